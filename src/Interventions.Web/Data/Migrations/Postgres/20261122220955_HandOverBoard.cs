using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
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
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CustodyImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExtractAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FileHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsMended = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Good = table.Column<int>(type: "integer", nullable: false),
                    Bad = table.Column<int>(type: "integer", nullable: false),
                    IgnoredColumns = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AppliedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Effect_Added = table.Column<int>(type: "integer", nullable: false),
                    Effect_Changed = table.Column<int>(type: "integer", nullable: false),
                    Effect_Left = table.Column<int>(type: "integer", nullable: false),
                    Effect_Older = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustodyImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Detentions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CustodyRecordNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SuiteCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Cell = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ArrivalAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RelevantTime = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AuthorisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextReviewDue = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExitType = table.Column<string>(type: "text", nullable: true),
                    NoContactBail = table.Column<bool>(type: "boolean", nullable: false),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Forenames = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: false),
                    IsUnder18 = table.Column<bool>(type: "boolean", nullable: false),
                    Sex = table.Column<string>(type: "text", nullable: false),
                    EthnicitySde = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    PncId = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    CjsOffenceCode = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    OffenceOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CrimeReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DaFlag = table.Column<bool>(type: "boolean", nullable: false),
                    DashLevel = table.Column<string>(type: "text", nullable: true),
                    Relationship = table.Column<string>(type: "text", nullable: false),
                    OfficerInCase = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Warnings = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SeenInExtractAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Record = table.Column<int>(type: "integer", nullable: false),
                    SuiteCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    CustodyRecordNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Facts = table.Column<string>(type: "text", nullable: true),
                    Cells = table.Column<string>(type: "text", nullable: true),
                    Remarks = table.Column<string>(type: "text", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DetentionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SuiteCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Fact = table.Column<string>(type: "text", nullable: false),
                    NotSeenBecause = table.Column<string>(type: "text", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
