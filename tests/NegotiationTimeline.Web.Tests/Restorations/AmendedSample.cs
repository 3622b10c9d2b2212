using System.Net;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.Restorations;

/// <summary>The bundled sample with a correction, a late entry and a retraction, and its complete record.</summary>
public sealed class AmendedSample(TestCluster cluster) : RunningTimeline(cluster), IAsyncLifetime
{
    const string Talks = "/api/negotiations/ukraine-2025";

    protected override bool WithSample => true;

    /// <summary>The file of export.jsonl.</summary>
    public string Record { get; private set; } = "";

    /// <summary>Recorded axis: before, between and after the amendments; the last is that of the file.</summary>
    public List<string> Instants { get; } = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await CiteAsync();
        (await this.PostAsync($"{Talks}/positions/E04/corrections",
            """{ "reason": "'Perhaps' is not yet openness.", "changes": { "position": 0 } }""")).Is(HttpStatusCode.OK);
        await CiteAsync();
        (await this.PostAsync($"{Talks}/positions",
            """
            { "id": "late", "party": "france", "issue": "ceasefire-30-day", "position": 2, "statedOn": "2025-04-20",
              "evidence": [ { "source": "ipaper-2025-04-22", "attribution": "reported", "depth": 1, "grade": "B3" } ] }
            """)).Is(HttpStatusCode.Created);
        (await this.PostAsync($"{Talks}/positions/E24/retraction", """{ "reason": "An analyst's words." }""")).Is(HttpStatusCode.OK);
        await CiteAsync();
        Record = (await this.GetAsync($"{Talks}/export.jsonl")).Is(HttpStatusCode.OK).Text;
    }

    async Task CiteAsync() => Instants.Add((await this.GetAsync($"{Talks}/stances"))["recordedBy"]);
}
