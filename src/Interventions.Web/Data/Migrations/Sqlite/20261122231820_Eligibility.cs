using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Because",
                table: "Evaluation",
                type: "TEXT",
                nullable: false,
                defaultValue: "ConfirmEligibility");

            migrationBuilder.AddColumn<string>(
                name: "Results",
                table: "Evaluation",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Features",
                table: "DeskCheck",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RuleSets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MinimumAge = table.Column<int>(type: "INTEGER", nullable: false),
                    OnlySex = table.Column<string>(type: "TEXT", nullable: true),
                    Relationships = table.Column<string>(type: "TEXT", nullable: false),
                    OffenceCodes = table.Column<string>(type: "TEXT", nullable: false),
                    Excluded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LookbackMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    LooksBackFor = table.Column<string>(type: "TEXT", nullable: false),
                    HighestRisk = table.Column<string>(type: "TEXT", nullable: true),
                    RiskGoodForDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Variation = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
