using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Samples;

/// <summary>The sample's files hold the whole reference record, and name nothing that they do not hold.</summary>
public sealed partial class SampleFilesTests
{
    static readonly string[] Rows =
    [
        .. Numbered('E', 1, 38).Except(["E09", "E26", "E37"]), "E02b", "E08b", "E09a", "E09b", "E21b", "E21c",
        .. Numbered('S', 1, 30),
    ];

    static readonly string[] Dates =
    [
        "statedOn", "tabledOn", "lapsesOn", "declaredOn", "includes", "on", "until", "cutOff", "deadline",
        "publishedOn", "codedThrough",
    ];

    static readonly string[] Periods = ["holds", "window", "period", "coverage"];

    static readonly JsonSerializerOptions Strict =
        new(Wire.Json) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [Fact]
    public void Each_row_of_the_reference_has_one_place_in_the_README() =>
        Assert.Equal(Rows.Order(), SampleFiles.Places().Select(it => it.Row).Distinct().Order());

    [Fact]
    public void Each_place_holds_a_record_of_its_own_and_each_record_is_a_row() =>
        Assert.Equal(
            SampleFiles.Places().Select(it => $"{it.File}: {it.Record}").Order(),
            SampleFiles.Records().Select(it => $"{it.File}: {it.Record}").Order());

    [Fact]
    public void No_id_is_taken_twice()
    {
        var records = SampleFiles.Records().Select(it => it.Record).Order();
        Assert.Equal(records.Distinct(), records);
        var rows = SampleFiles.Places().Select(it => (it.Row, it.File)).Distinct().Select(it => it.Row).Order();
        Assert.Equal(rows.Distinct(), rows);
    }

    [Theory]
    [InlineData("parties", "party", "parties", "bound", "towards", "host", "claimant", "accused", "obligor")]
    [InlineData("issues", "issue")]
    [InlineData("sources", "source", "repostOf")]
    [InlineData("proposals", "proposal")]
    [InlineData("truces", "truce")]
    [InlineData("acts", "act", "changes")]
    public void What_a_record_names_is_in_the_sample(string kind, params string[] fields)
    {
        var held = SampleFiles.Held(kind);
        var named = SampleFiles.Texts().Where(it => fields.Contains(it.Field)).ToArray();
        Assert.All(named, it => Assert.Contains(it.Text, held));
        Assert.NotEmpty(named);
    }

    [Fact]
    public void Every_date_can_be_read_and_only_a_period_is_an_interval()
    {
        var dates = SampleFiles.Texts().Where(it => Dates.Contains(it.Field) || Periods.Contains(it.Field)).ToArray();
        Assert.All(dates, it =>
            Assert.True(Edtf.Parse(it.Text).Shape != EdtfShape.Interval || Periods.Contains(it.Field), it.ToString()));
        Assert.True(dates.Length > Rows.Length, $"{dates.Length} dates for {Rows.Length} rows");
    }

    [Fact]
    public void Every_record_rests_on_evidence_that_says_how_it_was_come_by()
    {
        Assert.Equal(
            SampleFiles.Records().Select(it => it.Record).Where(it => !it.Contains('/')).Order(),
            SampleFiles.Evidence().Select(it => it.Of).OfType<string>().Distinct().Order());
        Assert.All(SampleFiles.Evidence(), it => CheckEvidence(it.Row.Deserialize<EvidenceGiven>(Strict)!));
    }

    [Fact]
    public void A_quotation_is_a_few_words() =>
        Assert.All(
            SampleFiles.Texts().Where(it => it.Field == "quote"),
            it => Assert.True(Words().Count(it.Text) <= 12, it.Text));

    /// <summary>By the coding notes: B for The i Paper, C for the re-post; neither confirmed nor doubtful.</summary>
    static void CheckEvidence(EvidenceGiven row)
    {
        Assert.True(row is { Attribution: not null, Depth: not null, Bearing: not null }, $"{row}");
        Assert.False(string.IsNullOrWhiteSpace(row.Locator), $"{row}");
        Assert.Matches(row.Source == "ipaper-2025-04-22" ? "^B[2-4]$" : "^C[2-4]$", row.Grade);
    }

    static IEnumerable<string> Numbered(char letter, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(it => $"{letter}{it:00}");

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();
}
