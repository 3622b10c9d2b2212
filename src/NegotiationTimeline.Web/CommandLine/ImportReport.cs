using System.Text.Json.Nodes;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>What an import would bring, and what it has brought.</summary>
static class ImportReport
{
    /// <summary>As many as an answer tells of.</summary>
    const int FirstFaults = 100;

    const int FirstDuplicates = 10;

    public static long Faulty(JsonNode import) => Count(import, "faulty") + Count(import, "conflicting");

    public static void Tell(ProgressTask task, JsonNode? progress)
    {
        if (progress is null)
            return;

        task.Value = progress["percent"]?.GetValue<double>() ?? 0;
        var left = progress["secondsLeft"] is { } seconds ? $", {seconds} s left" : "";
        task.Description = $"{progress["phase"]}: {progress["rows"]} rows, {progress["rowsPerSecond"]} a second{left}";
    }

    public static void Show(Terminal terminal, JsonNode import)
    {
        if (import["failure"] is { } failure)
            throw new CommandFault(ExitCodes.No, $"{failure["field"]}: {failure["reason"]}", $"{failure["remedy"]}");

        terminal.Out.WriteLine($"{import["file"]?["name"]}: {Count(import, "rows")} rows, of which {Count(import, "new")} are new, "
            + $"{Count(import, "same")} are recorded already, {Count(import, "faulty")} are faulty, "
            + $"{Count(import, "conflicting")} say otherwise than what is recorded; "
            + $"{Count(import, "duplicates")} may be the same as others.");
        foreach (var what in new[] { "parties", "issues", "sources" })
            if (import["creates"]?[what] is { } made && made["count"]?.GetValue<int>() is > 0 and var count)
                terminal.Out.WriteLine($"New {what}: {count} ({Some(made["slugs"]!.AsArray(), count)})");
        string[] unread = [.. (import["columns"] as JsonArray ?? [])
            .Where(it => it!["field"] is null && $"{it["name"]}".Length > 0).Select(it => $"{it!["name"]}")];
        if (unread.Length > 0)
            terminal.Out.WriteLine($"Not read: {(unread.Length > 1 ? "the columns" : "the column")} "
                + $"{string.Join(", ", unread.Take(20))}{(unread.Length > 20 ? ", …" : "")}.");
        var faults = import["faults"] as JsonArray ?? [];
        ShowFaults(terminal, faults);
        if (Faulty(import) > 0 && faults.Count >= FirstFaults)
            terminal.Out.WriteLine($"These are the first {faults.Count} faults; --faults FILE writes all of them.");
        ShowDuplicates(terminal, import["duplicates"] as JsonArray ?? [], Count(import, "duplicates"));
    }

    /// <returns>exit code.</returns>
    public static int End(Terminal terminal, JsonNode import)
    {
        if ($"{import["state"]}" != "recorded")
            throw new CommandFault(ExitCodes.No,
                import["failure"] is { } failure ? $"{failure["reason"]}" : $"It ended as {import["state"]}: nothing was recorded.",
                $"{import["failure"]?["remedy"] ?? "Start it again."}");

        terminal.Out.WriteLine(Count(import, "new") == 0
            ? "Nothing of it was new, so nothing was recorded."
            : $"{import["made"]?["records"]} rows were recorded, as import {import["id"]}.");
        return Faulty(import) > 0 ? ExitCodes.No : ExitCodes.Fine;
    }

    static void ShowFaults(Terminal terminal, JsonArray faults) => ShowTable(
        terminal, ["line", "column", "value", "reason", "remedy"], faults);

    /// <summary>A few of them: they are no faults.</summary>
    static void ShowDuplicates(Terminal terminal, JsonArray duplicates, long count)
    {
        var first = duplicates.Take(FirstDuplicates).Select(it => it!.DeepClone()).ToArray();
        foreach (var it in first)
            it["like"] = it["likeRecord"]?.DeepClone() ?? $"line {it["likeLine"]}";
        ShowTable(terminal, ["line", "party", "subject", "date", "like"], [.. first]);
        if (count > FirstDuplicates)
            terminal.Out.WriteLine($"These are the first {FirstDuplicates} that may be the same as others; "
                + "--duplicates FILE writes all of them.");
    }

    static void ShowTable(Terminal terminal, string[] names, JsonArray rows)
    {
        if (rows.Count == 0)
            return;

        var table = new Table { Border = TableBorder.Square };
        foreach (var name in names)
            table.AddColumn(name);
        foreach (var it in rows)
            table.AddRow(names.Select(name => new Text($"{it![name]}")));
        terminal.Answer().Write(table);
    }

    static string Some(JsonArray slugs, int count) =>
        string.Join(", ", slugs.Take(10)) + (count > 10 ? ", …" : "");

    static long Count(JsonNode import, string what) => import["counts"]?[what]?.GetValue<long>() ?? 0;
}
