using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Interventions.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CautionDocument : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Condition",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WordingId",
                table: "Condition",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeadlineReason",
                table: "Cases",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConditionRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConditionId = table.Column<long>(type: "bigint", nullable: false),
                    WasKept = table.Column<bool>(type: "boolean", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConditionRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConditionRecords_Condition_ConditionId",
                        column: x => x.ConditionId,
                        principalTable: "Condition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConditionWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    IsUsual = table.Column<bool>(type: "boolean", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RetiredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConditionWordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FurtherOffences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CrimeReference = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemovedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Facts_CjsCode = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Facts_CommittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Facts_LastIncidentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Facts_StatementGivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Facts_VideoInterviewOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FurtherOffences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FurtherOffences_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PreparedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Variation = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreparedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreparedDocuments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProviderContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    Provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Telephone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProviderContacts_Areas_AreaCode",
                        column: x => x.AreaCode,
                        principalTable: "Areas",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Condition_WordingId",
                table: "Condition",
                column: "WordingId");

            migrationBuilder.CreateIndex(
                name: "IX_ConditionRecords_ConditionId",
                table: "ConditionRecords",
                column: "ConditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConditionWordings_Force",
                table: "ConditionWordings",
                column: "Force");

            migrationBuilder.CreateIndex(
                name: "IX_FurtherOffences_CaseId",
                table: "FurtherOffences",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FurtherOffences_CrimeReference",
                table: "FurtherOffences",
                column: "CrimeReference");

            migrationBuilder.CreateIndex(
                name: "IX_PreparedDocuments_CaseId_Number",
                table: "PreparedDocuments",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProviderContacts_AreaCode_Service",
                table: "ProviderContacts",
                columns: new[] { "AreaCode", "Service" });

            migrationBuilder.AddForeignKey(
                name: "FK_Condition_ConditionWordings_WordingId",
                table: "Condition",
                column: "WordingId",
                principalTable: "ConditionWordings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Condition_ConditionWordings_WordingId",
                table: "Condition");

            migrationBuilder.DropTable(
                name: "ConditionRecords");

            migrationBuilder.DropTable(
                name: "ConditionWordings");

            migrationBuilder.DropTable(
                name: "FurtherOffences");

            migrationBuilder.DropTable(
                name: "PreparedDocuments");

            migrationBuilder.DropTable(
                name: "ProviderContacts");

            migrationBuilder.DropIndex(
                name: "IX_Condition_WordingId",
                table: "Condition");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Condition");

            migrationBuilder.DropColumn(
                name: "WordingId",
                table: "Condition");

            migrationBuilder.DropColumn(
                name: "DeadlineReason",
                table: "Cases");
        }
    }
}
