using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuarterlyReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TemplateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Quarter = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    FirstBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SecondBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SecondAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentBackBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SentBackAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    After = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
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
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
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
