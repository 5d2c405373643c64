using System.Linq.Expressions;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>The case and everything that belongs to it. Whatever the gate or a step rests on is loaded with it.</summary>
internal sealed class CaseConfiguration :
    IEntityTypeConfiguration<CaseFile>,
    IEntityTypeConfiguration<JournalEntry>,
    IEntityTypeConfiguration<JournalDetail>,
    IEntityTypeConfiguration<DeskCheck>,
    IEntityTypeConfiguration<Evaluation>,
    IEntityTypeConfiguration<SignedDocument>,
    IEntityTypeConfiguration<ForcePolicy>,
    IEntityTypeConfiguration<Consent>,
    IEntityTypeConfiguration<AttendanceEntry>,
    IEntityTypeConfiguration<Seat>,
    IEntityTypeConfiguration<CaseGrant>
{
    private const int ReferenceMaxLength = 20;
    private const int CodeMaxLength = 50;
    private const int StaffNoteMaxLength = 100;

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reference).HasMaxLength(ReferenceMaxLength);
        builder.HasIndex(c => c.Reference).IsUnique();

        // The guards move the stage when the journal entry goes in; the application writes it once, at the first insert.
        builder.Property(c => c.Stage).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.AreaCode).HasMaxLength(3);
        builder.Property(c => c.SuiteCode).HasMaxLength(3);
        builder.Property(c => c.TransferTo).HasMaxLength(3);
        builder.Property(c => c.CrimeReference).HasMaxLength(Referral.CrimeReferenceMaxLength);
        builder.Property(c => c.Circumstances).HasMaxLength(Referral.CircumstancesMaxLength);
        builder.Property(c => c.OfficerInCase).HasMaxLength(StaffNoteMaxLength);
        builder.Property(c => c.OfficerInCaseCollar).HasMaxLength(CodeMaxLength);
        builder.HasIndex(c => new { c.AreaCode, c.Stage });
        builder.HasIndex(c => c.CrimeReference);
        builder.HasIndex(c => c.ReferredAt);
        builder.HasIndex(c => c.SuiteCode);
        builder.HasIndex(c => c.IsRestricted).HasFilter("\"IsRestricted\""); // the few that are
        builder.HasIndex(c => c.ProsecutionLimitKept);

        builder.ComplexProperty(c => c.Offence, o => o.Property(x => x.CjsCode).HasMaxLength(CodeMaxLength));
        builder.ComplexProperty(c => c.Details, d =>
        {
            d.Property(x => x.CustodyRecordNumber).HasMaxLength(ReferralDetails.NumberMaxLength);
            d.Property(x => x.ArrestSummonsNumber).HasMaxLength(ReferralDetails.NumberMaxLength);
            d.Property(x => x.Needs).HasDefaultValue(SupportNeeds.None);
            d.Property(x => x.NeedsNote).HasMaxLength(ReferralDetails.NoteMaxLength);
            d.Property(x => x.Language).HasMaxLength(StaffNoteMaxLength);
            d.Property(x => x.Access).HasMaxLength(ReferralDetails.NoteMaxLength);
            d.Property(x => x.ProgrammeVersionId).HasMaxLength(CodeMaxLength);
        });
        builder.ComplexProperty(c => c.Authorisation, a =>
        {
            a.Property(x => x.CpsReference).HasMaxLength(Authorisation.CpsReferenceMaxLength);
            a.Property(x => x.LongerBecause).HasMaxLength(Authorisation.LongerBecauseMaxLength);
        });
        builder.ComplexProperty(c => c.CautionOffer);
        builder.ComplexProperty(c => c.Caution, s =>
        {
            s.Property(x => x.OffenceDetails).HasMaxLength(SignedCaution.TextMaxLength);
            s.Property(x => x.Admission).HasMaxLength(SignedCaution.TextMaxLength);
            s.Property(x => x.DeadlineReason).HasMaxLength(SignedCaution.TextMaxLength);
        });
        builder.ComplexProperty(c => c.Enrolment, e => e.Property(x => x.ProgrammeVersionId).HasMaxLength(CodeMaxLength));

        builder.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Policy).WithMany().HasForeignKey(c => c.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Programme).WithMany().HasForeignKey("ProgrammeId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Person).AutoInclude();
        builder.Navigation(c => c.Policy).AutoInclude();
        builder.Navigation(c => c.Programme).AutoInclude();
        builder.HasOne<Area>().WithMany().HasForeignKey(c => c.AreaCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Suite>().WithMany().HasForeignKey(c => c.SuiteCode).OnDelete(DeleteBehavior.Restrict);

        Many(c => c.Journal, "_journal", e => e.CaseId);
        Many(c => c.Victims, "_victims", v => v.CaseId);
        Many(c => c.Holds, "_holds", h => h.CaseId);
        Many(c => c.Risks, "_risks", r => r.CaseId);
        Many(c => c.DeskChecks, "_deskChecks", d => d.CaseId);
        Many(c => c.Evaluations, "_evaluations", e => e.CaseId);
        Many(c => c.NonCompliances, "_nonCompliances", n => n.CaseId);
        Many(c => c.Seats, "_seats", s => s.CaseId);
        Many(c => c.Attendance, "_attendance", a => a.CaseId);
        builder.HasMany<Condition>("_conditions").WithOne().HasForeignKey(c => c.CaseId);
        builder.Navigation("_conditions").AutoInclude();
        builder.HasMany<Consent>("_consents").WithOne().HasForeignKey(c => c.CaseId);
        builder.Navigation("_consents").AutoInclude();

        builder.HasMany<SignedDocument>("_documents").WithOne().HasForeignKey(d => d.CaseId);

        // Nothing hangs on these, so they are written with the case and read only where they are shown.
        builder.HasMany<AnswerRemark>("_remarks").WithOne().HasForeignKey("CaseId");
        builder.HasMany<ContactAttempt>("_attempts").WithOne().HasForeignKey("CaseId");
        builder.HasMany<MaracReferral>("_maracs").WithOne().HasForeignKey(m => m.CaseId);
        builder.HasMany<MaracEntry>("_maracEntries").WithOne().HasForeignKey("CaseId");
        builder.Ignore(c => c.Rules);
        builder.Ignore(c => c.WhyCpsReference);
        builder.Ignore(c => c.NewDocuments);
        builder.HasMany<Amendment>("_amendments").WithOne().HasForeignKey(a => a.CaseId);
        builder.HasMany<ReferralQuestion>("_questions").WithOne().HasForeignKey(q => q.CaseId);
        builder.HasMany<ReferralAnswer>("_questionAnswers").WithOne().HasForeignKey(a => a.CaseId);
        builder.Ignore(c => c.NewAmendments);
        builder.Ignore(c => c.Conditions);
        builder.Ignore(c => c.Remarks);
        builder.Ignore(c => c.NewAttempts);
        builder.Ignore(c => c.NewMaracs);
        builder.Ignore(c => c.NewMaracEntries);
        builder.Ignore(c => c.RunAttendance);
        builder.Ignore(c => c.CurrentRisk);
        builder.Ignore(c => c.RiskForHisSide);
        builder.Ignore(c => c.CurrentNonCompliance);
        builder.Ignore(c => c.Consent);
        builder.Ignore(c => c.HeldSeat);
        builder.Ignore(c => c.LastMove);

        void Many<T>(Expression<Func<CaseFile, IEnumerable<T>?>> what, string field, Expression<Func<T, object?>> key)
            where T : class
        {
            builder.HasMany(what).WithOne().HasForeignKey(key);
            builder.Navigation(Expression.Lambda<Func<CaseFile, IEnumerable<T>>>(what.Body, what.Parameters)!).HasField(field).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        }
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.HasIndex(e => new { e.CaseId, e.Version });

        // Two moves of a case never share a version: a second lock behind the concurrency token.
        builder.HasIndex(e => new { e.CaseId, e.Version }, "IX_Journal_OneMoveAVersion").IsUnique().HasFilter("\"To\" is not null");
        builder.HasIndex(e => new { e.UserId, e.Role });
        builder.HasOne(e => e.Detail).WithOne().HasForeignKey<JournalDetail>(d => d.Id);
    }

    public void Configure(EntityTypeBuilder<JournalDetail> builder)
    {
        builder.ToTable("JournalDetails");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Note).HasMaxLength(JournalDetail.NoteMaxLength);
        builder.Property(d => d.RestrictedNote).HasMaxLength(JournalDetail.NoteMaxLength);
    }

    public void Configure(EntityTypeBuilder<DeskCheck> builder) => builder.Property(d => d.Evidence).HasMaxLength(DeskCheck.EvidenceMaxLength);

    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.Property(e => e.RuleSet).HasMaxLength(CodeMaxLength);
        builder.Property(e => e.Because).HasDefaultValue(CaseAction.ConfirmEligibility);
        builder.Property(e => e.Results).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(e => e.Answers).HasMaxLength(StaffNoteMaxLength * 4);
    }

    public void Configure(EntityTypeBuilder<SignedDocument> builder)
    {
        builder.ToTable("SignedDocuments");
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Ignore(d => d.Document);
        builder.Ignore(d => d.IsAsSigned);
    }

    public void Configure(EntityTypeBuilder<ForcePolicy> builder)
    {
        builder.ToTable("Policies");
        builder.Property(p => p.Id).HasMaxLength(CodeMaxLength);
        builder.Property(p => p.Force).HasMaxLength(StaffNoteMaxLength);
        builder.Property(p => p.RuleSet).HasMaxLength(CodeMaxLength);
        builder.Property(p => p.AuthorityReference).HasMaxLength(ForcePolicy.AuthorityReferenceMaxLength);
        builder.Property(p => p.InformWithinWorkingDays).HasDefaultValue(5);
        builder.Property(p => p.InformEnhancedWithinWorkingDays).HasDefaultValue(1);
        builder.Property(p => p.RoundsTo).HasDefaultValue(1);
        builder.HasOne(p => p.Rules).WithMany().HasForeignKey("RulesId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(p => p.Rules).AutoInclude();
        builder.ComplexProperty(p => p.CrimeReferences, Written);
        builder.ComplexProperty(p => p.CustodyRecords, Written);

        static void Written(ComplexPropertyBuilder<ReferencePattern> pattern)
        {
            pattern.Property(x => x.Pattern).HasMaxLength(StaffNoteMaxLength);
            pattern.Property(x => x.Example).HasMaxLength(CodeMaxLength);
        }
    }

    public void Configure(EntityTypeBuilder<Consent> builder) => builder.Property(c => c.Explained).HasMaxLength(ConsentGiven.ExplainedMaxLength);

    public void Configure(EntityTypeBuilder<AttendanceEntry> builder)
    {
        builder.ToTable("Attendance");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.FactNote).HasMaxLength(AttendanceEntry.NoteMaxLength);
        builder.Property(a => a.OpinionNote).HasMaxLength(AttendanceEntry.NoteMaxLength);
        builder.Property(a => a.CorrectionReason).HasMaxLength(AttendanceEntry.NoteMaxLength);
        builder.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.SessionId);
    }

    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("Seats");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne(s => s.Entry).WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Group).WithMany().HasForeignKey(s => s.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.GroupId, s.ReleasedAt });
    }

    public void Configure(EntityTypeBuilder<CaseGrant> builder)
    {
        builder.ToTable("CaseGrants");
        builder.Property(g => g.Reason).HasMaxLength(CaseGrant.ReasonMaxLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(g => g.CaseId);
        builder.HasIndex(g => new { g.CaseId, g.UserId });
    }
}

/// <summary>Her side of the wall, and the answers.</summary>
internal sealed class VictimConfiguration :
    IEntityTypeConfiguration<Victim>,
    IEntityTypeConfiguration<CaseVictim>,
    IEntityTypeConfiguration<SupportAnswer>,
    IEntityTypeConfiguration<AnswerWords>,
    IEntityTypeConfiguration<AnswerRemark>,
    IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<Victim> builder)
    {
        builder.ToTable("Victims");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Name).HasMaxLength(Victim.NameMaxLength);
        builder.Property(v => v.VictimRef).HasMaxLength(50);
        builder.Property(v => v.SafeContact).HasMaxLength(Victim.ContactMaxLength);
        builder.Property(v => v.Interpreter).HasMaxLength(Victim.NameMaxLength);
        builder.HasIndex(v => v.VictimRef);
        builder.HasIndex(v => v.DateOfBirth);
    }

    public void Configure(EntityTypeBuilder<CaseVictim> builder)
    {
        builder.ToTable("CaseVictims");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasOne<Victim>().WithMany().HasForeignKey(v => v.VictimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Answers).WithOne().HasForeignKey(a => a.CaseVictimId);
        builder.Navigation(v => v.Answers).HasField("_answers").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.Ignore(v => v.Latest);
    }

    public void Configure(EntityTypeBuilder<SupportAnswer> builder)
    {
        builder.ToTable("Answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.CaseVictimId, a.Version }).IsUnique();
        builder.HasOne(a => a.Words).WithOne().HasForeignKey<AnswerWords>(w => w.Id);
    }

    public void Configure(EntityTypeBuilder<AnswerWords> builder)
    {
        builder.ToTable("AnswerWords");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.HerWords).HasMaxLength(AnswerWords.MaxLength);
        builder.Property(w => w.Wishes).HasMaxLength(AnswerWords.MaxLength);
        builder.Property(w => w.InEarshot).HasMaxLength(Victim.NameMaxLength);
        builder.Property(w => w.Explained).HasDefaultValue(Explained.None).HasSentinel(Explained.None);
        builder.Property(w => w.InterpreterUsed).HasMaxLength(Victim.NameMaxLength);
        builder.Property(w => w.Pressure).HasMaxLength(ContactAttempt.NoteMaxLength);
        builder.Property(w => w.Outside).HasMaxLength(SafeContactPlan.OutsideMaxLength);
        builder.Property(w => w.WhyOutside).HasMaxLength(ContactAttempt.NoteMaxLength);
        builder.Ignore(w => w.IsEmpty);
    }

    public void Configure(EntityTypeBuilder<AnswerRemark> builder)
    {
        builder.ToTable("AnswerRemarks");
        builder.Property(r => r.Text).HasMaxLength(AnswerWords.MaxLength);
    }

    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        builder.ToTable("ContactAttempts");
        builder.Property(a => a.Note).HasMaxLength(ContactAttempt.NoteMaxLength);
        builder.Property(a => a.Outside).HasMaxLength(SafeContactPlan.OutsideMaxLength);
        builder.Property(a => a.WhyOutside).HasMaxLength(ContactAttempt.NoteMaxLength);
        builder.HasIndex(a => a.CaseVictimId);
    }
}

/// <summary>Whom a case is about. Programmes and groups: ProgrammeConfiguration.cs.</summary>
internal sealed class PerpetratorConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Surname).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.Forenames).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.PncId).HasMaxLength(13);
        builder.Property(p => p.EthnicitySde).HasMaxLength(2);
        builder.Property(p => p.Contact).HasMaxLength(Person.ContactMaxLength);
        builder.Property(p => p.ContactNot).HasMaxLength(Person.ContactMaxLength);
        builder.HasIndex(p => p.PncId);
        builder.HasIndex(p => new { p.Surname, p.DateOfBirth });
        builder.HasIndex(p => p.DateOfBirth);
    }
}
