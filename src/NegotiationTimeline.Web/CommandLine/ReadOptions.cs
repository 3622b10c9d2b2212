using System.CommandLine;
using Microsoft.AspNetCore.Http.Extensions;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>Options of the commands that read, each under the parameter of the interface that it becomes.</summary>
sealed class ReadOptions
{
    readonly List<(string Parameter, string Name, Func<ParseResult, string?> Value)> all = [];

    public ReadOptions(Command command, params (string Parameter, string Description)[] texts)
    {
        foreach (var (parameter, description) in texts)
            Add(command, parameter, description);
        command.Options.Add(OnRecord);
        all.Add(("onRecord", OnRecord.Name, given => given.GetValue(OnRecord) ? "true" : null));
    }

    public static (string, string)[] Filters { get; } =
    [
        ("party", "Only these parties: slugs, parted by commas."),
        ("issue", "Only these issues: slugs, parted by commas."),
        ("minGrade", "Only evidence graded so or better, such as B2."),
    ];

    /// <summary>Those by which records are chosen besides.</summary>
    public static (string, string)[] OfRecords { get; } =
    [
        ("group", "Only the issues of this group."),
        ("speaker", "Only what this person said, by name."),
        ("authority", "Only speakers of this authority or a higher one, such as principal."),
        ("q", "Only records in which these words are found."),
        ("from", "Only what held, or was done, on this day or later."),
        ("to", "Only what held, or was done, on this day or earlier."),
    ];

    public static (string, string)[] Knowledge { get; } =
    [
        ("knownBy", "What the world could know by then: a day or an instant; left out, with hindsight."),
        ("recordedBy", "What this system had recorded by then; left out, all of it."),
    ];

    Option<bool> OnRecord { get; } = new("--on-record") { Description = "Only what was said on the record." };

    public void Add(Command command, string parameter, string description)
    {
        Option<string?> option = new(NameOf(parameter)) { Description = description, HelpName = HelpName(parameter) };
        command.Options.Add(option);
        all.Add((parameter, option.Name, given => given.GetValue(option)));
    }

    /// <summary>The query of the interface that says the same.</summary>
    public string Query(ParseResult given, params (string Parameter, string? Value)[] more)
    {
        QueryBuilder query = [];
        foreach (var (parameter, value) in all.Select(it => (it.Parameter, it.Value(given))).Concat(more))
            if (value is not null)
                query.Add(parameter, value);
        return query.ToString();
    }

    /// <param name="arguments">parameters that came from arguments or from other options, and their names.</param>
    public Wording Wording(string negotiation, params (string Parameter, string Name)[] arguments) =>
        new(negotiation, all.Select(it => (it.Parameter, it.Name)).Concat(arguments)
            .ToDictionary(it => it.Parameter, it => it.Name));

    /// <summary>knownBy becomes --known-by.</summary>
    static string NameOf(string parameter) =>
        "--" + string.Concat(parameter.Select(it => char.IsUpper(it) ? $"-{char.ToLowerInvariant(it)}" : $"{it}"));

    static string HelpName(string parameter) => parameter switch
    {
        "party" or "issue" => "SLUGS",
        "minGrade" => "GRADE",
        "group" => "GROUP",
        "speaker" => "NAME",
        "authority" => "AUTHORITY",
        "q" => "WORDS",
        "versions" => "visible|all",
        _ => "DATE",
    };
}
