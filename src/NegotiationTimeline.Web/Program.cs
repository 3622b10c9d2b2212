using JasperFx;
using NegotiationTimeline.Web;
using NegotiationTimeline.Web.CommandLine;
using NegotiationTimeline.Web.Database;

// "codegen write" and its like look at the program without starting it: no database is needed for them.
if (args is ["codegen" or "describe", ..])
    return await Timeline.Build(args, Timeline.NoDatabase).RunJasperFxCommands(args);

if (Verbs.Takes(args))
    return await Verbs.RunAsync(args, Terminal.OfConsole(), CancellationToken.None);

using var stop = new CancellationTokenSource();
try
{
    await using var timeline = await Timeline.StartAsync(args, stop.Token);
    Console.WriteLine($"NegotiationTimeline is at {string.Join(" and ", timeline.Addresses)} (Ctrl-C stops it).");
    await timeline.WaitForShutdownAsync();
    return 0;
}
catch (StartupFault fault)
{
    await Console.Error.WriteLineAsync($"{fault.Message}\n{fault.Remedy}");
    return 1;
}
