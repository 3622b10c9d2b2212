using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Assessments;

public sealed class RecordAssessmentTests
{
    static readonly Agenda Agenda = Spring.Agenda with
    {
        Subjects = ["issues/talks", "proposals/offer", "truces/easter", "acts/E1"],
        Itself = "assessments/S1",
    };

    static readonly RecordAssessment Body = new(
        Who: new("Hall", "University of Bath", AssessorKind.Analyst), Party: "russia", Issue: "talks",
        QuestionsRedLine: true, StatedOn: "2025-04-04", Summary: "Asks whether the line stands.", Evidence: [new("wire")]);

    [Fact]
    public void An_assessment_is_recorded_with_the_publication_of_its_source()
    {
        var recorded = Record(Body).ThenRecorded<AssessmentRecorded>();
        Assert.Equal(("S1", "Europe/Kyiv", Spring.April(5)), (recorded.Id, recorded.TimeZone, recorded.Evidence[0].Published));
    }

    [Fact]
    public void It_is_found_by_all_that_it_is_about() => Assert.Equal(
        ["parties/russia", "issues/talks", "proposals/offer", "truces/easter", "acts/E1"],
        Record(Body with { Proposal = "offer", Truce = "easter", Act = "E1" })
            .ThenRecorded<AssessmentRecorded>().Content.About);

    [Fact]
    public void It_may_be_about_nothing_in_particular() =>
        Assert.Empty(Record(Body with { Party = null, Issue = null, QuestionsRedLine = null })
            .ThenRecorded<AssessmentRecorded>().Content.About);

    public static TheoryData<string, RecordAssessment> Faults => new()
    {
        { "who.name", Body with { Who = null } },
        { "who.name", Body with { Who = new(" ", null, AssessorKind.Experts) } },
        { "who.affiliation", Body with { Who = new("Hall", new('x', 301), AssessorKind.Experts) } },
        { "party", Body with { Party = "narnia" } },
        { "issue", Body with { Issue = "weather" } },
        { "proposal", Body with { Proposal = "none" } },
        { "truce", Body with { Truce = "none" } },
        { "act", Body with { Act = "none" } },
        { "audience", Body with { Audience = new('x', 301) } },
        { "questionsRedLine", Body with { Issue = null } },
        { "questionsRedLine", Body with { Party = null } },
        { "statedOn", Body with { StatedOn = null } },
        { "statedOn", Body with { StatedOn = "2025-04/.." } },
        { "summary", Body with { Summary = null } },
        { "evidence", Body with { Evidence = null } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, RecordAssessment body) => Record(body).ThenFaulty(field);

    [Fact]
    public void A_correction_cannot_take_away_what_a_question_is_about() =>
        new Told(new CorrectRecord("reason", Patch.Of(new { issue = (string?)null }))
            .Decide(Spring.After(Record(Body).ThenRecorded<AssessmentRecorded>()), Agenda))
            .ThenFaulty("changes.questionsRedLine");

    static Told Record(RecordAssessment body) => new(body.Decide("S1", null, Agenda));
}
