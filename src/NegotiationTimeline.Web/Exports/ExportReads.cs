using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Exports;

/// <summary>Whole tables of a negotiation, as files.</summary>
sealed class ExportReads(
    NpgsqlDataSource database, SetupReader setup, ExportReader reader, EventReader events)
{
    public static string[] Versions { get; } = ["visible", "all"];

    public async Task<IResult> TableAsync(
        string negotiation, string name, IExportFormat format, AskedQuery query, Asker asker,
        CancellationToken cancellation)
    {
        var view = await ViewAsync(negotiation, query, asker, cancellation);
        var table = Tables.Named(name) ?? throw new NotFound("table", name);
        return new ExportAnswer(view, view.FileName(name, format.Extension), format.ContentType,
            file => format.WriteAsync(table, view, file));
    }

    public async Task<IResult> PackageAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var view = await ViewAsync(negotiation, query, asker, cancellation);
        return new ExportAnswer(view, view.FileName("data", "zip"), "application/zip",
            file => DataPackage.WriteAsync(view, file));
    }

    public async Task<IResult> RecordAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var view = await ViewAsync(negotiation, query, asker, cancellation);
        view = view with { Pin = view.Point.PinRecorded(query.Context.Request) };
        return new ExportAnswer(view, view.FileName("record", "jsonl"), new JsonLines().ContentType,
            file => CompleteRecord.WriteAsync(view, events, file));
    }

    /// <summary>A file for another program.</summary>
    /// <param name="name">what it holds, as in its name, and its extension.</param>
    public async Task<IResult> OthersAsync(
        string negotiation, (string What, string Extension) name, string type, Func<ExportView, Stream, Task> write,
        AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var view = await ViewAsync(negotiation, query, asker, cancellation);
        return new ExportAnswer(view, view.FileName(name.What, name.Extension), type, file => write(view, file));
    }

    /// <summary>From where an export is seen, by its query.</summary>
    public async Task<ExportView> ViewAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = (await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation)).AtHorizon();
        var search = new ExportSearch(
            query.Many("party"), await IssuesAsync(query, point, cancellation), query.One("q"),
            AskedTime.From(query, "from", point.View.Zone), AskedTime.Until(query, "to", point.View.Zone),
            query.Words("versions", Versions).Contains("all"));
        if (search.To < search.From)
            throw new BadQuery("to", "The window ends before it begins.", "Give a to that is not before from.");

        if (search.Parties is { } parties)
            AskedQuery.CheckKnown("party", parties,
                (await setup.PartiesAsync(negotiation, parties, point.Times.Recorded.At, cancellation)).Select(it => it.Slug));
        return new(point, search, point.Pin(query.Context.Request), reader, setup, cancellation);
    }

    /// <summary>Those named, and those of a group; null = neither is asked for.</summary>
    async Task<IReadOnlyList<string>?> IssuesAsync(AskedQuery query, ReadPoint point, CancellationToken cancellation)
    {
        var (issues, group) = (query.Many("issue"), query.One("group"));
        if (issues is null && group is null)
            return null;

        var found = await setup.IssuesAsync(point.Negotiation, issues, point.Times.Recorded.At, cancellation);
        AskedQuery.CheckKnown("issue", issues, found.Select(it => it.Slug));
        IEnumerable<SetupRow<Issue>> chosen =
            group is null ? found : found.Where(it => it.State.Profile.Group == group);
        return chosen.Any()
            ? [.. chosen.Select(it => it.Slug)]
            : throw new BadQuery("group", $"There is no issue in a group '{group}'.", "Take a group that the negotiation lists.");
    }
}
