using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InformEnhancedWithinWorkingDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "InformWithinWorkingDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "ContactAttempts",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "ContactAttempts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "ContactAttempts",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChildBand",
                table: "CaseVictims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Explained",
                table: "AnswerWords",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Fear",
                table: "AnswerWords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterpreterUsed",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pressure",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsSupport",
                table: "AnswerWords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsToBeTold",
                table: "AnswerWords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Point = table.Column<string>(type: "TEXT", nullable: false),
                    Safety = table.Column<string>(type: "TEXT", nullable: true),
                    Freedom = table.Column<string>(type: "TEXT", nullable: true),
                    Again = table.Column<string>(type: "TEXT", nullable: true),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    IncidentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SpokenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Support = table.Column<string>(type: "TEXT", nullable: true),
                    Police = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeakGuardKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkCandidates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SheWasAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Channels = table.Column<string>(type: "TEXT", nullable: false),
                    Hours = table.Column<string>(type: "TEXT", nullable: false),
                    CodeWord = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    WhoMayCall = table.Column<string>(type: "TEXT", nullable: false),
                    OnlyWorker = table.Column<Guid>(type: "TEXT", nullable: true),
                    NotToBeTold = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IfSomebodyElse = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    MayLeaveVoicemail = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<long>(type: "INTEGER", nullable: true),
                    AttendanceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsCorrection = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    About = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WasStopped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextStops", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ToldWishes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseVictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decisions = table.Column<bool>(type: "INTEGER", nullable: false),
                    Started = table.Column<bool>(type: "INTEGER", nullable: false),
                    Missed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Finished = table.Column<bool>(type: "INTEGER", nullable: false),
                    Breached = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Through = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Plain = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Claim = table.Column<string>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Of = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Whose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsHersAlone = table.Column<bool>(type: "INTEGER", nullable: false),
                    MayLeaveVoicemail = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    AskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
