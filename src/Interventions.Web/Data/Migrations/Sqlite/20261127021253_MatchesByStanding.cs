using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MatchesByStanding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CrimeMatches_PersonId_Standing",
                table: "CrimeMatches");

            migrationBuilder.CreateIndex(
                name: "IX_CrimeMatches_PersonId_Standing_CrimeId",
                table: "CrimeMatches",
                columns: new[] { "PersonId", "Standing", "CrimeId" });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeMatches_Standing_CrimeId",
                table: "CrimeMatches",
                columns: new[] { "Standing", "CrimeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_IsRestricted",
                table: "Cases",
                column: "IsRestricted",
                filter: "\"IsRestricted\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CrimeMatches_PersonId_Standing_CrimeId",
                table: "CrimeMatches");

            migrationBuilder.DropIndex(
                name: "IX_CrimeMatches_Standing_CrimeId",
                table: "CrimeMatches");

            migrationBuilder.DropIndex(
                name: "IX_Cases_IsRestricted",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_CrimeMatches_PersonId_Standing",
                table: "CrimeMatches",
                columns: new[] { "PersonId", "Standing" });
        }
    }
}
