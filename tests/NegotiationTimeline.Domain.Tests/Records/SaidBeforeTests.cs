using NegotiationTimeline.Domain.Records;
using Xunit;
using static NegotiationTimeline.Domain.Tests.Records.Changed;

namespace NegotiationTimeline.Domain.Tests.Records;

/// <summary>An amendment that was made once, in the very same words, is known again.</summary>
public sealed class SaidBeforeTests
{
    static readonly IRecordEvent[] History =
    [
        Spring.Stated,
        new RecordCorrected("misread", Set(Position: 0), null),
        new RecordRefined("dated", Set(StatedOn: "2025-04-03"), [Spring.Given("paper")]),
        new EvidenceAdded("seen too", [Spring.Given("memoir")]),
        new RecordCorrected("misread again", Set(Position: 1), null),
        new RecordWithdrawn("taken back", [Spring.Given("memoir")]),
        new RecordReinstated("not so"),
        new RecordMerged("E2", "one"),
        new RecordReinstated("two"),
        new RecordRetracted("never was"),
        new EvidenceRedated("paper", Spring.April(11)),
    ];

    public static TheoryData<object, bool> Amendments => new()
    {
        { new CorrectRecord("misread", Set(Position: 0)), true },
        { new CorrectRecord("misread", Set(Position: 1)), false },
        // A whole row of a table: it said the rest already.
        { new CorrectRecord("misread", Set(Position: 0, StatedOn: "2025-04-04")), true },
        { new CorrectRecord("misread", Set(Position: 0, Summary: "S")), false },
        { new CorrectRecord("misread", Set(Issue: "truce")), false },
        { new CorrectRecord("another reason", Set(Position: 0)), false },
        { new CorrectRecord("misread", Set(Position: 0), Evidence: [new("wire")]), true },
        { new CorrectRecord("misread", Set(Position: 0), Evidence: [new("memoir")]), false },
        { new RefineRecord("dated", Set(StatedOn: "2025-04-03"), [new("paper")]), true },
        { new RefineRecord("dated", Set(StatedOn: "2025-04-03"), [new("paper", Grade: "B2")]), false },
        { new AddEvidence("seen too", [new("memoir")]), true },
        { new AddEvidence("seen too", [new("nowhere")]), false },
        { new WithdrawRecord("taken back", [new("memoir")]), true },
        { new WithdrawRecord("taken back", [new("paper")]), false },
        { new ReinstateRecord("two"), true },
        { new ReinstateRecord("three"), false },
        { new MergeRecords("E2", "one"), true },
        { new MergeRecords("E3", "one"), false },
        { new RetractRecord("never was"), true },
    };

    [Theory]
    [MemberData(nameof(Amendments))]
    public void It_is_known_by_its_words_whatever_was_said_since(object amendment, bool known) =>
        Assert.Equal(known, SaidBefore.In(History, amendment, Spring.Agenda));
}
