using JasperFx;
using NegotiationTimeline.Web;
using NegotiationTimeline.Web.Database;
using NegotiationTimeline.Web.Storage;

// "codegen write" and its like look at the program without starting it: no database is needed for them.
if (args is ["codegen" or "help" or "describe", ..])
    return await Timeline.Build(args, Timeline.NoDatabase).RunJasperFxCommands(args);

using var stop = new CancellationTokenSource();
try
{
    if (args is ["rebuild" or "verify", ..])
    {
        await using var opened = await Timeline.OpenAsync(args[1..], stop.Token);
        return await RebuildVerbs.RunAsync(args[0], opened, stop.Token);
    }

    if (args is [[not ('-' or '/'), ..] word, ..] && !word.Contains('='))
        throw new StartupFault(
            $"'{word}' is not a command of this program.",
            "Start it without one, or with rebuild or verify; settings begin with two hyphens, such as --DataFolder.");

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
