using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>Asks the bundled talks, and tells answers in few words.</summary>
static class Talks
{
    const string Address = "/api/negotiations/ukraine-2025/";

    public static async Task<JsonDocument> AskAsync(this HttpClient http, string what)
    {
        var text = await http.GetStringAsync(
            new Uri(what.StartsWith('/') ? what : Address + what, UriKind.Relative), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text);
    }

    public static async Task RefusesAsync(this HttpClient http, string what, HttpStatusCode status, string field)
    {
        using var answer = await http.GetAsync(new Uri(Address + what, UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal((status, field), (answer.StatusCode, problem.GetProperty("errors")[0].Word("field")));
        Assert.NotEmpty(problem.Word("remedy")!);
    }

    public static async Task RecordAsync(this HttpClient http, string where, object body)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(Address + where, UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Each change in a line.</summary>
    public static IEnumerable<string> Items(this JsonDocument answer) =>
        answer.RootElement.GetProperty("items").EnumerateArray().Select(it =>
            $"{it.Word("kind")} {it.Word("axis")} {it.Word("at")} {it.Word("party")} {it.Word("issue")}: "
            + $"{Said(it.GetProperty("before"))} > {Said(it.GetProperty("after"))} by "
            + string.Join(", ", it.GetProperty("records").EnumerateArray().Select(record => record.Word("id"))));

    /// <summary>Each change of a proposal, a truce or an act in a line.</summary>
    public static IEnumerable<string> Matters(this JsonDocument answer) =>
        answer.RootElement.GetProperty("matters").EnumerateArray().Select(it =>
            $"{it.Word("kind")} {it.Word("axis")} {it.Word("matter")}: "
            + $"{Told(it.GetProperty("before"))} > {Told(it.GetProperty("after"))} by "
            + string.Join(", ", it.GetProperty("records").EnumerateArray().Select(record => record.Word("path"))));

    public static string? Word(this JsonElement element, string name) => element.GetProperty(name).GetString();

    static string Told(JsonElement matter) => matter.ValueKind == JsonValueKind.Null
        ? "nothing"
        : $"{matter.Word("state")}{(matter.Word("certainty") == "possible" ? " possible" : "")}";

    static string Said(JsonElement cell)
    {
        var said = cell.Word("state") == "held" ? $"{cell.GetProperty("position")} {cell.Word("firmness")}" : cell.Word("state")!;
        return cell.Word("certainty") == "possible" ? $"{said} possible" : said;
    }
}
