using System.Globalization;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Changes;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>Reads of records other than positions, beside tens of thousands of rows.</summary>
public sealed class IndexedRecordReadTests(CrowdedRecords timeline, ITestOutputHelper output)
    : IClassFixture<CrowdedRecords>
{
    const string Negotiation = "ukraine-2025";

    static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_and_single_records_touch_the_rows_that_they_show()
    {
        await using var plans = new ExecutedPlans(timeline.ConnectionString);
        var records = new RecordReader(plans.Database);
        AsOf point = new(new(Now), new(Now), new(Now));
        await records.AboutAsync(Negotiation, ["truces/easter-2025-500"], point, Cancellation);
        await CheckAsync(plans, "a truce with its reports", 20);
        await records.PageAsync(Negotiation, point, new("act", [], null, null, null, null, 50), Cancellation);
        await CheckAsync(plans, "a page of acts", 200);
        await new ProposalReader(records).PageAsync(Negotiation, point, null, 50, Cancellation);
        await CheckAsync(plans, "a page of proposals", 200);
        await new DemandReader(plans.Database).PageAsync(Negotiation, point, null, null, 50, Cancellation);
        await CheckAsync(plans, "a page of threats and ultimatums", 200);
    }

    [Theory]
    [InlineData("2025-04-23T12:00:00Z")]
    [InlineData("2025-04-12T12:00:00Z")]
    public async Task What_changed_within_some_hours_touches_what_turned_in_them(string until)
    {
        await using var plans = new ExecutedPlans(timeline.ConnectionString);
        var end = DateTimeOffset.Parse(until, CultureInfo.InvariantCulture);
        var found = await new MatterReader(plans.Database, new(plans.Database)).ReadAsync(
            Negotiation, new(new(end.AddHours(-6)), new(end), new(Now)), new(new(end), new(end), new(Now)), Cancellation);
        var rows = found.Sum(it => it.Count());
        output.WriteLine($"{found.Count} matters of {rows} rows");
        await CheckAsync(plans, $"changes until {until}", 20 * Math.Max(rows, 100));
    }

    async Task CheckAsync(ExecutedPlans plans, string what, int most)
    {
        var effort = await plans.TakeAsync(Cancellation);
        output.WriteLine($"{what}: {effort.Rows:0} rows, {effort.Buffers:0} buffers, {effort.Statements} statements");
        Assert.InRange(effort.Rows, 1, most);
        Assert.DoesNotContain("record_version", effort.ReadInFull);
    }
}

/// <summary>The records of the sample over and over, each round an hour earlier on every axis.</summary>
public sealed class CrowdedRecords(TestCluster cluster) : IAsyncLifetime
{
    const int Rounds = 750;

    readonly OwnTalks timeline = new(cluster);

    public string ConnectionString => timeline.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await timeline.InitializeAsync();
        await timeline.Database.ExecuteAsync(
            $"""
            insert into timeline.record_version
            select regexp_replace(stream, '^([^/]+/[^/]+/[^/]+/[^/]+)', '\1-' || i), n, negotiation, kind, record, version,
                array(select regexp_replace(it, '^([^/]+/[^/]+/(truces|acts|proposals|assessments)/[^/]+)', '\1-' || i)
                    from unnest(about) it),
                tstzrange(lower(known) - ago, upper(known)), tstzrange(lower(recorded) - ago, upper(recorded)),
                tstzrange(lower(moves) - ago, upper(moves) - ago, '[]'), earliest_start - ago, latest_start - ago,
                earliest_end - ago, latest_end - ago, first_recorded - ago, body, words
            from timeline.record_version, generate_series(1, {Rounds}) i, lateral (select i * interval '1 hour' as ago) shift
            where not isempty(moves);
            analyze timeline.record_version
            """, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => timeline.DisposeAsync();
}
