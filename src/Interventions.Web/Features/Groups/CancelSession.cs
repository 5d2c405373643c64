using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>
/// Cancels one session with a reason. Everybody of the register gets "cancelled by us" on record, which never counts against
/// him and costs no restart (AT-04); whom this facilitator may not see or act for, a colleague records on the register.
/// </summary>
public static class CancelSession
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeGroup
    {
        public Guid GroupId { get; set; }

        public Guid SessionId { get; set; }

        [Required(ErrorMessage = "Give the reason. Everybody of the group may be told it."), StringLength(Session.ReasonMaxLength, ErrorMessage = "Shorten the reason to 200 characters.")]
        [ReadByHisSide]
        public string? Reason { get; set; }
    }

    public sealed class Handler(GroupStore store, CurrentUser user, CurrentAccess access) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, group, _, stamp) =>
        {
            group.Cancel(command.SessionId, command.Reason!, stamp);
            var session = group.Sessions.Single(s => s.Id == command.SessionId);
            List<Guid> recorded = [];
            foreach (var file in await FilesAsync(db, session, stamp, ct))
            {
                if (file.AttendanceAt(session) is null && !await IsBarredAsync(db, file, ct) && file.AllowedActions(stamp).Contains(CaseAction.RecordAttendance))
                {
                    file.RecordAttendance(session, new(session.Id, session.Number, AttendanceFact.CancelledByUs), stamp);
                    access.Shows(SubjectKind.Case, file.Id);
                    recorded.Add(file.Id);
                }
            }

            return recorded;
        }, ct);

        private async Task<List<CaseFile>> FilesAsync(AppDb db, Session session, Stamp stamp, CancellationToken ct)
        {
            var ids = db.CasesIn(session);
            return await db.Cases.VisibleTo(user, db, stamp.At).Where(c => ids.Contains(c.Id)).AsSplitQuery().ToListAsync(ct);
        }

        private async Task<bool> IsBarredAsync(AppDb db, CaseFile file, CancellationToken ct)
        {
            try
            {
                await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
                return false;
            }
            catch (CaseRuleException)
            {
                return true;
            }
        }
    }
}
