using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>A record that leaves for another program, with what that wants to know besides.</summary>
/// <param name="Sources">those of its evidence, by slug.</param>
sealed record Cited<TRow>(TRow Row, IReadOnlyDictionary<string, Source> Sources)
    where TRow : IVersionRow
{
    /// <summary>The first piece of evidence that supports it, with its source.</summary>
    public (Evidence Evidence, Source? Source) Best()
    {
        var best = Row.Evidence.First(it => it.Bearing == Bearing.Supports);
        return (best, Sources.GetValueOrDefault(best.Source));
    }
}

static class CitedRows
{
    /// <summary>Rows to a look-up of sources.</summary>
    const int Step = 200;

    /// <summary>Rows that anything supports, with their sources, some hundred at a time.</summary>
    public static IAsyncEnumerable<Cited<TRow>> Cited<TRow>(this ExportView view, IAsyncEnumerable<TRow> rows)
        where TRow : IVersionRow =>
        rows.Where(row => row.Evidence.Any(it => it.Bearing == Bearing.Supports)).Chunk(Step).SelectMany(step =>
            LookUpAsync(view, step));

    static async IAsyncEnumerable<Cited<TRow>> LookUpAsync<TRow>(ExportView view, TRow[] step)
        where TRow : IVersionRow
    {
        var slugs = step.SelectMany(it => it.Evidence).Select(it => it.Source).Distinct().ToArray();
        var sources = (await view.Setup.SourcesAsync(
                view.Negotiation, slugs, view.Point.Times.Recorded.At, view.Cancellation))
            .ToDictionary(it => it.Slug, it => it.State);
        foreach (var row in step)
            yield return new(row, sources);
    }
}
