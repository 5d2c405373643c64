using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
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
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "ContactAttempts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "ContactAttempts",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Explained",
                table: "AnswerWords",
                type: "text",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Fear",
                table: "AnswerWords",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InterpreterUsed",
                table: "AnswerWords",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "AnswerWords",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pressure",
                table: "AnswerWords",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsSupport",
                table: "AnswerWords",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantsToBeTold",
                table: "AnswerWords",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyOutside",
                table: "AnswerWords",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SafeContactPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Channels = table.Column<string>(type: "text", nullable: false),
                    Hours = table.Column<string>(type: "text", nullable: false),
                    CodeWord = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    WhoMayCall = table.Column<string>(type: "text", nullable: false),
                    OnlyWorker = table.Column<Guid>(type: "uuid", nullable: true),
                    NotToBeTold = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IfSomebodyElse = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Agency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    MayLeaveVoicemail = table.Column<bool>(type: "boolean", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Whose = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    IsHersAlone = table.Column<bool>(type: "boolean", nullable: false),
                    MayLeaveVoicemail = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    VictimId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
