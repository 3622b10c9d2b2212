using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Records of one cell, told by example; all known and recorded long ago.</summary>
static class Said
{
    static readonly Coverage SinceMarch = new(Edtf.Parse("2025-03-01/..").Period(History.Zone), null, StaleAfter: 180);

    public static AsOf Noon(int day) =>
        new(new(History.Day(day).AddHours(12)), new(History.Day(25)), new(History.Day(25)));

    public static CellRecords Cell(params PositionVersion[] rows) => new(
        rows, Noon(0).Published, Noon(0).Recorded, EvidenceFilter.None, SinceMarch);

    /// <param name="when">EDTF: a date or set for statedOn, an interval for holds.</param>
    /// <param name="position">null = declined to say.</param>
    public static PositionVersion That(
        string id, string when, int? position, Firmness firmness = Firmness.Stated, string? occasion = null,
        Speaker? by = null, bool dropsRedLine = false, string party = "one")
    {
        var holds = when.Contains('/');
        var content = new StatePosition(
            Party: party, Issue: "truce", Position: position, Declined: position is null, Firmness: firmness,
            StatedOn: holds ? null : when, Holds: holds ? when : null, Occasion: occasion, Speaker: by,
            DropsRedLine: dropsRedLine).Content;
        var evidence = new Evidence(
            "wire", History.Day(1), Attribution.OnTheRecord, 0, "B2", Bearing.Supports, null, null, null, []);
        return PositionHistory.Of(
            [new(new PositionStated("spring", id, History.Zone.Id, content, [evidence]), new(History.Day(20)),
                "coder", 1)])[0];
    }

    public static PositionVersion Red(
        string id, string when, int position, string? occasion = null, bool dropsRedLine = false) =>
        That(id, when, position, Firmness.RedLine, occasion, dropsRedLine: dropsRedLine);
}
