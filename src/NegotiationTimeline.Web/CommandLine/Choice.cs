using System.CommandLine;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>Options that take some words and no others: completed, and refused with the whole list.</summary>
static class Choice
{
    public static void Only(this Option option, params string[] words)
    {
        option.CompletionSources.Add(_ => words.Select(it => new System.CommandLine.Completions.CompletionItem(it)));
        option.HelpName = string.Join('|', words);
        option.Validators.Add(given =>
        {
            foreach (var word in given.Tokens.Select(it => it.Value).Where(it => !words.Contains(it)))
                given.AddError($"{option.Name}: '{word}' is none that it takes. Give {string.Join(", ", words[..^1])} or {words[^1]}.");
        });
    }
}
