using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.BreachPacks;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Interventions.Web.Tests.Features.BreachPacks;

/// <summary>The breach pack (decision 25): what is in it, and that it stays as it was made.</summary>
public sealed class MakeBreachPackTests
{
    [Theory, OnBothEngines]
    public async Task Both_files_say_the_same_and_nothing_of_hers_and_the_manifest_vouches_for_them(Engine engine)
    {
        await using var app = await TestApp.On(engine, PackScene.Unguarded);
        var scene = await PackScene.MissedAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "No excuse: Wendy Wall saw him." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));

        var pack = Assert.Single(await app.PacksAsync(scene));
        using var json = JsonDocument.Parse(pack.Json);
        var (pdf, text) = (TextOf(pack.Pdf), Encoding.UTF8.GetString(pack.Json));
        foreach (var expected in new[] { "CHE-2026-", "Daniel Hughes", "My shift changed.", "A roster.", "absent", "stood down", "Attend and complete both CARA workshops.", "[left out]", "Fay Facilitator, facilitator", "Insp Dora Decider", "CHES26100412" })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
            Assert.Contains(Bare(expected), Bare(pdf), StringComparison.Ordinal);
        }

        foreach (var mark in PackScene.Marks)
        {
            Assert.DoesNotContain(mark, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Bare(mark), Bare(pdf), StringComparison.OrdinalIgnoreCase);
        }

        var entries = json.RootElement.GetProperty("sessions")[0].GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal([("stood down", false), ("absent", true)], entries.Select(e => (e.GetProperty("fact").GetString(), e.GetProperty("stands").GetBoolean())));
        Assert.Equal("[left out] rang: he never came.", entries[1].GetProperty("correctionReason").GetString());
        using var manifest = JsonDocument.Parse(pack.Manifest);
        var sums = manifest.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("sha256").GetString());
        Assert.Equal([Convert.ToHexString(SHA256.HashData(pack.Pdf)), Convert.ToHexString(SHA256.HashData(pack.Json))], sums);
        Assert.Equal((pack.PdfSha256, pack.JsonSha256), (Convert.ToHexString(SHA256.HashData(pack.Pdf)), Convert.ToHexString(SHA256.HashData(pack.Json))));
        using ZipArchive zip = new(new MemoryStream(pack.Zip));
        Assert.Equal([pack.Pdf, pack.Json, pack.Manifest], zip.Entries.Select(Read));
    }

    [Theory, OnBothEngines]
    public async Task Another_press_makes_another_pack_says_what_changed_and_leaves_the_first_as_it_was(Engine engine)
    {
        await using var app = await TestApp.On(engine, PackScene.Unguarded);
        var scene = await PackScene.MissedAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
        var first = Assert.Single(await app.PacksAsync(scene));
        Assert.Null(await scene.SendAsync(Role.Facilitator, new TryToReach.Command { Channel = ReachChannel.Visit, When = PackScene.Now(app), Result = ReachResult.WouldNotSpeak }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));

        var packs = await app.PacksAsync(scene);
        Assert.Equal([1, 2, 3], packs.Select(p => p.Number));
        Assert.Equal((first.Zip, first.Pdf, first.Json, first.Manifest), (packs[0].Zip, packs[0].Pdf, packs[0].Json, packs[0].Manifest), EqualBytes);
        Assert.Empty(BreachPackContent.FromJson(packs[0].Json).ChangedSince);
        Assert.StartsWith("New. Attempts to reach him: ", Assert.Single(BreachPackContent.FromJson(packs[1].Json).ChangedSince), StringComparison.Ordinal);
        Assert.Equal(["Nothing has changed since pack 2."], BreachPackContent.FromJson(packs[2].Json).ChangedSince);
        Assert.Equal(3, (await app.SendAs(Role.DecisionMaker, new ViewBreachPacks.Query(scene.CaseId))).Value.Packs.Count);
    }

    [Fact]
    public async Task What_changed_names_nobody_who_was_entered_since()
    {
        await using var app = await TestApp.On(services: PackScene.Unguarded);
        var scene = await PackScene.MissedAsync(app);
        Assert.Null(await scene.SendAsync(Role.Facilitator, new TryToReach.Command { Channel = ReachChannel.Visit, When = PackScene.Now(app), Result = ReachResult.NoAnswer, Note = "Yolanda opened, (01270) 900-188." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
        Assert.Contains("Yolanda", Encoding.UTF8.GetString((await app.PacksAsync(scene))[0].Json), StringComparison.Ordinal);

        await app.VictimEntered(scene.CaseId, c => (c.Name, c.SafeContact) = ("Yolanda Yates", "01270 900188"));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));

        var second = Encoding.UTF8.GetString((await app.PacksAsync(scene))[1].Json);
        Assert.Contains("[left out] opened, ([left out]", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Yolanda", second, StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task The_database_refuses_to_change_or_delete_a_pack_or_who_got_it(Engine engine)
    {
        await using var app = await TestApp.On(engine, PackScene.Unguarded);
        var scene = await PackScene.MissedAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, new SeeToBreachPack.Command()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, PackScene.Sending(app, (await app.PacksAsync(scene))[0])));

        await using var db = app.Db();
        string[] tables = ["BreachPacks", "PackDeliveries", "PacksSeenTo", "LetterTemplates"];
        foreach (var sql in tables.SelectMany(t => new[] { $"delete from \"{t}\"", $"update \"{t}\" set \"Id\" = \"Id\"" })
            .Append("""update "BreachPacks" set "Pdf" = "Json" """).Append("""update "PackDeliveries" set "Name" = 'Nobody' """)
            .Concat(engine == Engine.Postgres ? tables.Select(t => $"truncate \"{t}\" cascade") : ["""insert or replace into "BreachPacks" select * from "BreachPacks" """]))
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null, sql);
            Assert.True(DatabaseErrors.ProblemIn(error) is Refused, $"{sql}: {error.Message}");
        }
    }

    [Fact]
    public async Task A_provider_gets_what_facilitators_may_read_and_no_more()
    {
        await using var app = await TestApp.On(services: PackScene.Unguarded);
        var scene = await PackScene.MissedAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "No excuse at all." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command { Readers = PackReaders.Provider }));

        var text = Encoding.UTF8.GetString((await app.PacksAsync(scene))[0].Json);

        Assert.Contains("A condition in the officer", text, StringComparison.Ordinal);
        Assert.All(
            ["Attend and complete", "No excuse at all.", "My shift changed.", "he is out", "he never came", "A roster.", BreachPackContent.LeftOut],
            said => Assert.DoesNotContain(said, text, StringComparison.Ordinal)); // no typed word, so that no word left out tells that it is hers
        Assert.Contains("absent", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_decision_makers_and_for_a_non_compliance_or_a_breach()
    {
        await using var app = await TestApp.On(services: PackScene.Unguarded);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
        Assert.Null(await scene.SendAsync(Role.Facilitator, new ReportNonCompliance.Command { Reason = Reason.NoContact }));
        foreach (var role in Roles.ForPeople.Where(r => r != Role.DecisionMaker))
        {
            Assert.IsType<Forbidden>(await scene.SendAsync(role, new MakeBreachPack.Command()));
            Assert.IsType<Forbidden>((await app.SendAs(role, new ViewBreachPacks.Query(scene.CaseId))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new FetchBreachPack.Query(scene.CaseId, 1, "zip"))).Problem);
        }

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
        Assert.Contains((await scene.ViewAsync(TestPerson.Facilitator)).Journal, r => r.Action == CaseAction.MakeBreachPack);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "No excuse.", WhyNotAsked = "Abroad." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new Prosecute.Command()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
    }

    private static string TextOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Join('\n', pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));
    }

    /// <summary>Without white space: a line of the PDF may be broken anywhere between words.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using MemoryStream bytes = new();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool EqualBytes((byte[] A, byte[] B, byte[] C, byte[] D) x, (byte[] A, byte[] B, byte[] C, byte[] D) y) =>
        x.A.SequenceEqual(y.A) && x.B.SequenceEqual(y.B) && x.C.SequenceEqual(y.C) && x.D.SequenceEqual(y.D);
}
