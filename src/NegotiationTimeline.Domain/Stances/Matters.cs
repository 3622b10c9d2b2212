using System.Text.Json;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>Proposals, truces and acts in the few words in which their changes are told.</summary>
public static class Matters
{
    /// <summary>State of an act that demands nothing: what was done stays done.</summary>
    const string Done = "done";

    /// <summary>The matters that a record has to do with: its own, or the one below which it stands; an act that
    /// changes another one changes that one, too.</summary>
    /// <returns>paths below the negotiation.</returns>
    public static IEnumerable<string> Of(RecordRow row)
    {
        yield return Root(row.Path);
        if (row.Version.Content is ActContent { Changes: { } changed })
            yield return $"acts/{changed}";
    }

    /// <summary>All transitions of one matter, in the order of the walk.</summary>
    /// <param name="matter">path below the negotiation.</param>
    /// <param name="rows">all rows, recorded in that stretch, of the records that are about it at some time of it.</param>
    /// <param name="zone">of the negotiation.</param>
    /// <param name="to">on no axis before <paramref name="from"/>.</param>
    public static IEnumerable<MatterChange> Between(
        string matter, IReadOnlyList<RecordRow> rows, TimeZoneInfo zone, AsOf from, AsOf to) =>
        new MatterWalk(matter, rows, zone, ViewOf(matter, zone)).Between(from, to);

    /// <summary>What a reader is told of a matter at a date, given the rows about it that this reader sees.</summary>
    public static Func<IReadOnlyList<RecordRow>, ValidTime, MatterView?> ViewOf(string matter, TimeZoneInfo zone) =>
        matter.Split('/')[0] switch
        {
            "proposals" => (rows, asOf) => OfProposal(ProposalText.At(rows, asOf)),
            "truces" => (rows, asOf) => OfTruce(TruceCourse.Of(rows, zone), asOf),
            "acts" => (rows, asOf) => rows.FirstOrDefault(it => it.Path == matter) is { } act
                ? OfAct(act, ActState.Of(act, rows, asOf, zone))
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(matter), matter, "No matter of that kind is known."),
        };

    static MatterView? OfProposal(ProposalText? text) => text is null or { State: ProposalState.NotYet }
        ? null
        : new(text.Title, Word(text.State), text.Certainty,
        [
            .. text.Clauses.Select(Line), .. text.TakenBackBy.Select(it => $"taken back by {it}"),
        ]);

    static string Line(TextClause it)
    {
        string?[] of =
        [
            it.Clause.Obligor, it.Clause.Degree, it.Clause.Sense == Sense.Against ? "against" : null,
            it.Clause.After is { } first ? $"after {first}" : null, it.Adopted ? "adopted" : null,
        ];
        var how = string.Join(", ", of.OfType<string>());
        return $"clause {it.Clause.Id} on {it.Clause.Issue}{(how.Length > 0 ? $" ({how})" : "")}: {it.Clause.Text}";
    }

    /// <summary>
    /// What may have been done, or said, by then is told like what was for certain: its certainty alone is no change.
    /// </summary>
    static MatterView? OfTruce(TruceCourse? course, ValidTime asOf) =>
        course?.At(asOf) is not { } standing || standing.Possible is [TruceState.NotDeclared]
            ? null
            : new(course.Truce.Title, Word(standing.State), standing.Certainty,
            [
                .. course.Reciprocation(asOf).Select(it => $"answered by {it.Party}").Distinct(),
                .. course.Steps.Where(it => TruceCourse.Told(it, asOf) != Certainty.None)
                    .Select(TruceCourse.StepOf).Where(it => it.Step == TruceStep.Extension)
                    .Select(it => $"extended until {it.Until}"),
                .. course.Violations.Where(it => TruceCourse.Told(it, asOf) != Certainty.None).Select(Line),
            ]);

    static string Line(RecordRow violation)
    {
        var it = violation.Content<ViolationContent>();
        var tally = it.Count is { } count ? $": {(it.AtLeast ? "at least " : "")}{count} {it.Unit}" : "";
        return $"violation reported by {it.Claimant} ({violation.Version.Id}){tally}";
    }

    static MatterView? OfAct(RecordRow act, ActState? state) => state is null
        ? null
        : new(act.Content<ActContent>().Title, state.Demand is { } demand ? Word(demand.State) : Done,
            state.Demand?.Certainty ?? state.Certainty, [.. state.ChangedBy.Select(it => $"changed by {it}")]);

    /// <summary>Of the first two parts: kind and id of what has an address of its own.</summary>
    static string Root(string path) => string.Join('/', path.Split('/').Take(2));

    static string Word<T>(T state)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{state}");
}
