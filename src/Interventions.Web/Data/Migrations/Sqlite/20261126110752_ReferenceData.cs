using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReferenceData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HolidayNotes");

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
                name: "Authorisation_LongerBecause",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Caution_DeadlineAuthorisedBy",
                table: "Cases");
        }
    }
}
