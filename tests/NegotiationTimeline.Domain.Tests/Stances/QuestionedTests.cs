using System.Collections.Immutable;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>An assessment that questions a red line is told beside it, and moves nothing.</summary>
public sealed class QuestionedTests
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    static readonly ImmutableArray<RedLine> Left =
    [
        Line(RedLineState.Superseded, ("E1", RedLineEventKind.Asserted, 2), ("E2", RedLineEventKind.Superseded, 10)),
    ];

    [Fact]
    public void A_question_is_told_in_the_order_of_valid_time()
    {
        Assert.Equal("E1 S1? E2", Told(Left.By("russia", "talks", [Asked("S1", "2025-04-05")], At(20))));
        Assert.Equal("E1 E2 S1?", Told(Left.By("russia", "talks", [Asked("S1", "2025-04-10")], At(20))));
        Assert.Equal("E1 S2? E2 S1?", Told(Left.By(
            "russia", "talks", [Asked("S1", "2025-04-12"), Asked("S2", "2025-04-05")], At(20))));
    }

    [Fact]
    public void A_question_moves_no_line()
    {
        var line = Assert.Single(Left.By("russia", "talks", [Asked("S1", "2025-04-12")], At(20)));
        Assert.Equal(
            (Left[0].State, Left[0].Certainty, Left[0].Since, Left[0].LastReaffirmed),
            (line.State, line.Certainty, line.Since, line.LastReaffirmed));
        Assert.Equal(Left[0].Events, line.Events.Where(it => it.Kind != RedLineEventKind.Questioned));
    }

    [Theory]
    [InlineData(11, null)]
    [InlineData(12, Certainty.Possible)]
    [InlineData(14, Certainty.Certain)]
    public void What_was_not_asked_yet_is_not_told(int april, Certainty? standing) => Assert.Equal(
        standing,
        Left.By("russia", "talks", [Asked("S1", "[2025-04-12..2025-04-14]")], At(april))[0]
            .Events.SingleOrDefault(it => it.Kind == RedLineEventKind.Questioned)?.Standing);

    [Fact]
    public void The_line_that_was_drawn_last_by_then_is_the_one_in_question()
    {
        ImmutableArray<RedLine> both = [.. Left, Line(RedLineState.Stands, ("E3", RedLineEventKind.Asserted, 15))];
        Assert.Equal("E1 E2 S1? / E3", Told(both.By("russia", "talks", [Asked("S1", "2025-04-12")], At(20))));
        Assert.Equal("E1 E2 / E3 S1?", Told(both.By("russia", "talks", [Asked("S1", "2025-04-16")], At(20))));
    }

    [Fact]
    public void Before_a_line_was_drawn_there_is_nothing_to_question() =>
        Assert.Equal("E1 E2", Told(Left.By("russia", "talks", [Asked("S1", "2025-04-01")], At(20))));

    [Fact]
    public void An_assessment_of_another_cell_or_one_that_asks_nothing_is_passed_over()
    {
        var asked = Asked("S1", "2025-04-12");
        var other = asked with
        {
            Version = asked.Version with { Content = asked.Content<AssessmentContent>() with { QuestionsRedLine = false } },
        };
        Assert.Equal("E1 E2", Told(Left.By("ukraine", "talks", [asked], At(20))));
        Assert.Equal("E1 E2", Told(Left.By("russia", "truce", [asked], At(20))));
        Assert.Equal("E1 E2", Told(Left.By("russia", "talks", [other], At(20))));
    }

    static ValidTime At(int april) => new(Spring.April(april));

    static string Told(ImmutableArray<RedLine> lines) => string.Join(" / ", lines.Select(line => string.Join(
        ' ', line.Events.Select(it => it.Question is { } question ? $"{question.Version.Id}?" : it.Record!.Id))));

    static RedLine Line(RedLineState state, params (string Id, RedLineEventKind Kind, int April)[] events) =>
        new(state, Certainty.Certain, [.. events.Select(it => new RedLineEvent(it.Kind, Said(it.Id, it.April), Certainty.Certain))]);

    static PositionVersion Said(string id, int april)
    {
        var content = Spring.Stated.Content with { StatedOn = $"2025-04-{april:00}", Firmness = Firmness.RedLine };
        return new(id, 1, "russia", content, [], content.Bounds(Zone), Spring.April(1), PositionVersion.Forever,
            Spring.April(1), PositionVersion.Forever, Spring.April(1));
    }

    static RecordRow Asked(string id, string when)
    {
        var content = new AssessmentContent(
            new("Narrator", null, AssessorKind.Narrator), "russia", "talks", null, null, null, null, true, when, "Asks.");
        return new($"assessments/{id}", "assessment", new(
            id, 1, content, [], content.Bounds(Zone), Spring.April(1), RecordVersion.Forever, Spring.April(1),
            RecordVersion.Forever, Spring.April(1)));
    }
}
