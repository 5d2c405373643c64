using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CheckedUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Found = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    IsSubgroupMedians = table.Column<bool>(type: "boolean", nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LoadedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HarmTables", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "SuspectedCrimes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CrimeReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SuspectReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    HomeOfficeCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    CjsCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    CommittedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    CommittedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsDomesticAbuse = table.Column<bool>(type: "boolean", nullable: false),
                    PncId = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Forenames = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "text", nullable: false),
                    VictimReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    FirstImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    LastImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspectedCrimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HarmWeights",
                columns: table => new
                {
                    Version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    HomeOfficeCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Days = table.Column<double>(type: "double precision", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CrimeId = table.Column<long>(type: "bigint", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OutcomeBefore = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    OutcomeOnBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    StatusBefore = table.Column<string>(type: "text", nullable: false),
                    WasWithdrawnBefore = table.Column<bool>(type: "boolean", nullable: false),
                    OthersBefore = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
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
                    CrimeId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Standing = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    Weight = table.Column<double>(type: "double precision", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
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
