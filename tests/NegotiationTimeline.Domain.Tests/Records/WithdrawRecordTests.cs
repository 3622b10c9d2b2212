using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Records;

public sealed class WithdrawRecordTests
{
    static readonly WithdrawRecord Withdraw = new("taken back", [new("paper")]);

    [Fact]
    public void A_withdrawn_record_is_gone_from_the_publication_of_the_withdrawal_on() =>
        Assert.Equal(Spring.April(10), From(Spring.Story().When(Withdraw.Decide).ThenRecorded<RecordWithdrawn>()));

    [Fact]
    public void A_later_report_of_a_withdrawal_does_not_bring_the_record_back()
    {
        var first = new RecordWithdrawn("x", [Spring.Given("paper")]);
        var second = Spring.Story(first)
            .When(new WithdrawRecord("x", [new("memoir")]).Decide).ThenRecorded<RecordWithdrawn>();
        Assert.Equal(Spring.April(10), From(first, second));
    }

    [Fact]
    public void A_withdrawal_moves_with_the_date_of_its_source() => Assert.Equal(
        Spring.April(8),
        From(new RecordWithdrawn("x", [Spring.Given("paper")]), new EvidenceRedated("paper", Spring.April(8))));

    [Fact]
    public void The_same_withdrawal_twice_records_once() =>
        Spring.Story(new RecordWithdrawn("x", [Spring.Given("paper")])).When(Withdraw.Decide).ThenNothing();

    [Fact]
    public void A_withdrawal_names_its_reason_and_a_dated_source()
    {
        Spring.Story().When((Withdraw with { Reason = null }).Decide).ThenFaulty("reason");
        Spring.Story().When((Withdraw with { Evidence = null }).Decide).ThenFaulty("evidence");
        Spring.Story().When((Withdraw with { Evidence = [new("undated")] }).Decide).ThenFaulty("evidence[0].source");
    }

    [Fact]
    public void A_record_that_is_gone_is_not_withdrawn()
    {
        Spring.Story(new RecordRetracted("x")).When(Withdraw.Decide).ThenRefused("record-retracted");
        Spring.Story(new RecordMerged("E2", "x")).When(Withdraw.Decide).ThenRefused("record-merged");
    }

    static DateTimeOffset? From(params IRecordEvent[] happened) =>
        Spring.After([Spring.Stated, .. happened]).WithdrawnFrom;
}
