using System.Net;
using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.MachineReaders;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>
/// The ten questions that the program is for, each one request, asked of the bundled sample. To put the real answers
/// into docs/questions.md:
/// <c>ANSWERS=keep dotnet test --project tests/NegotiationTimeline.Web.Tests --filter-class "*TenQuestionsTests"</c>.
/// </summary>
[Collection(nameof(BundledSample))]
public sealed class TenQuestionsTests(SampleTimeline timeline, CitedTalks cited) : IClassFixture<CitedTalks>
{
    public const string Talks = "/api/negotiations/ukraine-2025";

    public static TheoryData<int> Questions => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Each_is_answered_as_the_reference_has_it(int number)
    {
        var differences = Question.All[number].Differences(await AnswerAsync(number)).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_machine_that_asks_by_the_tool_of_the_question_is_told_the_same(int number)
    {
        var (program, arguments) = ((RunningTimeline)timeline, Asking.Of(number));
        if (Question.All[number] is { Since: not null } after)
        {
            await cited.AskedSinceAsync(after);
            var then = JsonNode.Parse((await cited.CitedAsync(after)).Then)!;
            (program, arguments) = (cited, arguments with { Arguments = Asking.Since($"{then["recordedBy"]}") });
        }

        await using var machine = await Machine.ConnectAsync(program);
        var told = await machine.AskAsync(arguments.Tool, arguments.Arguments);

        Assert.Empty(Question.All[number].Differences(told["answer"]!));
        var permalink = (await program.GetAsync($"{told["permalink"]}")).Is(HttpStatusCode.OK).Json;
        Assert.Empty(Question.All[number].Differences(permalink));
        Assert.StartsWith($"{program.Http.BaseAddress}negotiations/ukraine-2025?", $"{told["page"]}", StringComparison.Ordinal);
        (await program.GetAsync($"{told["page"]}")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_page_shows_the_real_answer(int number)
    {
        var answer = await AnswerAsync(number);
        if (Environment.GetEnvironmentVariable("ANSWERS") == "keep")
            QuestionsPage.Keep(number, answer);

        var excerpts = QuestionsPage.Excerpts(number).ToList();
        Assert.NotEmpty(excerpts);
        Assert.All(excerpts, it => Assert.Equal(QuestionsPage.Real(answer, it.Path), it.Shown));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_page_asks_it_by_the_request_that_is_tested(int number)
    {
        var question = Question.All[number];
        var asked = question.Request.Replace("{recordedBy}", "$then", StringComparison.Ordinal);
        Assert.Contains($"api/negotiations/ukraine-2025/{asked}\"", Page, StringComparison.Ordinal);
        Assert.Contains($"## {number}. {question.Words}\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_tells_what_was_recorded_after_the_chart_was_cited() => Assert.All(Question.All[9].Since!, it =>
    {
        Assert.Contains($"api/negotiations/ukraine-2025/{it.Post}\"", Page, StringComparison.Ordinal);
        Assert.Contains(Bare(it.Body.ToJsonString(Wire.Json)), Bare(Page), StringComparison.Ordinal);
    });

    [Fact]
    public async Task A_cited_chart_stays_as_it_was()
    {
        var (then, today) = await cited.CitedAsync(Question.All[9]);
        Assert.Equal(then, today);
    }

    static string Page => QuestionsPage.Text;

    static string Bare(string text) => string.Concat(text.Where(it => !char.IsWhiteSpace(it)));

    async Task<JsonNode> AnswerAsync(int number) => Question.All[number] is { Since: not null } after
        ? await cited.AskedSinceAsync(after)
        : (await timeline.GetAsync($"{Talks}/{Question.All[number].Request}")).Is(HttpStatusCode.OK).Json;
}
