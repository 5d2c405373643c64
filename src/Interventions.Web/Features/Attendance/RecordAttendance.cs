using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>Records what was seen of one person at one session. A correction is another entry with its reason (AT-09).</summary>
public static class RecordAttendance
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordAttendance;

        public Guid CaseId { get; set; }

        public Guid SessionId { get; set; }

        [Required(ErrorMessage = "Choose what you saw.")]
        public AttendanceFact? Fact { get; set; }

        /// <summary>The reason he gave.</summary>
        public AbsenceReason? Reason { get; set; }

        /// <summary>By the London clock.</summary>
        public TimeOnly? ArrivedAt { get; set; }

        [StringLength(AttendanceEntry.NoteMaxLength, ErrorMessage = "Shorten the note of what you saw to 2,000 characters.")]
        [ReadByHisSide]
        public string? FactNote { get; set; }

        [StringLength(AttendanceEntry.NoteMaxLength, ErrorMessage = "Shorten your opinion to 2,000 characters.")]
        [ReadByHisSide]
        public string? OpinionNote { get; set; }

        /// <summary>The entry that this one corrects.</summary>
        public Guid? CorrectsId { get; set; }

        [StringLength(AttendanceEntry.NoteMaxLength, ErrorMessage = "Shorten the reason for the correction to 2,000 characters.")]
        [ReadByHisSide]
        public string? CorrectionReason { get; set; }

        internal Command For(Guid sessionId)
        {
            SessionId = sessionId;
            return this;
        }

        internal AttendanceSeen Seen =>
            new(SessionId, SessionNumber: 0, Fact!.Value, Reason, ArrivedAt, Blank(FactNote), Blank(OpinionNote), CorrectsId, Blank(CorrectionReason));

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public sealed class Handler(CaseStore store, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(command.CaseId, async (db, file, stamp) =>
            {
                var session = await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == command.SessionId, ct)
                    ?? throw new CaseRuleException("That session is not of a group in your areas. Reload the page.");
                file.RecordAttendance(session, command.Seen, stamp);

                // A tap at the same instant has to look again.
                (await db.RegisterPlaces.SingleOrDefaultAsync(p => p.SessionId == session.Id && p.CaseId == file.Id, ct))?.Tapped();
            }, ct);
    }
}
