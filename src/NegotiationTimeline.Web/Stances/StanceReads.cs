using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The matrix: narrows by index, and leaves the answer to the rule of the domain.</summary>
public sealed class StanceReads(NpgsqlDataSource database, SetupReader setup, CellReader cells)
{
    readonly CoalitionReads coalitions = new(setup, cells);

    readonly SpeakerReads speakers = new(new SpeakerReader(database), cells);

    readonly AnalystsBeside analysts = new(new RecordReader(database), setup);

    public async Task<IResult> MatrixAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var (include, bySpeaker) = Shape(query);
        var (withUnknown, withInherited) = (include.Contains("unknown"), include.Contains("inherited"));
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var chosen = await Selection.OfAsync(point, query, setup, cancellation);
        var stances = bySpeaker
            ? await speakers.StancesAsync(chosen, withUnknown, cancellation)
            : await StancesAsync(chosen, withUnknown, withInherited, cancellation);
        var pin = point.Pin(query.Context.Request);
        var matrix = new MatrixAnswer(
            negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
            ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, pin,
            [.. chosen.Parties.Select(it => it.Slug)], [.. chosen.Issues.Select(it => it.Slug)],
            [.. stances]);
        return new Answer(
            include.Contains("assessments") ? await analysts.AddAsync(matrix, point, cancellation) : matrix,
            point, pin);
    }

    /// <summary>Whether the matrix can be asked for so.</summary>
    /// <exception cref="BadQuery">it cannot.</exception>
    internal static Task CheckAsync(ReadPoint point, AskedQuery query, SetupReader setup, CancellationToken cancellation)
    {
        Shape(query);
        return Selection.OfAsync(point, query, setup, cancellation);
    }

    /// <summary>What the answer has beside the cells, and whether these are parted by speakers.</summary>
    static (IReadOnlyList<string> Include, bool BySpeaker) Shape(AskedQuery query)
    {
        var include = query.Words("include", "unknown", "inherited", "assessments");
        var bySpeaker = query.Words("groupBy", "speaker").Count > 0;
        return bySpeaker && include.Contains("inherited")
            ? throw new BadQuery("include", "What is inherited from a coalition was said by no speaker of the party.",
                "Leave out groupBy, or inherited.")
            : (include, bySpeaker);
    }

    async Task<IEnumerable<CellAnswer>> StancesAsync(
        Selection chosen, bool withUnknown, bool withInherited, CancellationToken cancellation)
    {
        var point = chosen.Point;
        var stances = await cells.AtAsync(point.Negotiation, chosen.Cells(), point.Times, point.Filter, cancellation);
        var inherited = withInherited ? await coalitions.InheritedAsync(chosen, stances, cancellation) : null;
        return
            from it in stances
            let taken = inherited?.GetValueOrDefault(it.Cell)?.Inherited
            where withUnknown || taken is not null
                || it.Stance.Resolved.State != StanceState.Unknown || !it.Stance.FilteredOut.IsEmpty
            select CellAnswer.Of(it.Cell.Party, Subjects.IssueOf(it.Cell.Subject)!, it.Stance, taken);
    }
}
