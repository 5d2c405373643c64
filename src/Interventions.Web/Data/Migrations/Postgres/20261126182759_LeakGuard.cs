using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LeakGuard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LeakGuardKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeakGuardKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TextAsks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextAsks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TextAsks_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TextStops",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Request = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WasStopped = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextStops", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VictimDetails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VictimDetails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VictimDetails_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TextRulings",
                columns: table => new
                {
                    AskId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsUse = table.Column<bool>(type: "boolean", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextRulings", x => new { x.AskId, x.IsUse });
                    table.ForeignKey(
                        name: "FK_TextRulings_TextAsks_AskId",
                        column: x => x.AskId,
                        principalTable: "TextAsks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TextAsks_AskedBy_CaseId",
                table: "TextAsks",
                columns: new[] { "AskedBy", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_TextAsks_CaseId",
                table: "TextAsks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_TextStops_UserId_At",
                table: "TextStops",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_VictimDetails_VictimId",
                table: "VictimDetails",
                column: "VictimId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LeakGuardKeys");

            migrationBuilder.DropTable(
                name: "TextRulings");

            migrationBuilder.DropTable(
                name: "TextStops");

            migrationBuilder.DropTable(
                name: "VictimDetails");

            migrationBuilder.DropTable(
                name: "TextAsks");
        }
    }
}
