using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DecisionQueues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ProsecutionLimitKept",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProsecutionLimitKept",
                table: "Cases",
                column: "ProsecutionLimitKept");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_ProsecutionLimitKept",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ProsecutionLimitKept",
                table: "Cases");
        }
    }
}
