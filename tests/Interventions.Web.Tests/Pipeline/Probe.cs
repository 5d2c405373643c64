using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Pipeline;

/// <summary>A slice whose handler does what the test says.</summary>
public static class Probe
{
    public static void Add(IServiceCollection services) => services.AddHandlers([typeof(CommandHandler), typeof(QueryHandler)]);

    [Allow(Role.Facilitator, Purpose = "Working on the case")]
    public sealed class Command : IRequest<Outcome>, IChangeCase, IValidatableObject
    {
        public Guid CaseId { get; set; } = new("00000000-0000-0000-0000-00000000ca5e");

        public int Version { get; set; }

        [Required(ErrorMessage = "Enter a note.")]
        public string? Note { get; set; } = "Private words";

        public DateOnly? From { get; set; }

        public DateOnly? Until { get; set; }

        public List<Row> Rows { get; set; } = [];

        public Func<IServiceProvider, Task<Outcome>> Does { get; set; } = _ => Task.FromResult(Outcome.Done);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (From > Until)
            {
                yield return new("The end comes before the start.", [nameof(Until)]);
            }
        }
    }

    public sealed class Row
    {
        [Required(ErrorMessage = "Say whether they came.")]
        public bool? Came { get; set; }
    }

    [Allow(Role.Facilitator, Role.System)]
    public sealed class Query : IRequest<Outcome<string>>
    {
        public Func<IServiceProvider, Task<Outcome<string>>> Does { get; set; } = _ => Task.FromResult<Outcome<string>>("seen");
    }

    public sealed class CommandHandler(IServiceProvider services) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => command.Does(services);
    }

    public sealed class QueryHandler(IServiceProvider services) : IRequestHandler<Query, Outcome<string>>
    {
        public Task<Outcome<string>> Handle(Query query, CancellationToken ct) => query.Does(services);
    }
}
