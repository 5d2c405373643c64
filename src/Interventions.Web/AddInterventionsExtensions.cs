using System.Text.Json.Serialization;
using Interventions.Web.Components.Account;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Data.DemoData;
using Interventions.Web.Features;
using Interventions.Web.Pipeline;

namespace Interventions.Web;

public static class AddInterventionsExtensions
{
    /// <summary>Every service of the application. Tests build their container with this same call.</summary>
    public static WebApplicationBuilder AddInterventions(this WebApplicationBuilder builder)
    {
        builder.Services.AddData(builder.Configuration);
        builder.AddDemoData();
        builder.Services.AddMediator();
        builder.Services.AddFeatures();
        builder.Services.AddAccounts();
        builder.Services.AddParts();
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter())); // words, as in the database
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        return builder;
    }
}
