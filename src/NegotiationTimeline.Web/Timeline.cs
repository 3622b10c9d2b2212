using JasperFx.CodeGeneration;
using NegotiationTimeline.Web.Acts;
using NegotiationTimeline.Web.Assessments;
using NegotiationTimeline.Web.Database;
using NegotiationTimeline.Web.Embeds;
using NegotiationTimeline.Web.Exports;
using NegotiationTimeline.Web.Feeds;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Imports;
using NegotiationTimeline.Web.MachineReaders;
using NegotiationTimeline.Web.Mementos;
using NegotiationTimeline.Web.Negotiations;
using NegotiationTimeline.Web.Positions;
using NegotiationTimeline.Web.Proposals;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Restorations;
using NegotiationTimeline.Web.Samples;
using NegotiationTimeline.Web.Sources;
using NegotiationTimeline.Web.Stances;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Truces;
using NegotiationTimeline.Web.Webhooks;
using Npgsql;
using Wolverine;

namespace NegotiationTimeline.Web;

/// <summary>The running program: database, schema, sample and web server, started in this order.</summary>
public sealed class Timeline : IAsyncDisposable
{
    /// <summary>For looking at the program without starting it.</summary>
    public const string NoDatabase = "Host=none";

    readonly WebApplication app;
    readonly EmbeddedPostgres? server;

    Timeline(WebApplication app, EmbeddedPostgres? server) => (this.app, this.server) = (app, server);

    public IEnumerable<string> Addresses => app.Urls;

    public IServiceProvider Services => app.Services;

    /// <exception cref="StartupFault">What the person at the keyboard can mend.</exception>
    public static async Task<Timeline> StartAsync(string[] args, CancellationToken cancellation)
    {
        var timeline = await OpenAsync(args, cancellation);
        try
        {
            await StartAsync(timeline.app, cancellation);
            return timeline;
        }
        catch
        {
            await timeline.DisposeAsync();
            throw;
        }
    }

    /// <summary>Only the database and what reads and writes it: answers no requests.</summary>
    /// <exception cref="StartupFault">What the person at the keyboard can mend.</exception>
    public static async Task<Timeline> OpenAsync(string[] args, CancellationToken cancellation)
    {
        TimeZones.Check();
        var configuration = WebApplication.CreateBuilder(Settled(args)).Configuration;
        PortTaken.Check(configuration["urls"]);
        EmbeddedPostgres? server = null;
        WebApplication? app = null;
        try
        {
            var connection = configuration.GetConnectionString("Timeline");
            if (connection is null)
            {
                using var logging = LoggerFactory.Create(logging => logging
                    .AddConfiguration(configuration.GetSection("Logging")).AddSimpleConsole(it => it.SingleLine = true));
                server = await EmbeddedPostgres.StartAsync(
                    EmbeddedPostgresOptions.From(configuration), logging.CreateLogger("PostgreSQL"), cancellation);
                connection = await TimelineServer.EnsureDatabaseAsync(server, "timeline", cancellation);
            }

            app = Build(args, connection, alone: server is not null);
            var database = app.Services.GetRequiredService<NpgsqlDataSource>();
            await TimelineServer.CheckAsync(database, cancellation);
            // What it holds may be in the way of the next line.
            await HalfRecordings.OutlastAsync(database, name: null, cancellation);
            await TimelineStore.ApplySchemaAsync(database, cancellation);
            return new(app, server);
        }
        catch
        {
            if (app is not null)
                await app.DisposeAsync();
            if (server is not null)
                await server.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <summary>Composition: what there is, and at which address.</summary>
    /// <param name="alone">no other node shares the database.</param>
    public static WebApplication Build(string[] args, string connection, bool alone = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = Settled(args),
            // Not the test runner, where that is what started us.
            ApplicationName = typeof(Timeline).Assembly.GetName().Name,
            // A published program carries its page beside it, wherever it is started from.
            ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Host.UseWolverine(wolverine =>
        {
            wolverine.ApplicationAssembly = typeof(Timeline).Assembly;
            wolverine.CodeGeneration.TypeLoadMode = args is ["codegen", ..] ? TypeLoadMode.Auto : TypeLoadMode.Static;
            wolverine.UseWebhooks();
            wolverine.Policies.AutoApplyTransactions();
            // A private server has one node; over a server of others' there may be many, which share the work.
            wolverine.Durability.Mode = alone ? DurabilityMode.Solo : DurabilityMode.Balanced;
        });
        builder.Services.AddSingleton(TimelineServer.Parse(connection));
        builder.AddKeyRing();
        builder.Services.AddTimelineStore();
        builder.Services.AddSingleton(TimeProvider.System)
            .AddSingleton<SetupReader>().AddSingleton<CellReader>().AddSingleton<PositionReader>()
            .AddSingleton<RecordReader>().AddSingleton<MatterReader>().AddSingleton<HistoryReader>().AddSingleton<CoverageReader>()
            .AddSingleton<RedLineCells>().AddSingleton<ContradictionCells>()
            .AddSingleton<Extent>().AddSingleton<Rebuild>();
        builder.Services
            .AddSingleton<NegotiationReads>().AddSingleton<PublicTalks>().AddSingleton<PageClaims>()
            .AddSingleton<SourceReads>()
            .AddSingleton<RecordReads>()
            .AddSingleton<PositionReads>()
            .AddSingleton<RecordLists>()
            .AddSingleton<ActReads>()
            .AddSingleton<AssessmentReads>()
            .AddSingleton<StanceReads>()
            .AddSingleton<CellReads>()
            .AddSingleton<TimelineReads>()
            .AddSingleton<ChangesReads>()
            .AddSingleton<ReplayReads>()
            .AddSingleton<DistanceReads>()
            .AddSingleton<LedgerReads>();
        builder.Services.AddSingleton<ConditionReader>().AddSingleton<ConditionSearch>().AddSingleton<ConditionReads>()
            .AddSingleton<DemandReader>().AddSingleton<OfferSearch>().AddSingleton<DemandSearch>()
            .AddSingleton<OutstandingReads>();
        builder.Services.AddSingleton<ProposalReader>().AddSingleton<ProposalReads>().AddSingleton<ScorecardReads>()
            .AddSingleton<TruceReads>();
        builder.Services.AddSingleton<IForesight, PreviewReads>();
        builder.Services.AddMementos();
        builder.Services.AddFeeds();
        builder.Services.AddWebhooks();
        builder.Services.AddSingleton<ExportReader>().AddSingleton<EventReader>().AddSingleton<ExportReads>()
            .AddSingleton<Restorer>();
        builder.Services.AddImports();
        builder.Services.AddScoped<Sample>();
        builder.Services.AddTimelineHttp();
        builder.Services.AddMachineReaders();

        var app = builder.Build();
        app.UseTimelineHttp();
        app.MapNegotiations();
        app.MapSources();
        app.MapPositions();
        app.MapAmendments();
        app.MapProposals();
        app.MapTruces();
        app.MapActs();
        app.MapAssessments();
        app.MapStances();
        app.MapScorecards();
        app.MapLedgers();
        app.MapExports();
        app.MapFeeds();
        app.MapWebhooks();
        app.MapRestorations();
        app.MapImports();
        app.MapDates();
        app.MapHealth();
        app.MapProblems();
        app.MapMachineReaders();
        app.MapOEmbed();
        app.MapPages();
        app.MapPage();
        return app;
    }

    /// <summary>
    /// Settings are read once: to look for changed ones would watch all files below the folder that the program is
    /// started in, and the database may lie there.
    /// </summary>
    static string[] Settled(string[] args) => [.. args, "--hostBuilder:reloadConfigOnChange=false"];

    static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException failure) when (PortTaken.From(failure) is { } fault)
        {
            throw fault;
        }

        await TimelineStore.ApplyIndexAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        await app.Services.GetRequiredService<ImportRunner>().RecoverAsync(cancellation);
        await app.Services.GetRequiredService<ReadableSecrets>().ProtectAsync(cancellation);
        await app.Services.GetRequiredService<ITeller>().TellAsync(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Configuration.GetValue("Sample", true))
            await scope.ServiceProvider.GetRequiredService<Sample>().LoadAsync(cancellation);
    }
}
