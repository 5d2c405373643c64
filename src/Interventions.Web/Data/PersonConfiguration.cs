using Interventions.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>What people are found by, and what is said about who is who.</summary>
internal sealed class PersonConfiguration :
    IEntityTypeConfiguration<PersonNameWord>,
    IEntityTypeConfiguration<NameKey>,
    IEntityTypeConfiguration<IdentityStatement>
{
    public void Configure(EntityTypeBuilder<PersonNameWord> builder)
    {
        builder.ToTable("PersonNames");
        builder.HasKey(n => new { n.Word, n.PersonId });
        builder.Property(n => n.Word).HasMaxLength(PersonIndex.WordMaxLength);

        // Both columns: the second word of a name is looked up by person, and the table itself need not be read.
        builder.HasIndex(n => new { n.PersonId, n.Word });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NameKey> builder)
    {
        builder.ToTable("NameKeys");
        builder.HasKey(k => new { k.Key, k.Word });
        builder.Property(k => k.Key).HasMaxLength(PersonIndex.WordMaxLength + 1);
        builder.Property(k => k.Word).HasMaxLength(PersonIndex.WordMaxLength);
    }

    public void Configure(EntityTypeBuilder<IdentityStatement> builder)
    {
        builder.ToTable("IdentityStatements");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(IdentityStatement.ReasonMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IdentityStatement>().WithOne().HasForeignKey<IdentityStatement>(s => s.Withdraws).OnDelete(DeleteBehavior.Restrict);
    }
}
