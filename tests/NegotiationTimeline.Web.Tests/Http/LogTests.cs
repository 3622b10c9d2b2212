using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>A mistake of the sender is told to the sender, not to the log; a fault of the program is told to both.</summary>
public sealed class LogTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>
{
    [Fact]
    public async Task Refusals_leave_the_log_quiet()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        using var log = new Record();
        timeline.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        string[] bodies = ["", "null", "{ \"x\": 1 }", "{ \"position\": \"1\" }", "{ \"summary\": \"\\u0000\" }", Talks.Position("p2", """{ "position": 9 }""")];
        foreach (var body in bodies)
            await timeline.PostAsync($"{talks.Address}/positions", body);
        (await timeline.PostAsync($"{talks.Address}/positions", Talks.Position("p1", """{ "position": 1 }"""))).Is(HttpStatusCode.Conflict);
        (await timeline.PostAsync($"{talks.Address}/positions/p1/corrections", """{ "reason": "r", "changes": { "firmness": 1 } }""")).Is(HttpStatusCode.BadRequest);
        (await timeline.PostAsync($"{talks.Address}/positions/p1/retraction", """{ "reason": "r" }""", ("If-Match", "\"9\""))).Is(HttpStatusCode.PreconditionFailed);
        (await timeline.PostAsync("/api/negotiations", new string(' ', 1024 * 1024 + 1), ("Expect", "100-continue")))
            .Is(HttpStatusCode.RequestEntityTooLarge);
        foreach (var read in new[] { "stances?asOf=x", "stances?asof=1", "stances/nobody/x", "positions/p9", "nothing", "positions?cursor=e30", "positions?q=%00" })
            await timeline.GetAsync($"{talks.Address}/{read}");

        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_fault_of_the_program_tells_the_sender_nothing_of_its_inside()
    {
        using var log = new Record();
        timeline.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await using (var harm = timeline.Database.CreateCommand("alter table timeline.setup_version rename to gone"))
            await harm.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        try
        {
            (await timeline.GetAsync("/api/negotiations")).IsProblem(500, "fault");
        }
        finally
        {
            await using var mend = timeline.Database.CreateCommand("alter table timeline.gone rename to setup_version");
            await mend.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains(log.Lines, it => it.Contains("setup_version", StringComparison.Ordinal));
    }

    sealed class Record : ILoggerProvider, ILogger
    {
        readonly ConcurrentQueue<string> lines = new();

        public IEnumerable<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and not LogLevel.None;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
