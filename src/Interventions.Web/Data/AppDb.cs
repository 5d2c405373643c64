using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Custody;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Returns;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The one model, for both engines.</summary>
/// <param name="options">The engine and its connection.</param>
/// <param name="access">The access this context's changes are made under; its outcome is saved with them.</param>
public abstract class AppDb(DbContextOptions options, CurrentAccess? access)
    : IdentityUserContext<AppUser, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AccessEntry> AccessLog => Set<AccessEntry>();

    public DbSet<AccessOutcome> AccessOutcomes => Set<AccessOutcome>();

    public DbSet<AccessSubject> AccessSubjects => Set<AccessSubject>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Suite> Suites => Set<Suite>();

    public DbSet<CaseFile> Cases => Set<CaseFile>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<ReferralQuestion> ReferralQuestions => Set<ReferralQuestion>();

    public DbSet<ReferralAnswer> ReferralAnswers => Set<ReferralAnswer>();

    /// <summary>The words of everybody's name, kept by every save; see <see cref="PersonIndex"/>.</summary>
    public DbSet<PersonNameWord> PersonNames => Set<PersonNameWord>();

    /// <summary>What leads to a word of a name when it is misspelt or misheard.</summary>
    public DbSet<NameKey> NameKeys => Set<NameKey>();

    public DbSet<IdentityStatement> IdentityStatements => Set<IdentityStatement>();

    public DbSet<ReferralDraft> ReferralDrafts => Set<ReferralDraft>();

    public DbSet<DraftAnswer> DraftAnswers => Set<DraftAnswer>();

    public DbSet<DraftAside> DraftAsides => Set<DraftAside>();

    /// <summary>Her side of the wall: read only for victim contact workers and decision-makers.</summary>
    public DbSet<Victim> Victims => Set<Victim>();

    public DbSet<CaseVictim> CaseVictims => Set<CaseVictim>();

    public DbSet<SupportAnswer> Answers => Set<SupportAnswer>();

    public DbSet<ContactAttempt> ContactAttempts => Set<ContactAttempt>();

    /// <summary>How each victim is safely reached, every version; her numbers stand in a table of their own.</summary>
    public DbSet<SafeContactPlan> ContactPlans => Set<SafeContactPlan>();

    public DbSet<NumbersShown> NumbersShown => Set<NumbersShown>();

    public DbSet<AnswerRemark> AnswerRemarks => Set<AnswerRemark>();

    /// <summary>What is said of two records of victims; ids and claims may be read for the wall, reasons on her side only.</summary>
    public DbSet<VictimStatement> VictimStatements => Set<VictimStatement>();

    public DbSet<VictimAddress> VictimAddresses => Set<VictimAddress>();

    public DbSet<LinkCandidate> LinkCandidates => Set<LinkCandidate>();

    public DbSet<LinkVerdict> LinkVerdicts => Set<LinkVerdict>();

    public DbSet<MaracReferral> MaracReferrals => Set<MaracReferral>();

    public DbSet<MaracEntry> MaracEntries => Set<MaracEntry>();

    public DbSet<ForcePolicy> Policies => Set<ForcePolicy>();

    public DbSet<RuleSet> RuleSets => Set<RuleSet>();

    public DbSet<HolidayNote> HolidayNotes => Set<HolidayNote>();

    public DbSet<ProgrammeVersion> ProgrammeVersions => Set<ProgrammeVersion>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<GroupFacilitator> GroupFacilitators => Set<GroupFacilitator>();

    public DbSet<Closure> Closures => Set<Closure>();

    public DbSet<Diary> Diaries => Set<Diary>();

    /// <summary>Who may not sit with whom. His side reads what it recorded itself and nothing else.</summary>
    public DbSet<KeepApart> KeptApart => Set<KeepApart>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<AttendanceEntry> Attendance => Set<AttendanceEntry>();

    public DbSet<RegisterPlace> RegisterPlaces => Set<RegisterPlace>();

    public DbSet<RegisterTap> RegisterTaps => Set<RegisterTap>();

    public DbSet<RegisterCopy> RegisterCopies => Set<RegisterCopy>();

    /// <summary>The last answer to "can he still finish?" of each case on the road.</summary>
    public DbSet<FinishAnswer> FinishAnswers => Set<FinishAnswer>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<SignedDocument> SignedDocuments => Set<SignedDocument>();

    public DbSet<PreparedDocument> PreparedDocuments => Set<PreparedDocument>();

    public DbSet<FurtherOffence> FurtherOffences => Set<FurtherOffence>();

    public DbSet<ConditionWording> ConditionWordings => Set<ConditionWording>();

    public DbSet<ProviderContact> ProviderContacts => Set<ProviderContact>();

    public DbSet<CaseNumber> CaseNumbers => Set<CaseNumber>();

    public DbSet<CaseGrant> CaseGrants => Set<CaseGrant>();

    /// <summary>Who is or was in custody, as the extracts say: his side only.</summary>
    public DbSet<Detention> Detentions => Set<Detention>();

    public DbSet<DetentionEvent> DetentionEvents => Set<DetentionEvent>();

    public DbSet<CustodyImport> CustodyImports => Set<CustodyImport>();

    public DbSet<CustodyImportRow> CustodyImportRows => Set<CustodyImportRow>();

    /// <summary>Who is suspected of which recorded crime, as the extracts say: the force analyst's.</summary>
    public DbSet<SuspectedCrime> Crimes => Set<SuspectedCrime>();

    /// <summary>Crime extracts that were sent in, with their rows between check and confirmation.</summary>
    public DbSet<CrimeImport> CrimeImports => Set<CrimeImport>();

    public DbSet<StagedCrime> StagedCrimes => Set<StagedCrime>();

    public DbSet<BadCrimeRow> BadCrimeRows => Set<BadCrimeRow>();

    public DbSet<CrimeChange> CrimeChanges => Set<CrimeChange>();

    public DbSet<CrimeMatch> CrimeMatches => Set<CrimeMatch>();

    public DbSet<MatchDecision> MatchDecisions => Set<MatchDecision>();

    public DbSet<MatchModel> MatchModels => Set<MatchModel>();

    public DbSet<MatchRun> MatchRuns => Set<MatchRun>();

    public DbSet<MatchedPerson> MatchedPeople => Set<MatchedPerson>();

    public DbSet<CaseCheck> CaseChecks => Set<CaseCheck>();

    public DbSet<FollowUpEnd> FollowUpEnds => Set<FollowUpEnd>();

    public DbSet<HarmTable> HarmTables => Set<HarmTable>();

    public DbSet<HarmWeight> HarmWeights => Set<HarmWeight>();

    public DbSet<ReturnTemplate> ReturnTemplates => Set<ReturnTemplate>();

    public DbSet<QuarterlyReturn> QuarterlyReturns => Set<QuarterlyReturn>();

    public DbSet<ReturnFigure> ReturnFigures => Set<ReturnFigure>();

    public DbSet<ReturnTrace> ReturnTraces => Set<ReturnTrace>();

    public DbSet<ReturnChange> ReturnChanges => Set<ReturnChange>();

    /// <summary>With passkeys. Said here because contexts made for migrations see no Identity options.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PersonIndex.KeepAsync(this, CancellationToken.None).GetAwaiter().GetResult();
        using var outcome = OutcomeOfSave.AddTo(this, access);
        var rows = base.SaveChanges(acceptAllChangesOnSuccess);
        outcome?.Saved();
        return rows;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await PersonIndex.KeepAsync(this, cancellationToken);
        using var outcome = OutcomeOfSave.AddTo(this, access);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        outcome?.Saved();
        return rows;
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // Words, not numbers: the database reads like the story and a check constraint is plain.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
    }
}

/// <summary>The embedded default: one node, one file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, CurrentAccess? access = null) : AppDb(options, access);

/// <summary>For several nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, CurrentAccess? access = null) : AppDb(options, access);
