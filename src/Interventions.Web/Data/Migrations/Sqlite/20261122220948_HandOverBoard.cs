using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HandOverBoard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Force",
                table: "Suites",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CustodyImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExtractAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsMended = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Good = table.Column<int>(type: "INTEGER", nullable: false),
                    Bad = table.Column<int>(type: "INTEGER", nullable: false),
                    IgnoredColumns = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AppliedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Effect_Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Left = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Older = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustodyImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Detentions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CustodyRecordNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SuiteCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ArrivalAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RelevantTime = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuthorisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextReviewDue = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExitType = table.Column<string>(type: "TEXT", nullable: true),
                    NoContactBail = table.Column<bool>(type: "INTEGER", nullable: false),
                    Surname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Forenames = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsUnder18 = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", nullable: false),
                    EthnicitySde = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    PncId = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    CjsOffenceCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    OffenceOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CrimeReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DaFlag = table.Column<bool>(type: "INTEGER", nullable: false),
                    DashLevel = table.Column<string>(type: "TEXT", nullable: true),
                    Relationship = table.Column<string>(type: "TEXT", nullable: false),
                    OfficerInCase = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Warnings = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SeenInExtractAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Detentions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Detentions_Suites_SuiteCode",
                        column: x => x.SuiteCode,
                        principalTable: "Suites",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustodyImportRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Record = table.Column<int>(type: "INTEGER", nullable: false),
                    SuiteCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    CustodyRecordNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Facts = table.Column<string>(type: "TEXT", nullable: true),
                    Cells = table.Column<string>(type: "TEXT", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustodyImportRows", x => new { x.ImportId, x.Record });
                    table.ForeignKey(
                        name: "FK_CustodyImportRows_CustodyImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "CustodyImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DetentionEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DetentionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuiteCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Fact = table.Column<string>(type: "TEXT", nullable: false),
                    NotSeenBecause = table.Column<string>(type: "TEXT", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DetentionEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DetentionEvents_Detentions_DetentionId",
                        column: x => x.DetentionId,
                        principalTable: "Detentions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CustodyImports_FileHash",
                table: "CustodyImports",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_CustodyImports_SentAt",
                table: "CustodyImports",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_DetentionEvents_DetentionId_At",
                table: "DetentionEvents",
                columns: new[] { "DetentionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DetentionEvents_SuiteCode_At",
                table: "DetentionEvents",
                columns: new[] { "SuiteCode", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Detentions_CrimeReference",
                table: "Detentions",
                column: "CrimeReference");

            migrationBuilder.CreateIndex(
                name: "IX_Detentions_Force_CustodyRecordNumber",
                table: "Detentions",
                columns: new[] { "Force", "CustodyRecordNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Detentions_SuiteCode_ReleasedAt_LeftAt",
                table: "Detentions",
                columns: new[] { "SuiteCode", "ReleasedAt", "LeftAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustodyImportRows");

            migrationBuilder.DropTable(
                name: "DetentionEvents");

            migrationBuilder.DropTable(
                name: "CustodyImports");

            migrationBuilder.DropTable(
                name: "Detentions");

            migrationBuilder.DropColumn(
                name: "Force",
                table: "Suites");
        }
    }
}
