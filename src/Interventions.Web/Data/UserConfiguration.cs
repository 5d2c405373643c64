using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

internal sealed class UserConfiguration :
    IEntityTypeConfiguration<AppUser>,
    IEntityTypeConfiguration<Appointment>,
    IEntityTypeConfiguration<UserArea>,
    IEntityTypeConfiguration<UserSuite>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.ToTable("Users");
        builder.Property(u => u.Name).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(u => u.CollarNumber).HasMaxLength(AppUser.CollarNumberMaxLength);
        builder.HasMany(u => u.Appointments).WithOne().HasForeignKey(a => a.UserId);
        builder.HasMany(u => u.Areas).WithOne().HasForeignKey(a => a.UserId);
        builder.HasMany(u => u.Suites).WithOne().HasForeignKey(s => s.UserId);
    }

    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("UserRoles");
        builder.HasKey(a => new { a.UserId, a.Role });
    }

    public void Configure(EntityTypeBuilder<UserArea> builder)
    {
        builder.ToTable("UserAreas");
        builder.HasKey(a => new { a.UserId, a.AreaCode });
        builder.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UserSuite> builder)
    {
        builder.ToTable("UserSuites");
        builder.HasKey(s => new { s.UserId, s.SuiteCode });
        builder.HasOne<Suite>().WithMany().HasForeignKey(s => s.SuiteCode).OnDelete(DeleteBehavior.Restrict);
    }
}
