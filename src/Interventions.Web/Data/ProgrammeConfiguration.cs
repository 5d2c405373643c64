using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Programmes by version, groups with their sessions, and when nothing is held.</summary>
internal sealed class ProgrammeConfiguration :
    IEntityTypeConfiguration<ProgrammeVersion>,
    IEntityTypeConfiguration<Group>,
    IEntityTypeConfiguration<GroupFacilitator>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<Closure>,
    IEntityTypeConfiguration<Diary>,
    IEntityTypeConfiguration<KeepApart>
{
    public void Configure(EntityTypeBuilder<ProgrammeVersion> builder)
    {
        builder.ToTable("ProgrammeVersions");
        builder.Property(p => p.Id).HasMaxLength(50);
        builder.Property(p => p.Name).HasMaxLength(Group.NameMaxLength);
        builder.Property(p => p.SessionWord).HasMaxLength(30);
        builder.Property(p => p.Change).HasMaxLength(ProgrammeVersion.ChangeMaxLength);
        builder.Property(p => p.SessionLengths).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(p => p.Languages).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(p => p.Modes).AsJson().HasDefaultValueSql("'[]'");
        builder.ComplexProperty(p => p.Gap);
    }

    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("Groups");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Name).HasMaxLength(Group.NameMaxLength);
        builder.Property(g => g.Venue).HasMaxLength(Group.NameMaxLength);
        builder.Property(g => g.Mode).HasDefaultValue(DeliveryMode.Group);
        builder.Property(g => g.Language).HasMaxLength(ProgrammeVersion.LanguageMaxLength).HasDefaultValue(ProgrammeVersion.English);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasOne(g => g.Programme).WithMany().HasForeignKey(g => g.ProgrammeVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(g => g.AreaCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(g => g.Sessions).WithOne().HasForeignKey(s => s.GroupId);
        builder.Navigation(g => g.Sessions).HasField("_sessions").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(g => g.Facilitators).WithOne().HasForeignKey(f => f.GroupId);
        builder.Navigation(g => g.Facilitators).HasField("_facilitators").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Ignore(g => g.Held);
    }

    public void Configure(EntityTypeBuilder<GroupFacilitator> builder)
    {
        builder.ToTable("GroupFacilitators");
        builder.HasKey(f => new { f.GroupId, f.UserId });
        builder.HasIndex(f => f.UserId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.CancelledBecause).HasMaxLength(Session.ReasonMaxLength);
        builder.HasIndex(s => s.StartsAt);
    }

    public void Configure(EntityTypeBuilder<Closure> builder)
    {
        builder.ToTable("Closures");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.AreaCode).HasMaxLength(3);
        builder.Property(c => c.Venue).HasMaxLength(Group.NameMaxLength);
        builder.Property(c => c.Reason).HasMaxLength(Closure.ReasonMaxLength);
        builder.HasOne<Area>().WithMany().HasForeignKey(c => c.AreaCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.AreaCode, c.LastDay });
    }

    public void Configure(EntityTypeBuilder<Diary> builder)
    {
        builder.ToTable("Diaries");
        builder.HasKey(d => d.Key);
        builder.Property(d => d.Key).HasMaxLength(Diary.KeyMaxLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<KeepApart> builder)
    {
        builder.ToTable("KeptApart");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Note).HasMaxLength(KeepApart.NoteMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(k => k.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(k => k.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<KeepApart>().WithOne().HasForeignKey<KeepApart>(k => k.Ends).OnDelete(DeleteBehavior.Restrict);
    }
}
