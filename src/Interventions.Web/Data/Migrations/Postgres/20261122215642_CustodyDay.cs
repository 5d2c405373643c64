using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CustodyDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CrimeReferences_Example",
                table: "Policies",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CrimeReferences_Pattern",
                table: "Policies",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CustodyRecords_Example",
                table: "Policies",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CustodyRecords_Pattern",
                table: "Policies",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactNot",
                table: "People",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gender",
                table: "People",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Observed",
                table: "People",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Access",
                table: "Cases",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_ArrestSummonsNumber",
                table: "Cases",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Details_ChildrenInHousehold",
                table: "Cases",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_CustodyRecordNumber",
                table: "Cases",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Language",
                table: "Cases",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Needs",
                table: "Cases",
                type: "text",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<bool>(
                name: "Details_NeedsInterpreter",
                table: "Cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Details_NeedsNote",
                table: "Cases",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Details_NoContactBail",
                table: "Cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Details_ProgrammeVersionId",
                table: "Cases",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Details_ReferredToMarac",
                table: "Cases",
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReferralDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SuiteCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    DetentionId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DraftAnswers",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Writer = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftAnswers", x => new { x.DraftId, x.Name });
                    table.ForeignKey(
                        name: "FK_DraftAnswers_ReferralDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "ReferralDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftAsides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Writer = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftAsides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftAsides_ReferralDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "ReferralDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DraftAsides_DraftId",
                table: "DraftAsides",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftAsides_OneAPage",
                table: "DraftAsides",
                columns: new[] { "DraftId", "Name", "Writer" },
                unique: true,
                filter: "\"SettledAt\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_ChangedAt",
                table: "ReferralDrafts",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_StartedBy",
                table: "ReferralDrafts",
                column: "StartedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_SuiteCode",
                table: "ReferralDrafts",
                column: "SuiteCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftAnswers");

            migrationBuilder.DropTable(
                name: "DraftAsides");

            migrationBuilder.DropTable(
                name: "ReferralDrafts");

            migrationBuilder.DropColumn(
                name: "CrimeReferences_Example",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "CrimeReferences_Pattern",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "CustodyRecords_Example",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "CustodyRecords_Pattern",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "ContactNot",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Gender",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Observed",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Details_Access",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ArrestSummonsNumber",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ChildrenInHousehold",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_CustodyRecordNumber",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_Language",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_Needs",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_NeedsInterpreter",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_NeedsNote",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_NoContactBail",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ProgrammeVersionId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ReferredToMarac",
                table: "Cases");
        }
    }
}
