using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class VictimSide : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Ticks",
                table: "RiskAssessment",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InformEnhancedWithinWorkingDays",
                table: "Policies",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "InformWithinWorkingDays",
                table: "Policies",
                type: "integer",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "ContactAttempts",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "ContactAttempts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "ContactAttempts",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChildBand",
                table: "CaseVictims",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Explained",
                table: "AnswerWords",
                type: "text",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Fear",
                table: "AnswerWords",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterpreterUsed",
                table: "AnswerWords",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "AnswerWords",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pressure",
                table: "AnswerWords",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsSupport",
                table: "AnswerWords",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsToBeTold",
                table: "AnswerWords",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "AnswerWords",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Point = table.Column<string>(type: "text", nullable: false),
                    Safety = table.Column<string>(type: "text", nullable: true),
                    Freedom = table.Column<string>(type: "text", nullable: true),
                    Again = table.Column<string>(type: "text", nullable: true),
                    How = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Feedback_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FirstContacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    IncidentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SpokenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Support = table.Column<string>(type: "text", nullable: true),
                    Police = table.Column<string>(type: "text", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirstContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FirstContacts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeakGuardKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeakGuardKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkCandidates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkCandidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkCandidates_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MaracReferrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SheWasAsked = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MaracReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MaracReferrals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SafeContactPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Channels = table.Column<string>(type: "text", nullable: false),
                    Hours = table.Column<string>(type: "text", nullable: false),
                    CodeWord = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    WhoMayCall = table.Column<string>(type: "text", nullable: false),
                    OnlyWorker = table.Column<Guid>(type: "uuid", nullable: true),
                    NotToBeTold = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IfSomebodyElse = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Agency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    MayLeaveVoicemail = table.Column<bool>(type: "boolean", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafeContactPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafeContactPlans_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchemeStarts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AreaCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeStarts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeStarts_Areas_AreaCode",
                        column: x => x.AreaCode,
                        principalTable: "Areas",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tellings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    JournalId = table.Column<long>(type: "bigint", nullable: true),
                    AttendanceId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsCorrection = table.Column<bool>(type: "boolean", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    How = table.Column<string>(type: "text", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tellings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tellings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TextAsks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextAsks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TextAsks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TextStops",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Request = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WasStopped = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextStops", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ToldWishes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Decisions = table.Column<bool>(type: "boolean", nullable: false),
                    Started = table.Column<bool>(type: "boolean", nullable: false),
                    Missed = table.Column<bool>(type: "boolean", nullable: false),
                    Finished = table.Column<bool>(type: "boolean", nullable: false),
                    Breached = table.Column<bool>(type: "boolean", nullable: false),
                    Ended = table.Column<bool>(type: "boolean", nullable: false),
                    Through = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ToldWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ToldWishes_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VictimAddresses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Plain = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VictimAddresses_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VictimDetails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimDetails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VictimDetails_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VictimStatements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Claim = table.Column<string>(type: "text", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VictimStatements_Victims_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VictimStatements_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LinkVerdicts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkVerdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkVerdicts_LinkCandidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "LinkCandidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MaracEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Owner = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Of = table.Column<long>(type: "bigint", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MaracEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MaracEntries_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MaracEntries_MaracReferrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "MaracReferrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactPoints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Whose = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    IsHersAlone = table.Column<bool>(type: "boolean", nullable: false),
                    MayLeaveVoicemail = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactPoints_SafeContactPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "SafeContactPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumbersShown",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumbersShown", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NumbersShown_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NumbersShown_SafeContactPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "SafeContactPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NumbersShown_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TextRulings",
                columns: table => new
                {
                    AskId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsUse = table.Column<bool>(type: "boolean", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextRulings", x => new { x.AskId, x.IsUse });
                    table.ForeignKey(
                        name: "FK_TextRulings_TextAsks_AskId",
                        column: x => x.AskId,
                        principalTable: "TextAsks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Victims_DateOfBirth",
                table: "Victims",
                column: "DateOfBirth");

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_PlanId",
                table: "ContactPoints",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_CaseId",
                table: "Feedback",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_CaseVictimId",
                table: "Feedback",
                column: "CaseVictimId");

            migrationBuilder.CreateIndex(
                name: "IX_FirstContacts_CaseId",
                table: "FirstContacts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FirstContacts_CaseVictimId",
                table: "FirstContacts",
                column: "CaseVictimId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkCandidates_Kind_VictimId_OtherId",
                table: "LinkCandidates",
                columns: new[] { "Kind", "VictimId", "OtherId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkCandidates_OtherId",
                table: "LinkCandidates",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkCandidates_VictimId",
                table: "LinkCandidates",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkVerdicts_CandidateId",
                table: "LinkVerdicts",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracEntries_CaseId",
                table: "MaracEntries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracEntries_ReferralId",
                table: "MaracEntries",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracReferrals_CaseId",
                table: "MaracReferrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracReferrals_VictimId",
                table: "MaracReferrals",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_NumbersShown_CaseId",
                table: "NumbersShown",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_NumbersShown_PlanId",
                table: "NumbersShown",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_NumbersShown_VictimId",
                table: "NumbersShown",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_SafeContactPlans_VictimId_Version",
                table: "SafeContactPlans",
                columns: new[] { "VictimId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchemeStarts_AreaCode",
                table: "SchemeStarts",
                column: "AreaCode");

            migrationBuilder.CreateIndex(
                name: "IX_Tellings_CaseId",
                table: "Tellings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Tellings_CaseVictimId",
                table: "Tellings",
                column: "CaseVictimId");

            migrationBuilder.CreateIndex(
                name: "IX_TextAsks_AskedBy_CaseId",
                table: "TextAsks",
                columns: new[] { "AskedBy", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_TextAsks_CaseId",
                table: "TextAsks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_TextStops_UserId_At",
                table: "TextStops",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ToldWishes_CaseId",
                table: "ToldWishes",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ToldWishes_CaseVictimId",
                table: "ToldWishes",
                column: "CaseVictimId");

            migrationBuilder.CreateIndex(
                name: "IX_VictimAddresses_Plain",
                table: "VictimAddresses",
                column: "Plain");

            migrationBuilder.CreateIndex(
                name: "IX_VictimAddresses_VictimId",
                table: "VictimAddresses",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_VictimDetails_VictimId",
                table: "VictimDetails",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_VictimStatements_OtherId",
                table: "VictimStatements",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_VictimStatements_VictimId_OtherId_Id",
                table: "VictimStatements",
                columns: new[] { "VictimId", "OtherId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContactPoints");

            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "FirstContacts");

            migrationBuilder.DropTable(
                name: "LeakGuardKeys");

            migrationBuilder.DropTable(
                name: "LinkVerdicts");

            migrationBuilder.DropTable(
                name: "MaracEntries");

            migrationBuilder.DropTable(
                name: "NumbersShown");

            migrationBuilder.DropTable(
                name: "SchemeStarts");

            migrationBuilder.DropTable(
                name: "Tellings");

            migrationBuilder.DropTable(
                name: "TextRulings");

            migrationBuilder.DropTable(
                name: "TextStops");

            migrationBuilder.DropTable(
                name: "ToldWishes");

            migrationBuilder.DropTable(
                name: "VictimAddresses");

            migrationBuilder.DropTable(
                name: "VictimDetails");

            migrationBuilder.DropTable(
                name: "VictimStatements");

            migrationBuilder.DropTable(
                name: "LinkCandidates");

            migrationBuilder.DropTable(
                name: "MaracReferrals");

            migrationBuilder.DropTable(
                name: "SafeContactPlans");

            migrationBuilder.DropTable(
                name: "TextAsks");

            migrationBuilder.DropIndex(
                name: "IX_Victims_DateOfBirth",
                table: "Victims");

            migrationBuilder.DropColumn(
                name: "Ticks",
                table: "RiskAssessment");

            migrationBuilder.DropColumn(
                name: "InformEnhancedWithinWorkingDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "InformWithinWorkingDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Outside",
                table: "ContactAttempts");

            migrationBuilder.DropColumn(
                name: "Result",
                table: "ContactAttempts");

            migrationBuilder.DropColumn(
                name: "WhyOutside",
                table: "ContactAttempts");

            migrationBuilder.DropColumn(
                name: "ChildBand",
                table: "CaseVictims");

            migrationBuilder.DropColumn(
                name: "Explained",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "Fear",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "InterpreterUsed",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "Outside",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "Pressure",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "WantsSupport",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "WantsToBeTold",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "WhyOutside",
                table: "AnswerWords");
        }
    }
}
