using System.Globalization;
using Microsoft.Extensions.Primitives;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;

namespace NegotiationTimeline.Web.Http;

/// <summary>The query of a request, read strictly: what cannot be read is a 400, never ignored.</summary>
public sealed class AskedQuery(HttpContext context)
{
    public HttpContext Context => context;

    public static ValueTask<AskedQuery?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<AskedQuery?>(new(context));

    /// <summary>One value, or null; given twice or empty is a fault.</summary>
    public string? One(string name)
    {
        if (!context.Request.Query.TryGetValue(name, out var values))
            return null;

        if (values.Count > 1)
            throw new BadQuery(name, $"'{name}' is given {values.Count} times.", "Give it once.");

        CheckText(name, values);
        return string.IsNullOrWhiteSpace(values[0])
            ? throw new BadQuery(name, $"'{name}' is empty.", "Give a value, or leave the parameter out.")
            : values[0];
    }

    /// <summary>Several values, with commas or by repetition; null where none is given.</summary>
    public IReadOnlyList<string>? Many(string name)
    {
        if (!context.Request.Query.TryGetValue(name, out var values))
            return null;

        CheckText(name, values);
        var slugs = values.SelectMany(it => (it ?? "").Split(',', StringSplitOptions.TrimEntries)).ToArray();
        return slugs.Contains("")
            ? throw new BadQuery(name, $"'{name}' holds an empty value.",
                "Give slugs parted by commas, such as russia,ukraine.")
            : [.. slugs.Distinct()];
    }

    static void CheckText(string name, StringValues values)
    {
        if (values.Any(it => it?.Contains('\0') == true))
            throw new BadQuery(name, $"'{name}' holds the character U+0000, which no text can have.",
                "Leave that character out.");
    }

    public bool Flag(string name) => One(name) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new BadQuery(name, $"'{other}' is neither true nor false.", "Give true or false."),
    };

    public int Number(string name, int otherwise, int least, int most) => One(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most => number,
        var text => throw new BadQuery(name, $"'{text}' is not a number from {least} to {most}.",
            $"Give {least} to {most}."),
    };

    /// <summary>Which of a list of words; null where none is given.</summary>
    public IReadOnlyList<string> Words(string name, params string[] known)
    {
        var words = Many(name) ?? [];
        return words.FirstOrDefault(it => !known.Contains(it)) is { } unknown
            ? throw new BadQuery(name, $"'{unknown}' is not known here.", $"Give one of {string.Join(", ", known)}.")
            : words;
    }

    public EvidenceFilter Filter() => new(MinGrade(), Flag("onRecord"), One("speaker"), Authority());

    Grade? MinGrade() => One("minGrade") switch
    {
        null => null,
        var text when Grade.TryParse(text.ToUpperInvariant(), out var grade) => grade,
        var text => throw new BadQuery("minGrade", $"'{text}' is not an Admiralty grade.",
            "Give a letter A-F and a digit 1-6, such as B2."),
    };

    Authority? Authority()
    {
        if (One("authority") is not { } word)
            return null;

        var known = Enum.GetValues<Authority>().Select(it => it.ToString().ToLowerInvariant()).ToArray();
        var rank = Array.IndexOf(known, word);
        return rank >= 0
            ? (Authority)rank
            : throw new BadQuery("authority", $"'{word}' is not an authority.", $"Give one of {string.Join(", ", known)}.");
    }

    /// <summary>Refuses slugs that are not there: a misspelt one would look like silence.</summary>
    public static void CheckKnown(string name, IReadOnlyList<string>? asked, IEnumerable<string> found)
    {
        if (asked?.Except(found).FirstOrDefault() is { } unknown)
            throw new BadQuery(name, $"There is no {name} '{unknown}' in this negotiation.",
                "Take a slug that the negotiation lists.");
    }

    /// <summary>Refuses parameters that this address does not take.</summary>
    public static void CheckNames(
        IEnumerable<KeyValuePair<string, StringValues>> query, IReadOnlyList<QueryParameter> known)
    {
        foreach (var (name, _) in query)
            if (known.All(it => it.Name != name))
                throw new BadQuery(name, $"'{name}' is not a parameter of this address.",
                    known.Count == 0
                        ? "This address takes no parameters."
                        : $"The valid ones: {string.Join(", ", known.Select(it => it.Name))}. Names are case-sensitive.");
    }
}
