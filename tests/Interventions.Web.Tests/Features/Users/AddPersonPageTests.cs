using Bunit;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Reference;
using Interventions.Web.Features.Users;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Users;

public sealed class AddPersonPageTests : BunitContext
{
    private readonly Answers _mediator = new();

    public AddPersonPageTests()
    {
        Services.AddSingleton<IMediator>(_mediator);
        Services.AddScoped<PartsModule>();
    }

    [Fact]
    public void Sends_what_was_typed_and_shows_the_password_once()
    {
        var page = Render<AddPersonPage>();
        page.Find("#user-name").Change("b.fox");
        page.Find("#name").Change("Ben Fox");
        page.Find("#roles-Facilitator").Change(true);
        page.Find("#areas-CHE").Change(true);
        page.Find("form").Submit();

        var sent = Assert.IsType<AddPerson.Command>(_mediator.Sent.Last());
        Assert.Equal(("b.fox", "Ben Fox"), (sent.UserName, sent.Name));
        Assert.Equal([Role.Facilitator], sent.Roles);
        Assert.Equal(["CHE"], sent.Areas);
        Assert.Contains("abcd-efgh", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public void Shows_what_is_missing_and_sends_nothing()
    {
        var page = Render<AddPersonPage>();
        page.Find("form").Submit();

        Assert.DoesNotContain(_mediator.Sent, r => r is AddPerson.Command);
        Assert.Contains("Enter a user name", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_of_roles_on_both_sides_and_lets_them_be()
    {
        var page = Render<AddPersonPage>();
        page.Find("#roles-Facilitator").Change(true);
        Assert.DoesNotContain("both sides", page.Markup, StringComparison.Ordinal);

        page.Find("#roles-VictimContactWorker").Change(true);

        Assert.Contains("signs in as one at a time", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_problem()
    {
        _mediator.Problem = new Refused("No.");
        var page = Render<AddPersonPage>();
        page.Find("#user-name").Change("o.pcc");
        page.Find("#name").Change("Olive");
        page.Find("#roles-OpccStaff").Change(true);
        page.Find("form").Submit();

        Assert.Equal("No.", page.Find(".note.stop p").TextContent);
    }

    private sealed class Answers : IMediator
    {
        public List<object> Sent { get; } = [];

        public Problem? Problem { get; set; }

        public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
        {
            Sent.Add(request);
            return Task.FromResult((TResponse)(object)(request switch
            {
                ListPlaces.Query => (Outcome<ListPlaces.View>)new ListPlaces.View([new("CHE", "Cheshire East", "Cheshire")], [new("RUN", "Runcorn")], [], []),
                AddPerson.Command => Problem is { } problem ? (Outcome<AddPerson.View>)problem : new AddPerson.View(Guid.NewGuid(), "abcd-efgh"),
                _ => throw new NotSupportedException(),
            }));
        }

        public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => throw new NotSupportedException();
    }
}
