using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Decisions;

/// <summary>Collects every fault of a body, so that the sender can mend all of them in one go.</summary>
public sealed partial class Faults
{
    readonly List<Refusal> found = [];

    public bool Any => found.Count > 0;

    public Decision Refuse() => Decision.Refuse(found);

    public void Add(string field, string reason, string remedy) => found.Add(Refusal.Of(field, reason, remedy));

    /// <summary>Reason and remedy are put into words only where it does not hold.</summary>
    public void Unless(
        bool holds, string field, [InterpolatedStringHandlerArgument(nameof(holds))] FaultText reason,
        [InterpolatedStringHandlerArgument(nameof(holds))] FaultText remedy)
    {
        if (!holds)
            Add(field, reason.InWords(), remedy.InWords());
    }

    public bool Given([NotNullWhen(true)] string? text, string field, int atMost = 4000)
    {
        if (string.IsNullOrWhiteSpace(text))
            Add(field, "This field is required and is empty or missing.", "Give a text.");
        else if (text.Length > atMost)
            Add(field, $"The text has {text.Length} characters; {atMost} are allowed.", "Shorten it.");
        else
            return true;

        return false;
    }

    /// <summary>An optional text: may be left out, but not be longer than allowed.</summary>
    public void Within(string? text, string field, int atMost = 20_000) =>
        Unless(text is null || text.Length <= atMost, field,
            $"The text has {text?.Length} characters; {atMost} are allowed.", "Shorten it.");

    public void Slug(string? slug, string field)
    {
        if (slug is null || slug.Length > 100 || !SlugForm().IsMatch(slug))
            Add(field, $"'{slug}' is not a slug.",
                "Use 1 to 100 lower-case letters a-z, digits and single hyphens, such as direct-talks.");
    }

    /// <summary>An EDTF value of one of the given shapes; null is passed over.</summary>
    public Edtf? Date(string? text, string field, params ReadOnlySpan<EdtfShape> shapes)
    {
        if (text is null)
            return null;

        if (!Edtf.TryParse(text, out var date, out var fault))
        {
            Add(field, $"{fault.Reason} (at character {fault.Position + 1} of '{text}')", fault.Remedy);
            return null;
        }

        if (shapes.Contains(date.Shape))
            return date;

        Add(field,
            $"'{text}' is {Named(date.Shape)}, and this field takes {string.Join(" or ", shapes.ToArray().Select(Named))}.",
            date.Shape == EdtfShape.Interval
                ? "Give one date, or a set such as [2025-04-21..2025-04-23] for one day within."
                : "Give an interval such as 2025-04-20/2025-04-22 or 2025-04-20/.. .");
        return null;
    }

    static string Named(EdtfShape shape) => shape switch
    {
        EdtfShape.Interval => "an interval",
        EdtfShape.Set => "a set",
        EdtfShape.DateTime => "a date with a time of day",
        _ => "a date",
    };

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex SlugForm();
}
