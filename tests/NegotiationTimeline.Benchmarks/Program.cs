using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Benchmarks;
using NegotiationTimeline.Web;
using Wolverine;

// dotnet run -c Release --project tests/NegotiationTimeline.Benchmarks -- --unvotes FOLDER --DataFolder FOLDER
var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
if (settings["unvotes"] is not { } unvotes || settings["DataFolder"] is not { } data)
{
    Console.Error.WriteLine("Give --unvotes, the folder of the UN votes, and --DataFolder, where they are recorded and kept.");
    return 1;
}

var votes = Vote.Read(unvotes, new HashSet<string> { "US", "GB", "FR", "IN" });
var upTo = new DateOnly(1956, 1, 1);
await using var timeline = await Timeline.StartAsync(
    [
        "--DataFolder", data, "--urls", "http://127.0.0.1:0", "--Sample", "false",
        "--Logging:LogLevel:Default", "Warning",
    ],
    CancellationToken.None);
await using (var scope = timeline.Services.CreateAsyncScope())
{
    var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
    var clock = Stopwatch.StartNew();
    await GeneralAssembly.RecordAsync(bus, "un-short", [.. votes.Where(it => it.Day < upTo)]);
    await GeneralAssembly.RecordAsync(bus, "un-long", votes);
    Console.WriteLine($"{votes.Count} votes in un-long, {votes.Count(it => it.Day < upTo)} in un-short; recorded in {clock.Elapsed}.");
}

AsOfReads.Http = new() { BaseAddress = new(timeline.Addresses.First()) };
BenchmarkRunner.Run<AsOfReads>(ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance)));
return 0;
