using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Interventions.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CustodyDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Force",
                table: "Suites",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CrimeReferences_Example",
                table: "Policies",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CrimeReferences_Pattern",
                table: "Policies",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CustodyRecords_Example",
                table: "Policies",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CustodyRecords_Pattern",
                table: "Policies",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactNot",
                table: "People",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gender",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Observed",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Access",
                table: "Cases",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_ArrestSummonsNumber",
                table: "Cases",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Details_ChildrenInHousehold",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_CustodyRecordNumber",
                table: "Cases",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Language",
                table: "Cases",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Needs",
                table: "Cases",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<bool>(
                name: "Details_NeedsInterpreter",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Details_NeedsNote",
                table: "Cases",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Details_NoContactBail",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Details_ProgrammeVersionId",
                table: "Cases",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Details_ReferredToMarac",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OpenQuestionId",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Amendments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Amendments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Amendments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustodyImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExtractAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsMended = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Good = table.Column<int>(type: "INTEGER", nullable: false),
                    Bad = table.Column<int>(type: "INTEGER", nullable: false),
                    IgnoredColumns = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AppliedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Effect_Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Left = table.Column<int>(type: "INTEGER", nullable: false),
                    Effect_Older = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustodyImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Detentions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CustodyRecordNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SuiteCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ArrivalAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RelevantTime = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuthorisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextReviewDue = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExitType = table.Column<string>(type: "TEXT", nullable: true),
                    NoContactBail = table.Column<bool>(type: "INTEGER", nullable: false),
                    Surname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Forenames = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsUnder18 = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", nullable: false),
                    EthnicitySde = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    PncId = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    CjsOffenceCode = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    OffenceOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CrimeReference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DaFlag = table.Column<bool>(type: "INTEGER", nullable: false),
                    DashLevel = table.Column<string>(type: "TEXT", nullable: true),
                    Relationship = table.Column<string>(type: "TEXT", nullable: false),
                    OfficerInCase = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Warnings = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SeenInExtractAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "IdentityStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Withdraws = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IdentityStatements_IdentityStatements_Withdraws",
                        column: x => x.Withdraws,
                        principalTable: "IdentityStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IdentityStatements_People_OtherId",
                        column: x => x.OtherId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IdentityStatements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NameKeys",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 101, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameKeys", x => new { x.Key, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "PersonNames",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonNames", x => new { x.Word, x.PersonId });
                    table.ForeignKey(
                        name: "FK_PersonNames_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SuiteCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DetentionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferralQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralQuestions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustodyImportRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Record = table.Column<int>(type: "INTEGER", nullable: false),
                    SuiteCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    CustodyRecordNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Facts = table.Column<string>(type: "TEXT", nullable: true),
                    Cells = table.Column<string>(type: "TEXT", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DetentionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuiteCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Fact = table.Column<string>(type: "TEXT", nullable: false),
                    NotSeenBecause = table.Column<string>(type: "TEXT", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "DraftAnswers",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Writer = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftAnswers", x => new { x.DraftId, x.Name });
                    table.ForeignKey(
                        name: "FK_DraftAnswers_ReferralDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "ReferralDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftAsides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Writer = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftAsides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftAsides_ReferralDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "ReferralDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralAnswers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReferralAnswers_ReferralQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "ReferralQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_DateOfBirth",
                table: "People",
                column: "DateOfBirth");

            migrationBuilder.CreateIndex(
                name: "IX_Amendments_CaseId_Version",
                table: "Amendments",
                columns: new[] { "CaseId", "Version" });

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

            migrationBuilder.CreateIndex(
                name: "IX_DraftAsides_DraftId",
                table: "DraftAsides",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftAsides_OneAPage",
                table: "DraftAsides",
                columns: new[] { "DraftId", "Name", "Writer" },
                unique: true,
                filter: "\"SettledAt\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityStatements_OtherId",
                table: "IdentityStatements",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityStatements_PersonId",
                table: "IdentityStatements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityStatements_Withdraws",
                table: "IdentityStatements",
                column: "Withdraws",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonNames_PersonId_Word",
                table: "PersonNames",
                columns: new[] { "PersonId", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralAnswers_CaseId",
                table: "ReferralAnswers",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralAnswers_QuestionId",
                table: "ReferralAnswers",
                column: "QuestionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_ChangedAt",
                table: "ReferralDrafts",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_StartedBy",
                table: "ReferralDrafts",
                column: "StartedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_SuiteCode",
                table: "ReferralDrafts",
                column: "SuiteCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralQuestions_CaseId",
                table: "ReferralQuestions",
                column: "CaseId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Amendments");

            migrationBuilder.DropTable(
                name: "CustodyImportRows");

            migrationBuilder.DropTable(
                name: "DetentionEvents");

            migrationBuilder.DropTable(
                name: "DraftAnswers");

            migrationBuilder.DropTable(
                name: "DraftAsides");

            migrationBuilder.DropTable(
                name: "IdentityStatements");

            migrationBuilder.DropTable(
                name: "NameKeys");

            migrationBuilder.DropTable(
                name: "PersonNames");

            migrationBuilder.DropTable(
                name: "ReferralAnswers");

            migrationBuilder.DropTable(
                name: "CustodyImports");

            migrationBuilder.DropTable(
                name: "Detentions");

            migrationBuilder.DropTable(
                name: "ReferralDrafts");

            migrationBuilder.DropTable(
                name: "ReferralQuestions");

            migrationBuilder.DropIndex(
                name: "IX_People_DateOfBirth",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Force",
                table: "Suites");

            migrationBuilder.DropColumn(
                name: "CrimeReferences_Example",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "CrimeReferences_Pattern",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "CustodyRecords_Example",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "CustodyRecords_Pattern",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "ContactNot",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Gender",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Observed",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Details_Access",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ArrestSummonsNumber",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ChildrenInHousehold",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_CustodyRecordNumber",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_Language",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_Needs",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_NeedsInterpreter",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_NeedsNote",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_NoContactBail",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ProgrammeVersionId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Details_ReferredToMarac",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "OpenQuestionId",
                table: "Cases");
        }
    }
}
