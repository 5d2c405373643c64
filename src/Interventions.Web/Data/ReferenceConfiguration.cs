using Interventions.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Reference data that an administrator changes.</summary>
internal sealed class ReferenceConfiguration : IEntityTypeConfiguration<HolidayNote>
{
    public void Configure(EntityTypeBuilder<HolidayNote> builder)
    {
        builder.ToTable("HolidayNotes");

        // The key is the lock: of two who change one day at once, the second is told to look again.
        builder.HasKey(n => new { n.Day, n.Number });
        builder.Property(n => n.Name).HasMaxLength(HolidayNote.NameMaxLength);
        builder.Property(n => n.Source).HasMaxLength(HolidayNote.SourceMaxLength);
    }
}
