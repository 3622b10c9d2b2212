namespace NegotiationTimeline.Web.Storage;

/// <summary>The command line's <c>rebuild</c> and <c>verify</c>; both may run beside the program.</summary>
static class RebuildVerbs
{
    /// <returns>exit code: 1 where verify found a difference.</returns>
    public static async Task<int> RunAsync(string verb, Timeline timeline, CancellationToken cancellation)
    {
        var rebuild = timeline.Services.GetRequiredService<Rebuild>();
        var verify = verb == "verify";
        var differing = verify ? await rebuild.VerifyAsync(cancellation) : await rebuild.RunAsync(cancellation);
        foreach (var stream in differing)
            Console.WriteLine($"{stream}: rows {(verify ? "differ" : "differed")} from the events");
        Console.WriteLine(differing.Count == 0 ? "All rows are what the events amount to."
            : verify ? "Run the program with the word rebuild to make them anew."
            : "They have been made anew.");
        return verify && differing.Count > 0 ? 1 : 0;
    }
}
