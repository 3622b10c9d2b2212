using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// Event data in PLOVER's JSON Lines ("Data Fields" of its codebook): what parties said, then what they did. Fields beside
/// those of the codebook are ours, which it allows.
/// </summary>
static class PloverEvents
{
    public static async Task WriteAsync(ExportView view, Stream file)
    {
        var names = await Names.OfAsync(view);
        var said = view.Cited(Joint.Once(view.Positions())).Select(it => Said(it, names, view));
        var done = view.Cited(view.Records("act").Select(it => it.Version)).Select(it => Done(it, names, view));
        await JsonLines.WriteAsync(
            said.Concat(done).Where(it => it is not null).Select(it => (object)it!), file, view.Cancellation);
    }

    static object? Said(Cited<PositionVersion> cited, Names names, ExportView view) =>
        PloverStatement.Of(cited.Row.Content) is { } coded
        && Days.OfStart(cited.Row.Bounds, view.Point.View.Zone) is { } days
            ? Event(
                $"{view.Negotiation}/positions/{cited.Row.Id}", coded, days, cited.Row.Content.When,
                cited.Row.Content.Parties.Select(it => Entity(it, names)), [], cited.Row, cited.Best(), new()
                {
                    ["context"] = new[] { names.Concept(cited.Row.Content) },
                    ["event_text"] = Texts(cited.Row.Content.Summary),
                    ["position"] = cited.Row.Content.Position,
                })
            : null;

    static object? Done(Cited<RecordVersion> cited, Names names, ExportView view)
    {
        var act = (ActContent)cited.Row.Content;
        if (Plover.Of(act) is not { } coded || Days.OfStart(cited.Row.Bounds, view.Point.View.Zone) is not { } days)
            return null;

        var actors = act.Parties.IsEmpty ? [act.Host!] : act.Parties;
        return Event(
            $"{view.Negotiation}/acts/{cited.Row.Id}", coded, days, act.When, actors.Select(it => Entity(it, names)),
            act.Towards.Select(it => Entity(it, names)), cited.Row, cited.Best(), new()
            {
                ["event_text"] = Texts(act.Title, act.Summary),
                ["link"] = act.Changes is { } earlier ? $"{view.Negotiation}/acts/{earlier}" : null,
                ["kind"] = act.Kind,
            });
    }

    static OrderedDictionary<string, object?> Event(
        string id, PloverEvent coded, (DateOnly First, DateOnly Last) days, string when, IEnumerable<object> actors,
        IEnumerable<object> recipients, IVersionRow row,
        (Evidence Evidence, Domain.Sources.Source? Source) best, OrderedDictionary<string, object?> further)
    {
        var line = new OrderedDictionary<string, object?>
        {
            ["id"] = id,
            ["date"] = Days.Text(days.First),
            ["enddate"] = Days.Text(days.Last),
            ["actor"] = actors,
            ["recipient"] = recipients,
            ["event"] = new[] { coded.Event },
            // 1 verbal cooperation to 4 material conflict, in the codebook's order.
            ["quad_code"] = (int)coded.QuadClass + 1,
            ["mode"] = Texts(coded.Mode),
            ["cite_info"] = new
            {
                citation = best.Evidence.Source,
                url = best.Source?.Profile.Url,
                title = best.Source?.Profile.Title,
                language = best.Source?.Profile.Language,
                publication = best.Source?.Profile.Publisher,
                codebook = coded.Ontology,
                version = ReadPoint.Text(row.RecordedFrom),
            },
            ["ontology"] = coded.Ontology,
            ["quad_class"] = coded.QuadClass,
            ["edtf"] = when,
            ["grade"] = best.Evidence.Grade,
        };
        foreach (var (name, value) in further)
            line[name] = value;
        return line;
    }

    static object Entity(string party, Names names) => new
    {
        code = names.Country(party) is { } country ? CountryCodes.OfThree(country) : null,
        identifier_id = names.Wikidata(party),
        identifier_text = names.Party(party),
        slug = party,
    };

    static string[] Texts(params string?[] texts) => [.. texts.OfType<string>()];
}
