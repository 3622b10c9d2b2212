using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>A few records of one cell, told event by event; days are days of April 2025, at their first instant.</summary>
sealed class Chronicle
{
    static readonly Coverage SinceMarch = new(Edtf.Parse("2025-03-01/..").Period(History.Zone), null, StaleAfter: 180);

    readonly Dictionary<string, List<Recorded<IRecordEvent>>> records = [];

    public CellHistory Truce => Cell("truce");

    public static Evidence Report(int published, string source = "wire") => new(
        source, History.Day(published), Attribution.OnTheRecord, 0, "B2", Bearing.Supports, null, null, null, []);

    public CellHistory Cell(string issue) => new(
        "one", Subjects.OfIssue(issue), records.Values.SelectMany(it => PositionHistory.Of(it)),
        EvidenceFilter.None, CoverageHistory.Always(SinceMarch));

    public Chronicle Stated(
        int recorded, string id, string when, int? position, int published = 1, Firmness firmness = Firmness.Stated,
        string? occasion = null, string source = "wire", string? condition = null)
    {
        var holds = when.Contains('/');
        var content = new StatePosition(
            Party: "one", Issue: "truce", Position: position, Declined: position is null, Firmness: firmness,
            StatedOn: holds ? null : when, Holds: holds ? when : null, Occasion: occasion,
            Conditions: condition is null ? null : [new(condition, "if")]).Content;
        return Then(recorded, id, new PositionStated("spring", id, History.Zone.Id, content, [Report(published, source)]));
    }

    public Chronicle Then(int recorded, string id, IRecordEvent happened)
    {
        if (!records.TryGetValue(id, out var events))
            records[id] = events = [];
        events.Add(new(happened, new(History.Day(recorded)), "coder", events.Count + 1));
        return this;
    }

    public static AsOf At(int valid, int published = 29, int recorded = 29) => new(
        new(History.Day(valid)), new(History.Day(published)), new(History.Day(recorded)));

    /// <summary>Each change in a few words: the leg's kind, the day, what was said before and after, and by whom.</summary>
    public string[] Changed(AsOf from, AsOf to, string issue = "truce") =>
    [
        .. Changes.Between(Cell(issue), from, to).Items.Select(it =>
            $"{it.Kind} {LocalDays.Of(it.At, History.Zone).Day}: {Said(it.Before)} > {Said(it.After)}"
            + $" by {string.Join(", ", it.Records.Select(row => row.Id))}"),
    ];

    /// <summary>Kinds alone, from recorded day 19 to 29, everything published, as of the 15th.</summary>
    public ChangeKind[] OnceRecorded(string issue = "truce", int knownBy = 29) =>
        [.. Changes.Between(Cell(issue), At(15, knownBy, 19), At(15, knownBy)).Items.Select(it => it.Kind)];

    static string Said(Stance stance) => stance.Resolved.State == StanceState.Held
        ? $"{stance.Resolved.Position}{(stance.Resolved.Certainty == Certainty.Possible ? "?" : "")}"
        : $"{stance.Resolved.State}";
}
