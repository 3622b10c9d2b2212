using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Positions;

public sealed class StatePositionTests
{
    [Fact]
    public void A_statement_is_recorded_with_the_publication_of_its_source()
    {
        var stated = State(Spring.Body).ThenRecorded<PositionStated>();
        Assert.Equal(("E1", "Europe/Kyiv", Spring.April(5)), (stated.Id, stated.TimeZone,
            stated.Evidence[0].Published));
        Assert.Equal((Firmness.Stated, Clarity.Explicit, Role.Responder), (stated.Content.Firmness,
            stated.Content.Clarity, stated.Content.Role));
        Assert.Equal("issues/truce", stated.Content.Subject);
    }

    [Fact]
    public void A_joint_statement_is_one_record_of_all_its_parties() => Assert.Equal(
        ["russia", "us"], State(Spring.Body with { Party = null, Parties = ["russia", "us"] })
            .ThenRecorded<PositionStated>().Content.Parties);

    [Fact]
    public void Who_declined_to_say_has_no_position() => Assert.Null(
        State(Spring.Body with { Position = null, Declined = true }).ThenRecorded<PositionStated>().Content.Position);

    [Fact]
    public void The_same_body_with_the_same_id_records_once() =>
        new Told(Spring.Body.Decide("E1", Spring.After(Spring.Stated), Spring.Agenda)).ThenNothing();

    [Fact]
    public void The_same_body_is_the_same_after_its_source_was_dated_anew() => new Told(Spring.Body.Decide(
        "E1", Spring.After(Spring.Stated, new EvidenceRedated("wire", Spring.April(6))), Spring.Agenda)).ThenNothing();

    [Fact]
    public void The_same_body_is_the_same_after_the_record_was_corrected() => new Told(Spring.Body.Decide(
        "E1", Spring.After(Spring.Stated, new RecordCorrected("misread", Set(Position: 0), null)),
            Spring.Agenda)).ThenNothing();

    [Fact]
    public void The_same_id_with_another_body_is_refused() =>
        new Told((Spring.Body with { Position = 1 }).Decide("E1", Spring.After(Spring.Stated), Spring.Agenda))
            .ThenRefused("id-is-taken");

    public static TheoryData<string, StatePosition> Faults => new()
    {
        { "party", Spring.Body with { Party = null } },
        { "party", Spring.Body with { Party = "narnia" } },
        { "parties", Spring.Body with { Parties = ["us"] } },
        { "parties", Spring.Body with { Party = null, Parties = ["us", "us"] } },
        { "parties", Spring.Body with { Party = null, Parties = ["us", "narnia"] } },
        { "issue", Spring.Body with { Issue = null } },
        { "issue", Spring.Body with { Issue = "weather" } },
        { "issue", Spring.Body with { Clause = "offer/1" } },
        { "proposal", Spring.Body with { Issue = null, Proposal = "offer" } },
        { "clause", Spring.Body with { Issue = null, Clause = "offer/2" } },
        { "position", Spring.Body with { Position = null } },
        { "position", Spring.Body with { Position = null, Declined = false } },
        { "position", Spring.Body with { Position = 3 } },
        { "declined", Spring.Body with { Declined = true } },
        { "statedOn", Spring.Body with { StatedOn = null } },
        { "statedOn", Spring.Body with { Holds = "2025-04/.." } },
        { "statedOn", Spring.Body with { StatedOn = "2025-02-30" } },
        { "statedOn", Spring.Body with { StatedOn = "2025-13" } },
        { "statedOn", Spring.Body with { StatedOn = "2025-04-01/2025-04-02" } },
        { "holds", Spring.Body with { StatedOn = null, Holds = "2025-04-01" } },
        { "holds", Spring.Body with { StatedOn = null, Holds = "[2025-04-01,2025-04-02]" } },
        { "holds", Spring.Body with { StatedOn = null, Holds = "2025-04-05/2025-04-01" } },
        { "conditions[0].id", Spring.Body with { Conditions = [new("No slug", "text")] } },
        { "conditions[0].text", Spring.Body with { Conditions = [new("first", " ")] } },
        { "conditions[0].status", Spring.Body with { Conditions = [new("first", "text", ConditionStatus.Met)] } },
        { "conditions", Spring.Body with { Conditions = [new("first", "one"), new("first", "two")] } },
        { "occasion", Spring.Body with { Occasion = "" } },
        { "summary", Spring.Body with { Summary = new('x', 20_001) } },
        { "speaker.name", Spring.Body with { Speaker = new(new('x', 301), null, Authority.Envoy) } },
        { "evidence", Spring.Body with { Evidence = null } },
        { "evidence", Spring.Body with { Evidence = [] } },
        { "evidence", Spring.Body with { Evidence = [new("wire", Bearing: Bearing.Denies)] } },
        { "evidence[0].source", Spring.Body with { Evidence = [new(null)] } },
        { "evidence[0].source", Spring.Body with { Evidence = [null!] } },
        { "evidence[1].source", Spring.Body with { Evidence = [new("wire"), new("rumour")] } },
        { "evidence[1].source", Spring.Body with { Evidence = [new("wire"), new("undated")] } },
        { "evidence[0].depth", Spring.Body with { Evidence = [new("wire", Depth: -1)] } },
        { "evidence[0].grade", Spring.Body with { Evidence = [new("wire", Grade: "b2")] } },
        { "evidence[0].grade", Spring.Body with { Evidence = [new("wire", Grade: "B7")] } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, StatePosition body) => State(body).ThenFaulty(field);

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    public void An_id_is_short_and_plain(string id) =>
        new Told(Spring.Body.Decide(id, null, Spring.Agenda)).ThenFaulty("id");

    [Fact]
    public void All_faults_are_named_at_once() =>
        State(new()).ThenFaulty("party", "issue", "position", "statedOn");

    static Told State(StatePosition body) => new(body.Decide(body.Id ?? "E1", null, Spring.Agenda));
}
