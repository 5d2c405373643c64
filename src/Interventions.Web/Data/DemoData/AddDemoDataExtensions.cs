using Interventions.Web.Components.Account;

namespace Interventions.Web.Data.DemoData;

public static class AddDemoDataExtensions
{
    /// <summary>Setting that keeps a Development database empty when it is "false".</summary>
    public const string Setting = "DemoData:Fill";

    /// <summary>Made-up people and cases, in Development only: elsewhere nothing of this is so much as registered.</summary>
    public static WebApplicationBuilder AddDemoData(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && builder.Configuration.GetValue(Setting, defaultValue: true))
        {
            builder.Services.AddSingleton<IDemoPeople, DemoPeople>();
            builder.Services.AddSingleton<DemoFiller>();
            builder.Services.AddHostedService<FillDemoData>();
        }

        return builder;
    }
}
