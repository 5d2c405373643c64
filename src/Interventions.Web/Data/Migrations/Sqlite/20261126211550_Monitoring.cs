using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Monitoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CheckedUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Found = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseChecks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpEnds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpEnds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpEnds_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HarmTables",
                columns: table => new
                {
                    Version = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsSubgroupMedians = table.Column<bool>(type: "INTEGER", nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LoadedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChosenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HarmTables", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "SuspectedCrimes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
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
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    FirstImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspectedCrimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HarmWeights",
                columns: table => new
                {
                    Version = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HomeOfficeCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Days = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HarmWeights", x => new { x.Version, x.HomeOfficeCode });
                    table.ForeignKey(
                        name: "FK_HarmWeights_HarmTables_Version",
                        column: x => x.Version,
                        principalTable: "HarmTables",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CrimeChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CrimeId = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OutcomeBefore = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    OutcomeOnBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusBefore = table.Column<string>(type: "TEXT", nullable: false),
                    WasWithdrawnBefore = table.Column<bool>(type: "INTEGER", nullable: false),
                    OthersBefore = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CrimeChanges_SuspectedCrimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "SuspectedCrimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CrimeMatches",
                columns: table => new
                {
                    CrimeId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Weight = table.Column<double>(type: "REAL", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeMatches", x => new { x.CrimeId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_CrimeMatches_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CrimeMatches_SuspectedCrimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "SuspectedCrimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseChecks_CaseId_CheckedUntil",
                table: "CaseChecks",
                columns: new[] { "CaseId", "CheckedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_CrimeChanges_CrimeId",
                table: "CrimeChanges",
                column: "CrimeId");

            migrationBuilder.CreateIndex(
                name: "IX_CrimeMatches_PersonId_Standing",
                table: "CrimeMatches",
                columns: new[] { "PersonId", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpEnds_PersonId",
                table: "FollowUpEnds",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SuspectedCrimes_Force_CrimeReference_SuspectReference",
                table: "SuspectedCrimes",
                columns: new[] { "Force", "CrimeReference", "SuspectReference" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseChecks");

            migrationBuilder.DropTable(
                name: "CrimeChanges");

            migrationBuilder.DropTable(
                name: "CrimeMatches");

            migrationBuilder.DropTable(
                name: "FollowUpEnds");

            migrationBuilder.DropTable(
                name: "HarmWeights");

            migrationBuilder.DropTable(
                name: "SuspectedCrimes");

            migrationBuilder.DropTable(
                name: "HarmTables");
        }
    }
}
