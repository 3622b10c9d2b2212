using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>What became of a proposal, a truce or an act, in words, for people who read a feed.</summary>
static class MatterWords
{
    /// <summary>Of an act that demands nothing: that it is told of says as much.</summary>
    const string Done = "done";

    /// <summary>in force → ended; violation reported by ukraine (E12): at least 2000 breaches.</summary>
    /// <returns>empty = its title says it.</returns>
    public static string Told(MatterChange change) => (change.Before, change.After) switch
    {
        (null, { State: Done, Certainty: Certainty.Certain }) => "",
        (null, { } after) => State(after),
        (_, null) => "no longer on record",
        ({ } before, { } after) when State(before) != State(after) => $"{State(before)} → {State(after)}",
        _ => Detail(change),
    };

    /// <summary>What came, and what is no longer there, a sentence each.</summary>
    public static IEnumerable<string> Details(MatterChange change)
    {
        var (before, after) = (change.Before?.Details ?? [], change.After?.Details ?? []);
        return
        [
            .. after.Except(before).Select(it => Sentence($"{char.ToUpperInvariant(it[0])}{it[1..]}")),
            .. before.Except(after).Select(it => Sentence($"No longer: {it}")),
        ];
    }

    /// <summary>Texts of clauses are sentences already.</summary>
    static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    public static string Said(RecordRow row)
    {
        var sources = string.Join(", ", row.Version.Evidence.Select(it => it.Source).Distinct());
        return $"Record {row.Path} ({row.Version.Content.When}; {sources})";
    }

    /// <summary>The first that came; else the first that went.</summary>
    static string Detail(MatterChange change)
    {
        var (before, after) = (change.Before!.Details, change.After!.Details);
        string[] all = [.. after.Except(before), .. before.Except(after).Select(it => $"no longer: {it}")];
        return all.Length switch
        {
            // Another title, another order, or other words that carry the same.
            0 => "told otherwise, or by other words",
            1 => all[0],
            _ => $"{all[0]}, and more",
        };
    }

    static string State(MatterView view) =>
        view.State.Replace('-', ' ') + (view.Certainty == Certainty.Certain ? "" : " (possibly)");
}
