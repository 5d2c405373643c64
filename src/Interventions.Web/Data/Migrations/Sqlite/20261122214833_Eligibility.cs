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

            migrationBuilder.CreateIndex(
                name: "IX_Policies_RulesId",
                table: "Policies",
                column: "RulesId");

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
