using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Ticks",
                table: "RiskAssessment",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChildBand",
                table: "CaseVictims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LinkCandidates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkCandidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkCandidates_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MaracReferrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SheWasAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MaracReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MaracReferrals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VictimAddresses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Plain = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VictimAddresses_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VictimStatements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Claim = table.Column<string>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VictimStatements_Victims_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VictimStatements_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LinkVerdicts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkVerdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkVerdicts_LinkCandidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "LinkCandidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MaracEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Of = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MaracEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MaracEntries_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MaracEntries_MaracReferrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "MaracReferrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Victims_DateOfBirth",
                table: "Victims",
                column: "DateOfBirth");

            migrationBuilder.CreateIndex(
                name: "IX_LinkCandidates_Kind_VictimId_OtherId",
                table: "LinkCandidates",
                columns: new[] { "Kind", "VictimId", "OtherId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkCandidates_OtherId",
                table: "LinkCandidates",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkCandidates_VictimId",
                table: "LinkCandidates",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkVerdicts_CandidateId",
                table: "LinkVerdicts",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracEntries_CaseId",
                table: "MaracEntries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracEntries_ReferralId",
                table: "MaracEntries",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracReferrals_CaseId",
                table: "MaracReferrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MaracReferrals_VictimId",
                table: "MaracReferrals",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_VictimAddresses_Plain",
                table: "VictimAddresses",
                column: "Plain");

            migrationBuilder.CreateIndex(
                name: "IX_VictimAddresses_VictimId",
                table: "VictimAddresses",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_VictimStatements_OtherId",
                table: "VictimStatements",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_VictimStatements_VictimId_OtherId_Id",
                table: "VictimStatements",
                columns: new[] { "VictimId", "OtherId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LinkVerdicts");

            migrationBuilder.DropTable(
                name: "MaracEntries");

            migrationBuilder.DropTable(
                name: "VictimAddresses");

            migrationBuilder.DropTable(
                name: "VictimStatements");

            migrationBuilder.DropTable(
                name: "LinkCandidates");

            migrationBuilder.DropTable(
                name: "MaracReferrals");

            migrationBuilder.DropIndex(
                name: "IX_Victims_DateOfBirth",
                table: "Victims");

            migrationBuilder.DropColumn(
                name: "Ticks",
                table: "RiskAssessment");

            migrationBuilder.DropColumn(
                name: "ChildBand",
                table: "CaseVictims");
        }
    }
}
