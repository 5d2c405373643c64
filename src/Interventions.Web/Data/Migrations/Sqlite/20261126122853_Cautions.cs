using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Cautions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CancelledAt",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CancelledBecause",
                table: "Sessions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CancelledBy",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCatchUp",
                table: "Sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "RuleSets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "RuleSets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HighRiskMonths",
                table: "RuleSets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Change",
                table: "ProgrammeVersions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Facilitators",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Gap_AimFrom",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_AimTo",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_LeastDays",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_MostDays",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GroupMin",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Modes",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "SessionLengths",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "SingleSex",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "Policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AuthorityReference",
                table: "Policies",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "Policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBackBy",
                table: "Policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Condition_Number",
                table: "NonCompliance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Condition_Variation",
                table: "NonCompliance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NewOffence_CommittedOn",
                table: "NonCompliance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewOffence_CrimeReference",
                table: "NonCompliance",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Groups",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "English");

            migrationBuilder.AddColumn<string>(
                name: "Mode",
                table: "Groups",
                type: "TEXT",
                nullable: false,
                defaultValue: "Group");

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Condition",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WordingId",
                table: "Condition",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Authorisation_LongerBecause",
                table: "Cases",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Caution_DeadlineAuthorisedBy",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeadlineReason",
                table: "Cases",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisposalOutcome",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProsecutionLimitKept",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Closures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Venue = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Closures_Areas_AreaCode",
                        column: x => x.AreaCode,
                        principalTable: "Areas",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConditionRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConditionId = table.Column<long>(type: "INTEGER", nullable: false),
                    WasKept = table.Column<bool>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConditionRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConditionRecords_Condition_ConditionId",
                        column: x => x.ConditionId,
                        principalTable: "Condition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConditionWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    IsUsual = table.Column<bool>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RetiredBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConditionWordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EndedReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EndedReviews_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Explanations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    GaveNone = table.Column<bool>(type: "INTEGER", nullable: false),
                    HisWords = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Explanations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Explanations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Findings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NonComplianceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    WhyNotAsked = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Findings_NonCompliance_NonComplianceId",
                        column: x => x.NonComplianceId,
                        principalTable: "NonCompliance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FurtherOffences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CrimeReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Facts_CjsCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Facts_CommittedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Facts_LastIncidentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_StatementGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_VideoInterviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FurtherOffences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FurtherOffences_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupFacilitators",
                columns: table => new
                {
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupFacilitators", x => new { x.GroupId, x.UserId });
                    table.ForeignKey(
                        name: "FK_GroupFacilitators_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupFacilitators_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HolidayNotes",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsHoliday = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HolidayNotes", x => new { x.Day, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "PreparedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Variation = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreparedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreparedDocuments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProviderContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProviderContacts_Areas_AreaCode",
                        column: x => x.AreaCode,
                        principalTable: "Areas",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReachAttempts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReachAttempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReachAttempts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Condition_WordingId",
                table: "Condition",
                column: "WordingId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProsecutionLimitKept",
                table: "Cases",
                column: "ProsecutionLimitKept");

            migrationBuilder.CreateIndex(
                name: "IX_Closures_AreaCode_LastDay",
                table: "Closures",
                columns: new[] { "AreaCode", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_ConditionRecords_ConditionId",
                table: "ConditionRecords",
                column: "ConditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConditionWordings_Force",
                table: "ConditionWordings",
                column: "Force");

            migrationBuilder.CreateIndex(
                name: "IX_EndedReviews_CaseId",
                table: "EndedReviews",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Explanations_CaseId",
                table: "Explanations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_NonComplianceId",
                table: "Findings",
                column: "NonComplianceId");

            migrationBuilder.CreateIndex(
                name: "IX_FurtherOffences_CaseId",
                table: "FurtherOffences",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FurtherOffences_CrimeReference",
                table: "FurtherOffences",
                column: "CrimeReference");

            migrationBuilder.CreateIndex(
                name: "IX_GroupFacilitators_UserId",
                table: "GroupFacilitators",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PreparedDocuments_CaseId_Number",
                table: "PreparedDocuments",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProviderContacts_AreaCode_Service",
                table: "ProviderContacts",
                columns: new[] { "AreaCode", "Service" });

            migrationBuilder.CreateIndex(
                name: "IX_ReachAttempts_CaseId",
                table: "ReachAttempts",
                column: "CaseId");

            migrationBuilder.AddForeignKey(
                name: "FK_Condition_ConditionWordings_WordingId",
                table: "Condition",
                column: "WordingId",
                principalTable: "ConditionWordings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Condition_ConditionWordings_WordingId",
                table: "Condition");

            migrationBuilder.DropTable(
                name: "Closures");

            migrationBuilder.DropTable(
                name: "ConditionRecords");

            migrationBuilder.DropTable(
                name: "ConditionWordings");

            migrationBuilder.DropTable(
                name: "EndedReviews");

            migrationBuilder.DropTable(
                name: "Explanations");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "FurtherOffences");

            migrationBuilder.DropTable(
                name: "GroupFacilitators");

            migrationBuilder.DropTable(
                name: "HolidayNotes");

            migrationBuilder.DropTable(
                name: "PreparedDocuments");

            migrationBuilder.DropTable(
                name: "ProviderContacts");

            migrationBuilder.DropTable(
                name: "ReachAttempts");

            migrationBuilder.DropIndex(
                name: "IX_Condition_WordingId",
                table: "Condition");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ProsecutionLimitKept",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "CancelledBecause",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "CancelledBy",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "IsCatchUp",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "RuleSets");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "RuleSets");

            migrationBuilder.DropColumn(
                name: "HighRiskMonths",
                table: "RuleSets");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Change",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Facilitators",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_AimFrom",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_AimTo",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_LeastDays",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_MostDays",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "GroupMin",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Modes",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "SessionLengths",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "SingleSex",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "AuthorityReference",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "TakenBackBy",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Condition_Number",
                table: "NonCompliance");

            migrationBuilder.DropColumn(
                name: "Condition_Variation",
                table: "NonCompliance");

            migrationBuilder.DropColumn(
                name: "NewOffence_CommittedOn",
                table: "NonCompliance");

            migrationBuilder.DropColumn(
                name: "NewOffence_CrimeReference",
                table: "NonCompliance");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Groups");

            migrationBuilder.DropColumn(
                name: "Mode",
                table: "Groups");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Condition");

            migrationBuilder.DropColumn(
                name: "WordingId",
                table: "Condition");

            migrationBuilder.DropColumn(
                name: "Authorisation_LongerBecause",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Caution_DeadlineAuthorisedBy",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DeadlineReason",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DisposalOutcome",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ProsecutionLimitKept",
                table: "Cases");
        }
    }
}
