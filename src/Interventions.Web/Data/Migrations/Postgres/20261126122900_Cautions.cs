using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CancelledBecause",
                table: "Sessions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CancelledBy",
                table: "Sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCatchUp",
                table: "Sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "RuleSets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "RuleSets",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HighRiskMonths",
                table: "RuleSets",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "ProgrammeVersions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "ProgrammeVersions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Change",
                table: "ProgrammeVersions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Facilitators",
                table: "ProgrammeVersions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Gap_AimFrom",
                table: "ProgrammeVersions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_AimTo",
                table: "ProgrammeVersions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_LeastDays",
                table: "ProgrammeVersions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_MostDays",
                table: "ProgrammeVersions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GroupMin",
                table: "ProgrammeVersions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "ProgrammeVersions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Modes",
                table: "ProgrammeVersions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "SessionLengths",
                table: "ProgrammeVersions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "SingleSex",
                table: "ProgrammeVersions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Policies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "Policies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AuthorityReference",
                table: "Policies",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "Policies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBackBy",
                table: "Policies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Condition_Number",
                table: "NonCompliance",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Condition_Variation",
                table: "NonCompliance",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NewOffence_CommittedOn",
                table: "NonCompliance",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewOffence_CrimeReference",
                table: "NonCompliance",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Groups",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "English");

            migrationBuilder.AddColumn<string>(
                name: "Mode",
                table: "Groups",
                type: "text",
                nullable: false,
                defaultValue: "Group");

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Condition",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WordingId",
                table: "Condition",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Authorisation_LongerBecause",
                table: "Cases",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Caution_DeadlineAuthorisedBy",
                table: "Cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeadlineReason",
                table: "Cases",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisposalOutcome",
                table: "Cases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProsecutionLimitKept",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Closures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Venue = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConditionId = table.Column<long>(type: "bigint", nullable: false),
                    WasKept = table.Column<bool>(type: "boolean", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    IsUsual = table.Column<bool>(type: "boolean", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RetiredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConditionWordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EndedReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    How = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    How = table.Column<string>(type: "text", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    GaveNone = table.Column<bool>(type: "boolean", nullable: false),
                    HisWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Opinion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NonComplianceId = table.Column<long>(type: "bigint", nullable: false),
                    Finding = table.Column<string>(type: "text", nullable: false),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    WhyNotAsked = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CrimeReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemovedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Facts_CjsCode = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Facts_CommittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Facts_LastIncidentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Facts_StatementGivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Facts_VideoInterviewOn = table.Column<DateOnly>(type: "date", nullable: true)
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
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsHoliday = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HolidayNotes", x => new { x.Day, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "PreparedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Variation = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    Provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Telephone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "text", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
