using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SafeContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "ContactAttempts",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "ContactAttempts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "ContactAttempts",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Explained",
                table: "AnswerWords",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Fear",
                table: "AnswerWords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterpreterUsed",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pressure",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsSupport",
                table: "AnswerWords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsToBeTold",
                table: "AnswerWords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "AnswerWords",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SafeContactPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Channels = table.Column<string>(type: "TEXT", nullable: false),
                    Hours = table.Column<string>(type: "TEXT", nullable: false),
                    CodeWord = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    WhoMayCall = table.Column<string>(type: "TEXT", nullable: false),
                    OnlyWorker = table.Column<Guid>(type: "TEXT", nullable: true),
                    NotToBeTold = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IfSomebodyElse = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    MayLeaveVoicemail = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafeContactPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafeContactPlans_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactPoints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Whose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsHersAlone = table.Column<bool>(type: "INTEGER", nullable: false),
                    MayLeaveVoicemail = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactPoints_SafeContactPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "SafeContactPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumbersShown",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumbersShown", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NumbersShown_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NumbersShown_SafeContactPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "SafeContactPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NumbersShown_Victims_VictimId",
                        column: x => x.VictimId,
                        principalTable: "Victims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_PlanId",
                table: "ContactPoints",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_NumbersShown_CaseId",
                table: "NumbersShown",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_NumbersShown_PlanId",
                table: "NumbersShown",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_NumbersShown_VictimId",
                table: "NumbersShown",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_SafeContactPlans_VictimId_Version",
                table: "SafeContactPlans",
                columns: new[] { "VictimId", "Version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContactPoints");

            migrationBuilder.DropTable(
                name: "NumbersShown");

            migrationBuilder.DropTable(
                name: "SafeContactPlans");

            migrationBuilder.DropColumn(
                name: "Outside",
                table: "ContactAttempts");

            migrationBuilder.DropColumn(
                name: "Result",
                table: "ContactAttempts");

            migrationBuilder.DropColumn(
                name: "WhyOutside",
                table: "ContactAttempts");

            migrationBuilder.DropColumn(
                name: "Explained",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "Fear",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "InterpreterUsed",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "Outside",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "Pressure",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "WantsSupport",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "WantsToBeTold",
                table: "AnswerWords");

            migrationBuilder.DropColumn(
                name: "WhyOutside",
                table: "AnswerWords");
        }
    }
}
