using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
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
