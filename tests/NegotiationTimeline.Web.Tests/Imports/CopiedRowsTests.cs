using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Storage;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>Rows that are copied, byte by byte, are those that the projection writes value by value.</summary>
[Collection(nameof(ImportedFiles))]
public sealed class CopiedRowsTests(RunningTimeline timeline)
{
    const string Awkward =
        """
        {"kind":"party","body":{"slug":"c","name":"Україна “C” 🕊","kind":"state","coverage":"2025-02/.."}}
        {"kind":"source","body":{"slug":"wide","publisher":"Ц","title":"\"\\\n\t","publishedOn":"[2025-04-01..2025-04-30]"}}
        {"kind":"position","id":"plain","party":"a","issue":"x","position":2,"statedOn":"2025-03-01","evidence":[{"source":"first"}]}
        {"kind":"position","id":"old","party":"a","issue":"x","position":-2,"statedOn":"0001-01-01","evidence":[{"source":"first"}]}
        {"kind":"position","id":"late","party":"a","issue":"x","position":-2,"statedOn":"9999-12-31","evidence":[{"source":"first"}]}
        {"kind":"position","id":"before","party":"a","issue":"y","position":0,"statedOn":"[..2025-03-01]","evidence":[{"source":"first"}]}
        {"kind":"position","id":"about","party":"b","issue":"y","declined":true,"statedOn":"19XX","evidence":[{"source":"wide"}]}
        {"kind":"position","id":"open","party":"b","issue":"x","position":1,"holds":"../2025-03-01T12:00:00Z","evidence":[{"source":"first"}]}
        {"kind":"position","id":"unknown","party":"b","issue":"x","position":1,"holds":"2025-03-01~/","evidence":[{"source":"first"}]}
        {"kind":"position","id":"ever","party":"c","issue":"x","position":1,"holds":"../..","evidence":[{"source":"first"},{"source":"second"}]}
        {"kind":"position","id":"joint","parties":["a","b","c"],"issue":"y","position":1,"firmness":"red-line","statedOn":"2025-03-02","occasion":"o'clock \"o\" \\N","speaker":{"name":"Зеленський — “Z”","authority":"principal"},"summary":" \t","conditions":[{"id":"if","text":"якщо 🕊 \\ \"так\""}],"evidence":[{"source":"first","quote":"Ні!\nNo \u0007","language":"uk","translations":[{"language":"en","text":"No!"}]}]}
        {"kind":"proposal","id":"offer","title":"Пропозиція","party":"a","tabledOn":"2025-03-01?","clauses":[{"id":"k","issue":"x","text":"“K”"},{"id":"l","issue":"y","text":"L"}],"evidence":[{"source":"first"}]}
        {"kind":"act","body":{"id":"e","kind":"threat","title":"T","party":"c","towards":["a","b"],"statedOn":"2025-03-01T09:30:00","deadline":"2025-04","evidence":[{"source":"second"}]}}
        {"kind":"truce","id":"pause","title":"T","party":"a","unilateral":true,"declaredOn":"2025-04-19","window":"2025-04-19T18:00:00/2025-04-21T00:00:00","evidence":[{"source":"wide"}]}
        """;

    [Fact]
    public async Task Awkward_values_are_kept_as_the_projection_keeps_them()
    {
        var talks = await Talks.OpenAsync(timeline);
        var import = await timeline.ImportAsync(talks, Awkward, "good", type: "application/x-ndjson");

        Assert.Empty(import.Faults());
        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
        // An open end is a bound by which rows are found, not the lack of one.
        Assert.Equal(["infinity infinity"], await timeline.Database.ListAsync<string>(
            $"select distinct upper(known) || ' ' || upper(recorded) from timeline.position_version where record = 'plain' and negotiation = '{talks.Slug}'",
            TestContext.Current.CancellationToken));
    }
}
