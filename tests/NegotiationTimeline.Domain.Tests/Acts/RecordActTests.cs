using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Acts;

public sealed class RecordActTests
{
    static readonly Agenda Agenda = Spring.Agenda with { Subjects = ["acts/E1", "acts/E2"], Itself = "acts/E3" };

    static readonly RecordAct Body = new(
        Kind: ActKind.MeetingScheduled, Title: "Talks", Parties: ["russia", "ukraine"], StatedOn: "2025-04-04",
        Window: "2025-04-23", Evidence: [new("wire")]);

    [Fact]
    public void An_act_is_recorded_with_the_publication_of_its_source()
    {
        var recorded = Record(Body).ThenRecorded<ActRecorded>();
        Assert.Equal(("E3", "Europe/Kyiv", Spring.April(5)), (recorded.Id, recorded.TimeZone, recorded.Evidence[0].Published));
    }

    [Fact]
    public void Nobody_need_be_said_to_have_done_it() =>
        Assert.Empty(Record(Body with { Parties = null }).ThenRecorded<ActRecorded>().Content.Parties);

    [Fact]
    public void One_party_is_a_list_of_one() => Assert.Equal(
        ["us"], Record(Body with { Parties = null, Party = "us" }).ThenRecorded<ActRecorded>().Content.Parties);

    [Fact]
    public void A_reader_finds_it_by_everyone_who_takes_part_and_by_the_act_that_it_changes() => Assert.Equal(
        ["parties/russia", "parties/ukraine", "parties/us", "acts/E1"],
        Record(Body with { Parties = ["russia"], Towards = ["ukraine", "russia"], Host = "us", Changes = "E1" })
            .ThenRecorded<ActRecorded>().Content.About);

    [Fact]
    public void The_same_body_with_the_same_id_records_once()
    {
        var recorded = Record(Body).ThenRecorded<ActRecorded>();
        new Told(Body.Decide("E3", Spring.After(recorded), Agenda)).ThenNothing();
    }

    public static TheoryData<string, RecordAct> Faults => new()
    {
        { "kind", Body with { Kind = null } },
        { "title", Body with { Title = null } },
        { "title", Body with { Title = new('x', 301) } },
        { "parties", Body with { Party = "us" } },
        { "parties", Body with { Parties = ["us", "us"] } },
        { "parties", Body with { Parties = ["us", "narnia"] } },
        { "party", Body with { Parties = null, Party = "narnia" } },
        { "towards", Body with { Towards = ["narnia"] } },
        { "towards", Body with { Towards = ["us", "us"] } },
        { "host", Body with { Host = "narnia" } },
        { "statedOn", Body with { StatedOn = null } },
        { "statedOn", Body with { Holds = "2025-04-04/2025-04-05" } },
        { "statedOn", Body with { StatedOn = "2025-04-04/2025-04-05" } },
        { "statedOn", Body with { StatedOn = "soon" } },
        { "holds", Body with { StatedOn = null, Holds = "2025-04-04" } },
        { "window", Body with { Window = "soon" } },
        { "deadline", Body with { Deadline = "2025-04-30" } },
        { "deadline", Body with { Kind = ActKind.Ultimatum, Deadline = "2025-04-01/2025-04-30" } },
        { "deadline", Body with { Kind = ActKind.Ultimatum, Deadline = "2025-04-03" } },
        { "window", Body with { Window = "2025-04-01/2025-04-03" } },
        { "count", Body with { Count = -1 } },
        { "atLeast", Body with { AtLeast = true } },
        { "unit", Body with { Unit = "people" } },
        { "changes", Body with { Changes = "E9" } },
        { "changes", Body with { Changes = "E3" } },
        { "mode", Body with { Mode = "visit" } },
        { "mode", Body with { Kind = ActKind.Threat, Mode = "visit" } },
        { "place", Body with { Place = new('x', 301) } },
        { "summary", Body with { Summary = new('x', 20_001) } },
        { "speaker.name", Body with { Speaker = new(new('x', 301), null, Authority.Envoy) } },
        { "evidence", Body with { Evidence = [] } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, RecordAct body) => Record(body).ThenFaulty(field);

    [Fact]
    public void All_faults_are_named_at_once() => Record(new()).ThenFaulty("kind", "title", "statedOn");

    [Fact]
    public void An_act_changes_an_earlier_one_and_a_chain_never_leads_back()
    {
        Record(Body with { Changes = "E2" }).ThenRecorded<ActRecorded>();
        new Told((Body with { Changes = "E2" }).Decide("E3", null, Agenda with { ChangedBefore = ["acts/E2", "acts/E3"] }))
            .ThenFaulty("changes");
    }

    [Theory]
    [InlineData("2025-04-05", false)]
    [InlineData("2025-04", true)]
    public void An_act_that_is_later_for_certain_cannot_be_the_one_that_is_changed(string day, bool fits)
    {
        var other = Record(Body with { StatedOn = day }).ThenRecorded<ActRecorded>().Content;
        var told = new Told((Body with { Changes = "E2" }).Decide("E3", null, Agenda with
        {
            Codings = Agenda.Codings.Add("acts/E2", other),
        }));
        if (fits)
            told.ThenRecorded<ActRecorded>();
        else
            told.ThenFaulty("changes");
    }

    [Fact]
    public void A_correction_cannot_close_a_circle_either()
    {
        var record = Spring.After(Record(Body).ThenRecorded<ActRecorded>());
        var correct = new CorrectRecord("reason", Patch.Of(new { changes = "E1" }));

        new Told(correct.Decide(record, Agenda)).ThenRecorded<RecordCorrected>();
        new Told(correct.Decide(record, Agenda with { ChangedBefore = ["acts/E1", "acts/E3"] })).ThenFaulty("changes.changes");
    }

    [Fact]
    public void A_correction_turns_a_day_into_an_interval_and_leaves_nobody_where_nobody_is_known()
    {
        var record = Spring.After(
            Record(Body).ThenRecorded<ActRecorded>(),
            new RecordCorrected("reason", Patch.Of(new { holds = "2025-04-04/2025-04-05", party = (string?)null }), null));

        var content = (ActContent)record.Versions[0];
        Assert.Equal((null, "2025-04-04/2025-04-05"), (content.StatedOn, content.Holds));
        Assert.Empty(content.Parties);
    }

    static Told Record(RecordAct body) => new(body.Decide("E3", null, Agenda));
}
