using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Eligibility : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RulesId",
                table: "Policies",
                type: "character varying(50)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Because",
                table: "Evaluation",
                type: "text",
                nullable: false,
                defaultValue: "ConfirmEligibility");

            migrationBuilder.AddColumn<string>(
                name: "Results",
                table: "Evaluation",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Features",
                table: "DeskCheck",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RuleSets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    MinimumAge = table.Column<int>(type: "integer", nullable: false),
                    OnlySex = table.Column<string>(type: "text", nullable: true),
                    Relationships = table.Column<string>(type: "text", nullable: false),
                    OffenceCodes = table.Column<string>(type: "text", nullable: false),
                    Excluded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LookbackMonths = table.Column<int>(type: "integer", nullable: false),
                    LooksBackFor = table.Column<string>(type: "text", nullable: false),
                    HighestRisk = table.Column<string>(type: "text", nullable: true),
                    RiskGoodForDays = table.Column<int>(type: "integer", nullable: false),
                    Criteria = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Variation = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignedDocuments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_RulesId",
                table: "Policies",
                column: "RulesId");

            migrationBuilder.CreateIndex(
                name: "IX_SignedDocuments_CaseId",
                table: "SignedDocuments",
                column: "CaseId");

            migrationBuilder.AddForeignKey(
                name: "FK_Policies_RuleSets_RulesId",
                table: "Policies",
                column: "RulesId",
                principalTable: "RuleSets",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Policies_RuleSets_RulesId",
                table: "Policies");

            migrationBuilder.DropTable(
                name: "RuleSets");

            migrationBuilder.DropTable(
                name: "SignedDocuments");

            migrationBuilder.DropIndex(
                name: "IX_Policies_RulesId",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "RulesId",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Because",
                table: "Evaluation");

            migrationBuilder.DropColumn(
                name: "Results",
                table: "Evaluation");

            migrationBuilder.DropColumn(
                name: "Features",
                table: "DeskCheck");
        }
    }
}
