using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Programmes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CancelledAt",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CancelledBecause",
                table: "Sessions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CancelledBy",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCatchUp",
                table: "Sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Change",
                table: "ProgrammeVersions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Facilitators",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Gap_AimFrom",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_AimTo",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_LeastDays",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Gap_MostDays",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GroupMin",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Modes",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "SessionLengths",
                table: "ProgrammeVersions",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "SingleSex",
                table: "ProgrammeVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Groups",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "English");

            migrationBuilder.AddColumn<string>(
                name: "Mode",
                table: "Groups",
                type: "TEXT",
                nullable: false,
                defaultValue: "Group");

            migrationBuilder.CreateTable(
                name: "Closures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Venue = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Closures_Areas_AreaCode",
                        column: x => x.AreaCode,
                        principalTable: "Areas",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupFacilitators",
                columns: table => new
                {
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupFacilitators", x => new { x.GroupId, x.UserId });
                    table.ForeignKey(
                        name: "FK_GroupFacilitators_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupFacilitators_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Closures_AreaCode_LastDay",
                table: "Closures",
                columns: new[] { "AreaCode", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupFacilitators_UserId",
                table: "GroupFacilitators",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Closures");

            migrationBuilder.DropTable(
                name: "GroupFacilitators");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "CancelledBecause",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "CancelledBy",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "IsCatchUp",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Change",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Facilitators",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_AimFrom",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_AimTo",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_LeastDays",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Gap_MostDays",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "GroupMin",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Modes",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "SessionLengths",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "SingleSex",
                table: "ProgrammeVersions");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Groups");

            migrationBuilder.DropColumn(
                name: "Mode",
                table: "Groups");
        }
    }
}
