using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Truces;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Truces;

/// <summary>
/// The state of a truce against the plain way to find it: choose one day for every date in every way that the records
/// allow, and look which states occur. What the rule calls certain must be so for all of them.
/// </summary>
public sealed class PossibleTruceTests
{
    const int Days = 9;

    static int Seed => Environment.GetEnvironmentVariable("SEED") is { } seed ? int.Parse(seed) : 20250419;

    [Fact]
    public void No_choice_of_days_gives_a_state_that_the_rule_does_not_name()
    {
        var (dice, compared, cautious) = (new Random(Seed), 0, 0);
        for (var round = 0; round < 3000; round++)
        {
            var drawn = Drawn.Of(dice);
            var course = drawn.Course();
            var worlds = drawn.Worlds().ToArray();
            for (var day = 1; day <= Days && worlds.Length > 0; day++, compared++)
            {
                var (found, states) = (course.At(Easter.EndOf(day)), worlds.Select(it => it.At(day)).ToHashSet());
                Assert.True(states.IsSubsetOf(found.Possible),
                    $"seed {Seed}, round {round}, {drawn}, day {day}: {string.Join(", ", states)} but {found.In()}");
                cautious += states.Count == 1 && found.Possible.Length > 1 ? 1 : 0;
            }
        }

        // Each turn has bounds of its own; that two uncertain days hang together is known no further than by these.
        Assert.True(compared > 5000 && cautious * 1000 < compared,
            $"seed {Seed}: of {compared} days {cautious} are called possible that are certain.");
    }

    /// <summary>First and last possible day.</summary>
    readonly record struct Range(int First, int Last)
    {
        public string Text => $"[2025-04-{First:00}..2025-04-{Last:00}]";

        public IEnumerable<int> All => Enumerable.Range(First, Last - First + 1);

        public static Range Of(Random dice, int from = 1)
        {
            var first = dice.Next(from, Days);
            return new(first, Math.Min(Days, first + dice.Next(3)));
        }
    }

    sealed record Drawn(
        Range Declared, int? From, int? To, int? Includes, Range? Entry, (Range On, Range Until)? Extended, Range? End)
    {
        public static Drawn Of(Random dice)
        {
            bool Chance() => dice.Next(3) == 0;
            int? from = Chance() ? dice.Next(1, Days) : null;
            return new(
                Range.Of(dice), from, from is null ? null : dice.Next(from.Value, Days),
                Chance() ? dice.Next(1, Days) : null,
                Chance() ? Range.Of(dice) : null, Chance() ? (Range.Of(dice), Range.Of(dice, 3)) : null,
                Chance() ? Range.Of(dice) : null);
        }

        public TruceCourse Course() => Easter.Course(
            Easter.E10 with
            {
                DeclaredOn = Declared.Text,
                Window = From is null ? null : $"2025-04-{From:00}/2025-04-{To:00}",
                Includes = Includes is null ? null : $"2025-04-{Includes:00}",
            },
            [
                .. Entry is { } entry ? [new EnterIntoForce(On: entry.Text)] : Array.Empty<IPartOfTruce>(),
                .. Extended is { } it
                    ? [new ExtendTruce(On: it.On.Text, Until: it.Until.Text)]
                    : Array.Empty<IPartOfTruce>(),
                .. End is { } end ? [new EndTruce(On: end.Text)] : Array.Empty<IPartOfTruce>(),
            ]);

        /// <summary>Every choice of days that contradicts nothing; day 0 and those past the last stand for any.</summary>
        public IEnumerable<World> Worlds()
        {
            var any = Enumerable.Range(0, Days + 3).ToArray();
            return
                from declared in Declared.All
                from effect in Entry?.All ?? (From is { } first ? [first] : any)
                from last in To is { } to ? [to] : any
                from made in Extended?.On.All ?? [0]
                from until in Extended?.Until.All ?? [0]
                from end in End?.All ?? [Days + 9]
                let world = new World(declared, effect, last, Extended is null ? null : (made, until), end)
                where Holds(world)
                select world;
        }

        /// <summary>
        /// A truce is declared before it begins and ends, and on the day that it includes it is in force for a while.
        /// Where no window is told, who extends or ends it says that it had not run out.
        /// </summary>
        bool Holds(World it) =>
            it.Declared <= it.End
            && (it.Extended is not { } longer || (it.Declared <= longer.Made && longer.Made <= longer.Until))
            && (Entry is null || (it.Declared <= it.Effect && it.Effect <= it.End))
            && (Includes is not { } day || (it.Declared <= day && it.Effect <= day && it.Last >= day && it.End >= day))
            && (From is not null || (it.Last >= Math.Max(it.Declared, it.Effect) - 1
                && (it.Extended is not { } extended || (it.Last >= extended.Made - 1 && it.Last <= extended.Until))
                && (it.Extended is not null || End is null || it.Last >= it.End)));
    }

    sealed record World(int Declared, int Effect, int Last, (int Made, int Until)? Extended, int End)
    {
        /// <summary>At the end of a day.</summary>
        public TruceState At(int day) =>
            day < Declared ? TruceState.NotDeclared
            : End <= day ? TruceState.Ended
            : day < Effect ? (day <= Math.Max(Last, Extended?.Until ?? 0) ? TruceState.Announced : TruceState.Expired)
            : day <= Last || (Extended is { } it && it.Made <= day && day <= it.Until) ? TruceState.InForce
            : TruceState.Expired;
    }
}
