using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Exports;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>
/// Draws closed cases at random for a scrutiny panel (CARA-04). Seed and frame are kept, so that anybody can draw it again; every draw is
/// kept, so that nobody can draw until he likes what he sees. Restricted cases are in no frame.
/// </summary>
public static class DrawSample
{
    public const int MostCases = 100;

    [Allow(Role.ForceAnalyst, Purpose = "Scrutiny panel")]
    public sealed class Command : IRequest<Outcome<Guid>>
    {
        [Required(ErrorMessage = "Enter the first day.")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Enter the last day.")]
        public DateOnly? To { get; set; }

        public string? AreaCode { get; set; }

        public Track? Track { get; set; }

        public Reason? Ended { get; set; }

        [Required(ErrorMessage = "Enter how many cases."), Range(1, MostCases, ErrorMessage = "Draw from 1 to 100 cases.")]
        public int? Size { get; set; } = 12;

        [Required(ErrorMessage = "Enter a seed: any whole number the panel has chosen."), Range(0, int.MaxValue, ErrorMessage = "Enter a whole number from 0.")]
        public int? Seed { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome<Guid>>
    {
        public async Task<Outcome<Guid>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var force = await AnalystForce.ReadAsync(db, user, ct);
            if (!string.IsNullOrEmpty(command.AreaCode) && !force.Codes.Contains(command.AreaCode))
            {
                return new Invalid(nameof(command.AreaCode), "Choose an area from the list.");
            }

            var frame = await SampleFrame.ReadAsync(db, force, command, ct);
            if (frame.Count == 0)
            {
                return new Refused("No case was closed like that in this period. Choose a longer period or fewer limits.");
            }

            var sample = new PanelSample
            {
                Id = Guid.CreateVersion7(),
                Force = force.Name,
                From = command.From!.Value,
                To = command.To!.Value,
                AreaCode = string.IsNullOrEmpty(command.AreaCode) ? null : command.AreaCode,
                Track = command.Track,
                Ended = command.Ended,
                Size = command.Size!.Value,
                Seed = command.Seed!.Value,
                FrameSize = frame.Count,
                FrameHash = Convert.ToHexStringLower(SHA256.HashData([.. frame.SelectMany(id => id.ToByteArray())])),
                By = user.Actor.UserId,
                At = clock.GetUtcNow().UtcDateTime,
            };
            sample.Cases.AddRange(RandomSample.Of(frame.Count, sample.Size, sample.Seed).Select((drawn, i) => new PanelCase { SampleId = sample.Id, Number = i + 1, CaseId = frame[drawn] }));
            db.Add(sample);
            access.Shows(SubjectKind.PanelSample, sample.Id);
            await db.SaveChangesAsync(ct);
            return sample.Id;
        }
    }
}
