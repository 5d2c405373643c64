using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Returns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReturnTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarterlyReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Quarter = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Remarks = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    FirstBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SecondBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SecondAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentBackBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SentBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterlyReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuarterlyReturns_ReturnTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "ReturnTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    After = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnChanges_QuarterlyReturns_AboutId",
                        column: x => x.AboutId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnChanges_QuarterlyReturns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnFigures",
                columns: table => new
                {
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Shown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnFigures", x => new { x.ReturnId, x.Place });
                    table.ForeignKey(
                        name: "FK_ReturnFigures_QuarterlyReturns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnTraces",
                columns: table => new
                {
                    ReturnId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnTraces", x => new { x.ReturnId, x.Key, x.Label, x.CaseId });
                    table.ForeignKey(
                        name: "FK_ReturnTraces_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnTraces_QuarterlyReturns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "QuarterlyReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QuarterlyReturns_Force_Quarter_Number",
                table: "QuarterlyReturns",
                columns: new[] { "Force", "Quarter", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuarterlyReturns_TemplateId",
                table: "QuarterlyReturns",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnChanges_AboutId",
                table: "ReturnChanges",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnChanges_ReturnId",
                table: "ReturnChanges",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnTemplates_Force_Version",
                table: "ReturnTemplates",
                columns: new[] { "Force", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReturnTraces_CaseId",
                table: "ReturnTraces",
                column: "CaseId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReturnChanges");

            migrationBuilder.DropTable(
                name: "ReturnFigures");

            migrationBuilder.DropTable(
                name: "ReturnTraces");

            migrationBuilder.DropTable(
                name: "QuarterlyReturns");

            migrationBuilder.DropTable(
                name: "ReturnTemplates");
        }
    }
}
