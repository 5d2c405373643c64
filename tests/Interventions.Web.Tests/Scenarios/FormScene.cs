using Bunit;
using Interventions.Domain.Cautions;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>A form of the case page on its own, over a mediator that only listens.</summary>
internal sealed class FormScene : BunitContext
{
    private FormScene(TestPerson person)
    {
        CurrentUser user = new();
        user.Set(person.User);
        Mediator.On<ListWordings.Query>(_ => Outcome.Of<IReadOnlyList<ListWordings.Row>>(Library));
        Services.AddSingleton<IMediator>(Mediator).AddSingleton<TimeProvider>(new FakeTimeProvider(TestApp.Start)).AddSingleton(new CircuitUser(user, Services));
    }

    public ScriptedMediator Mediator { get; } = new();

    /// <summary>The seeded library of conditions, with the blanks of one provider filled in.</summary>
    public static IReadOnlyList<ListWordings.Row> Library { get; } =
    [
        .. ConditionSeed.Wordings.Select(w => new ListWordings.Row(w.Id, w.Title, Blanks.Fill(w.Text, new()
        {
            AreaCode = "CHE",
            Service = w.Service,
            Provider = "Example Provider",
            Place = "Example Hall, Crewe",
            Telephone = "01632 960001",
            EffectiveFrom = new(2024, 8, 8),
            AddedAt = default,
        }), w.Kind, w.IsUsual)),
    ];

    public int Done { get; private set; }

    public static FormScene For(TestPerson? person = null) => new(person ?? TestPerson.Inspector);

    public IRenderedComponent<TForm> Show<TForm>(ViewCase.View view)
        where TForm : IComponent => Render<TForm>(p =>
        {
            Assert.True(p.TryAdd("View", view));
            Assert.True(p.TryAdd("OnDone", EventCallback.Factory.Create(this, () => Done++)));
        });

    /// <summary>A page at an address.</summary>
    public IRenderedComponent<TPage> ShowPage<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        Services.AddLogging().AddSingleton<CaseFeed>().AddScoped<Toaster>();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(p => parameters?.Invoke(p));
    }

    /// <summary>The one command sent.</summary>
    public T Sent<T>() => Assert.Single(Mediator.Sent.OfType<T>());
}
