using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Monitoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CheckedUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Found = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseChecks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CrimeImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExtractAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FileHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsMended = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Good = table.Column<int>(type: "integer", nullable: false),
                    Bad = table.Column<int>(type: "integer", nullable: false),
                    BadWithoutReference = table.Column<int>(type: "integer", nullable: false),
                    IgnoredColumns = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    IsFullRefresh = table.Column<bool>(type: "boolean", nullable: false),
                    CoveredFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    CoveredUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AppliedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedOnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Effect_Added = table.Column<int>(type: "integer", nullable: false),
                    Effect_Changed = table.Column<int>(type: "integer", nullable: false),
                    Effect_Older = table.Column<int>(type: "integer", nullable: false),
                    Effect_Returned = table.Column<int>(type: "integer", nullable: false),
                    Effect_Withdrawn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvaluatorAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Evaluator = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Reference = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ProtectedKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluatorAgreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpEnds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpEnds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpEnds_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HarmTables",
                columns: table => new
                {
                    Version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    IsSubgroupMedians = table.Column<bool>(type: "boolean", nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LoadedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HarmTables", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "MatchedPeople",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Fingerprint = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchedPeople", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "MatchModels",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Weights = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchModels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MatchRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    CheckedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    IsWhole = table.Column<bool>(type: "boolean", nullable: false),
                    Crimes = table.Column<int>(type: "integer", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    LastCrimeId = table.Column<long>(type: "bigint", nullable: false),
                    LastChangeId = table.Column<long>(type: "bigint", nullable: false),
                    LastDecisionId = table.Column<long>(type: "bigint", nullable: false),
                    Milliseconds = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PanelSamples",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    Track = table.Column<string>(type: "text", nullable: true),
                    Ended = table.Column<string>(type: "text", nullable: true),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    FrameSize = table.Column<int>(type: "integer", nullable: false),
                    FrameHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PanelSamples", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReturnTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StagedCrimes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    CrimeReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SuspectReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    HomeOfficeCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    CjsCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    CommittedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    CommittedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsDomesticAbuse = table.Column<bool>(type: "boolean", nullable: false),
                    PncId = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Forenames = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "text", nullable: false),
                    VictimReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedCrimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuspectedCrimes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CrimeReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SuspectReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    HomeOfficeCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    CjsCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    CommittedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    CommittedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsDomesticAbuse = table.Column<bool>(type: "boolean", nullable: false),
                    PncId = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Forenames = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "text", nullable: false),
                    VictimReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    FirstImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    LastImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspectedCrimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BadCrimeRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Record = table.Column<int>(type: "integer", nullable: false),
                    CrimeReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    SuspectReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Cells = table.Column<string>(type: "text", nullable: false),
                    Remarks = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadCrimeRows", x => new { x.ImportId, x.Record });
                    table.ForeignKey(
                        name: "FK_BadCrimeRows_CrimeImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "CrimeImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgreementEnds",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementEnds", x => x.AgreementId);
                    table.ForeignKey(
                        name: "FK_AgreementEnds_EvaluatorAgreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "EvaluatorAgreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvaluatorExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Cases = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluatorExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluatorExports_EvaluatorAgreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "EvaluatorAgreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HarmWeights",
                columns: table => new
                {
                    Version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    HomeOfficeCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Days = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HarmWeights", x => new { x.Version, x.HomeOfficeCode });
                    table.ForeignKey(
                        name: "FK_HarmWeights_HarmTables_Version",
                        column: x => x.Version,
                        principalTable: "HarmTables",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PanelCases",
                columns: table => new
                {
                    SampleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PanelCases", x => new { x.SampleId, x.Number });
                    table.ForeignKey(
                        name: "FK_PanelCases_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PanelCases_PanelSamples_SampleId",
                        column: x => x.SampleId,
                        principalTable: "PanelSamples",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PanelReleases",
                columns: table => new
                {
                    SampleId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PanelReleases", x => x.SampleId);
                    table.ForeignKey(
                        name: "FK_PanelReleases_PanelSamples_SampleId",
                        column: x => x.SampleId,
                        principalTable: "PanelSamples",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuarterlyReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Quarter = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Remarks = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    FirstBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SecondBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SecondAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentBackBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SentBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterlyReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuarterlyReturns_ReturnTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "ReturnTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CrimeChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CrimeId = table.Column<long>(type: "bigint", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OutcomeBefore = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    OutcomeOnBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    StatusBefore = table.Column<string>(type: "text", nullable: false),
                    WasWithdrawnBefore = table.Column<bool>(type: "boolean", nullable: false),
                    OthersBefore = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CrimeChanges_SuspectedCrimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "SuspectedCrimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CrimeMatches",
                columns: table => new
                {
                    CrimeId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Standing = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    Weight = table.Column<double>(type: "double precision", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeMatches", x => new { x.CrimeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_CrimeMatches_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CrimeMatches_SuspectedCrimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "SuspectedCrimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MatchDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CrimeId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StandingBefore = table.Column<string>(type: "text", nullable: false),
                    ByBefore = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatchDecisions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MatchDecisions_SuspectedCrimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "SuspectedCrimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    After = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnChanges_QuarterlyReturns_AboutId",
                        column: x => x.AboutId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnChanges_QuarterlyReturns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnFigures",
                columns: table => new
                {
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Shown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnFigures", x => new { x.ReturnId, x.Place });
                    table.ForeignKey(
                        name: "FK_ReturnFigures_QuarterlyReturns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnTraces",
                columns: table => new
                {
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnTraces", x => new { x.ReturnId, x.Key, x.Label, x.CaseId });
                    table.ForeignKey(
                        name: "FK_ReturnTraces_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnTraces_QuarterlyReturns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseChecks_CaseId_CheckedUntil",
                table: "CaseChecks",
                columns: new[] { "CaseId", "CheckedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeChanges_CrimeId",
                table: "CrimeChanges",
                column: "CrimeId");

            migrationBuilder.CreateIndex(
                name: "IX_CrimeImports_Force_SentAt",
                table: "CrimeImports",
                columns: new[] { "Force", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeImports_Number",
                table: "CrimeImports",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CrimeMatches_PersonId_Standing",
                table: "CrimeMatches",
                columns: new[] { "PersonId", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluatorExports_AgreementId",
                table: "EvaluatorExports",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpEnds_PersonId",
                table: "FollowUpEnds",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_CrimeId_PersonId_Id",
                table: "MatchDecisions",
                columns: new[] { "CrimeId", "PersonId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_PersonId",
                table: "MatchDecisions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PanelCases_CaseId",
                table: "PanelCases",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_QuarterlyReturns_Force_Quarter_Number",
                table: "QuarterlyReturns",
                columns: new[] { "Force", "Quarter", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuarterlyReturns_TemplateId",
                table: "QuarterlyReturns",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnChanges_AboutId",
                table: "ReturnChanges",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnChanges_ReturnId",
                table: "ReturnChanges",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnTemplates_Force_Version",
                table: "ReturnTemplates",
                columns: new[] { "Force", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReturnTraces_CaseId",
                table: "ReturnTraces",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SuspectedCrimes_Force_CrimeReference_SuspectReference",
                table: "SuspectedCrimes",
                columns: new[] { "Force", "CrimeReference", "SuspectReference" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreementEnds");

            migrationBuilder.DropTable(
                name: "BadCrimeRows");

            migrationBuilder.DropTable(
                name: "CaseChecks");

            migrationBuilder.DropTable(
                name: "CrimeChanges");

            migrationBuilder.DropTable(
                name: "CrimeMatches");

            migrationBuilder.DropTable(
                name: "EvaluatorExports");

            migrationBuilder.DropTable(
                name: "FollowUpEnds");

            migrationBuilder.DropTable(
                name: "HarmWeights");

            migrationBuilder.DropTable(
                name: "MatchDecisions");

            migrationBuilder.DropTable(
                name: "MatchedPeople");

            migrationBuilder.DropTable(
                name: "MatchModels");

            migrationBuilder.DropTable(
                name: "MatchRuns");

            migrationBuilder.DropTable(
                name: "PanelCases");

            migrationBuilder.DropTable(
                name: "PanelReleases");

            migrationBuilder.DropTable(
                name: "ReturnChanges");

            migrationBuilder.DropTable(
                name: "ReturnFigures");

            migrationBuilder.DropTable(
                name: "ReturnTraces");

            migrationBuilder.DropTable(
                name: "StagedCrimes");

            migrationBuilder.DropTable(
                name: "CrimeImports");

            migrationBuilder.DropTable(
                name: "EvaluatorAgreements");

            migrationBuilder.DropTable(
                name: "HarmTables");

            migrationBuilder.DropTable(
                name: "SuspectedCrimes");

            migrationBuilder.DropTable(
                name: "PanelSamples");

            migrationBuilder.DropTable(
                name: "QuarterlyReturns");

            migrationBuilder.DropTable(
                name: "ReturnTemplates");
        }
    }
}
