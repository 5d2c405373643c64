using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChildBand",
                table: "CaseVictims",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LinkCandidates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SheWasAsked = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Plain = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Claim = table.Column<string>(type: "text", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Owner = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Of = table.Column<long>(type: "bigint", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true)
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
