using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CrimeImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CrimeImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExtractAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsMended = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Good = table.Column<int>(type: "INTEGER", nullable: false),
                    Bad = table.Column<int>(type: "INTEGER", nullable: false),
                    BadWithoutReference = table.Column<int>(type: "INTEGER", nullable: false),
                    IgnoredColumns = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsFullRefresh = table.Column<bool>(type: "INTEGER", nullable: false),
                    CoveredFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CoveredUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AppliedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedOnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Effect_Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Older = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Returned = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Withdrawn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StagedCrimes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CrimeReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SuspectReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    HomeOfficeCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    CjsCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    CommittedFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CommittedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsDomesticAbuse = table.Column<bool>(type: "INTEGER", nullable: false),
                    PncId = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    Surname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Forenames = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", nullable: false),
                    VictimReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedCrimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BadCrimeRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Record = table.Column<int>(type: "INTEGER", nullable: false),
                    CrimeReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    SuspectReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Cells = table.Column<string>(type: "TEXT", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadCrimeRows", x => new { x.ImportId, x.Record });
                    table.ForeignKey(
                        name: "FK_BadCrimeRows_CrimeImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "CrimeImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeImports_Force_SentAt",
                table: "CrimeImports",
                columns: new[] { "Force", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeImports_Number",
                table: "CrimeImports",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BadCrimeRows");

            migrationBuilder.DropTable(
                name: "StagedCrimes");

            migrationBuilder.DropTable(
                name: "CrimeImports");
        }
    }
}
