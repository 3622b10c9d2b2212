using System.Text.Json;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>Whether two stances tell a reader the same.</summary>
static class SameStance
{
    /// <summary>All but the certificates: these may say more of fewer records.</summary>
    public static void Check(Stance expected, Stance actual, string where) => Assert.True(
        Text(expected) == Text(actual), $"{where}:\nexpected {Told(expected)}\n but was {Told(actual)}");

    static string Text(Stance stance) =>
        JsonSerializer.Serialize(stance with { RestsOn = default, LooksBackTo = default }, Wire.Json);

    static string Told(Stance stance) =>
        $"{stance.Resolved.State} {stance.Resolved.Winner?.Id} since {stance.Since} last {stance.LastReaffirmed} "
        + $"age {stance.AgeDays} alternatives {string.Join(',', stance.Resolved.Alternatives.Select(it => it.Id))} "
        + $"rivals {stance.Resolved.Rivals.Length} held before {stance.LastHeld?.Id} hidden {stance.FilteredOut.Length} "
        + $"rests on {stance.RestsOn:u} looks back to {stance.LooksBackTo:u}";
}
