using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>The shape of every stored event. A changed snapshot breaks what is already stored: version it instead.</summary>
[Collection(nameof(BundledSample))]
public sealed class StoredEventsTests(SampleTimeline timeline)
{
    static readonly DateTimeOffset Published = new(2025, 4, 21, 21, 0, 0, TimeSpan.Zero);

    static readonly Evidence Evidence = new(
        "source-1", Published, Attribution.OnTheRecord, 1, "B2", Bearing.Supports, "quote", "uk", "page 3", [new("en", "text")]);

    static readonly Speaker Speaker = new("Name", "Office", Authority.Principal);

    static readonly NegotiationProfile Profile = new(
        "Title", "Summary", "2022-02-24/..", "2025-04-23", 180, Visibility.Public, ["Coder"], "Notes");

    static readonly PositionContent Content = new(
        ["a", "b"], "issue-1", null, null, -2, Firmness.RedLine, Clarity.Explicit, Role.Demander, [new("c1", "if", ConditionStatus.Open)],
        "2025-04-21", null, Speaker, "summary", "occasion", "reason", true);

    static readonly ActContent Act = new(
        ActKind.MeetingChanged, "title", ["a", "b"], ["c"], "d", "place", "2025-04-21", null, "2025-04-23", "2025-04-30", 9, true,
        "people", Speaker, "id-0", "visit", "summary");

    static readonly AssessmentContent Assessment = new(
        new("Name", "Affiliation", AssessorKind.Narrator), "a", "issue-1", "proposal-1", "truce-1", "act-1", "audience", true,
        "2025-04-21", "summary");
    static readonly Clause Clause = new("c1", "issue-1", Sense.Against, "a", "de jure", "text", "c0");
    static TruceStepContent Step(TruceStep step) => new("truce-1", step, ["b"], "2025-04-20", null, Speaker, "summary");

    static readonly Patch Patch = Patch.Of(new { position = 1, statedOn = "2025-04-22", summary = (string?)null });

    static readonly ConditionResolved Resolved = new("c1", "r1", ConditionStatus.Met, "2025-04-22", "reason", [Evidence]);

    static readonly object[] Events =
    [
        new NegotiationOpened("slug", "Europe/Kyiv", Profile),
        new NegotiationAmended(Profile),
        new PartyDescribed("slug", new("Name", PartyKind.ArmedGroup, "2022/..", "#005bbb", ["wikidata:Q1"], [new("b", "2023/..")])),
        new IssueDescribed("slug", new("Proposition", "group", "parent", 2)),
        new SourceDescribed("slug", new("Publisher", "Title", "https://a.example", "https://b.example", "2025-05-01", "2025-04-22",
            "en", "news-article", "original", "sha256:0", "Notes"), Published),
        new PositionStated("negotiation", "id", "Europe/Kyiv", Content, [Evidence]),
        new ActRecorded("negotiation", "id", "Europe/Kyiv", Act, [Evidence]),
        new AssessmentRecorded("negotiation", "id", "Europe/Kyiv", Assessment, [Evidence]),
        new ProposalTabled("negotiation", "id", "Europe/Kyiv",
            new("Title", ["a", "b"], true, Speaker, "2025-04-21", "2025-04-30", "summary", [Clause]), [Evidence]),
        new ProposalRevised("negotiation", "id", "Europe/Kyiv",
            new("proposal", "2025-04-22", ["a"], "Title", [Clause], ["gone"], "summary"), [Evidence]),
        new ProposalWithdrawn("negotiation", "id", "Europe/Kyiv", new("proposal", "2025-04-22", ["a"], "summary"), [Evidence]),
        new ProposalLapsed("negotiation", "id", "Europe/Kyiv", new("proposal", "2025-04-22", "summary"), [Evidence]),
        new ProposalAdopted("negotiation", "id", "Europe/Kyiv", new("proposal", "2025-04-22", ["a"], ["c1"], "summary"), [Evidence]),
        new TruceDeclared("negotiation", "truce-1", "Europe/Kyiv", new(
            "Title", ["a"], true, ["a", "b"], "2025-04-19", "2025-04-19/2025-04-20", "2025-04-20", "terms", Speaker, "summary"), [Evidence]),
        new TruceReciprocated("negotiation", "id", "Europe/Kyiv", Step(TruceStep.Reciprocation), [Evidence]),
        new TruceEnteredIntoForce("negotiation", "id", "Europe/Kyiv", Step(TruceStep.Entry), [Evidence]),
        new TruceExtended("negotiation", "id", "Europe/Kyiv", Step(TruceStep.Extension) with { Until = "2025-04-22" }, [Evidence]),
        new TruceEnded("negotiation", "id", "Europe/Kyiv", Step(TruceStep.End), [Evidence]),
        new ViolationReported("negotiation", "id", "Europe/Kyiv", new(
            "truce-1", "b", "a", 59, true, "shellings", "2025-04-20", "2025-04-20T20:00:00", "method", "2025-04-20", Speaker, "summary"), [Evidence]),
        new RecordCorrected("reason", Patch, [new(Evidence, 1, "other")]),
        new RecordRefined("reason", Patch, [Evidence]),
        new EvidenceAdded("reason", [Evidence]),
        new RecordRetracted("reason"),
        new RecordReinstated("reason"),
        new RecordWithdrawn("reason", [Evidence]),
        new RecordMerged("other", "reason"),
        new EvidenceGained("other", [Evidence], [Resolved]),
        new EvidenceReturned("other"),
        new EvidenceRedated("source-1", Published),
        Resolved,
        new ResolutionRetracted("c1", "r1", "reason", "other"),
        new ImportRecorded("negotiation", "1", new("votes.csv", "0f", 99, "csv"), new(9, 6, 2, 1, 3, 4, 5), 18),
        new ImportRetracted("reason", 6),
        new ImportReinstated("reason", 6),
    ];

    IDocumentStore Store => timeline.Services.GetRequiredService<IDocumentStore>();

    string NameOf(object happened) =>
        Store.Options.Events.AllKnownEventTypes().Single(it => it.EventType == happened.GetType()).EventTypeName;

    [Fact]
    public async Task Every_event_is_stored_in_the_shape_it_always_had() =>
        await Verify(Events.ToDictionary(
            NameOf,
            it => JsonNode.Parse(Store.Options.Serializer().ToJson(it))));

    [Fact]
    public void An_event_that_was_stored_with_nulls_for_what_is_not_there_reads_alike() =>
        Assert.All(Events, it =>
        {
            var type = it.GetType();
            var (full, lean) = (Read(Wire.Json), Read(Wire.Stored));
            Assert.Equal(JsonSerializer.Serialize(lean, type, Wire.Json), JsonSerializer.Serialize(full, type, Wire.Json));

            object Read(JsonSerializerOptions written) =>
                JsonSerializer.Deserialize(JsonSerializer.Serialize(it, type, written), type, Wire.Json)!;
        });

    [Fact]
    public async Task Every_event_that_the_sample_stored_is_among_them()
    {
        await using var stored = timeline.Database.CreateCommand("select distinct type from timeline.mt_events order by 1");
        await using var rows = await stored.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var known = Events.Select(NameOf).ToHashSet();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            Assert.Contains(rows.GetString(0), known);
    }

    [Fact]
    public void Every_kind_of_event_of_the_domain_is_among_them() =>
        Assert.Equal(
            typeof(PositionStated).Assembly.GetTypes()
                .Where(it => it.IsClass && it.GetInterfaces().Any(face => face.Name.EndsWith("Event", StringComparison.Ordinal)))
                .Select(it => it.Name).Order(),
            Events.Select(it => it.GetType().Name).Order());
}
