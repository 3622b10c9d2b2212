using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>One thing that a coder does next in a generated history.</summary>
sealed class Moves(History history, Dice dice)
{
    readonly Drawn drawn = new(history, dice);

    public void Make()
    {
        history.Pass(dice.OneIn(6) ? TimeSpan.Zero : TimeSpan.FromHours(1 + dice.Below(20)));
        if (history.Records.Count == 0 || dice.Below(100) < 42)
            State();
        else
            Amend(dice.Of([.. history.Records.Keys]));
    }

    void State()
    {
        var id = $"P{history.Records.Count}";
        var stated = drawn.Statement();
        if (history.Record(id, stated.Decide(id, null, history.Agenda)))
            drawn.Saw(id, stated.Content);
    }

    void Amend(string id)
    {
        var position = history.State(id)!;
        if (position.Gone && dice.OneIn(2))
        {
            Reinstate(id, position);
            return;
        }

        switch (dice.Below(26))
        {
            case < 5: Refine(id, position); break;
            case < 10: Correct(id, position); break;
            case < 12: CorrectEvidence(id, position); break;
            case < 14: AddEvidence(id, position); break;
            case < 15: Merge(id, position); break;
            case < 16: Did("retraction", id, new RetractRecord("entered in error").Decide(position)); break;
            case < 17: Reinstate(id, position); break;
            case < 19: Withdraw(id, position); break;
            case < 20: Redate(); break;
            case < 25: Resolve(id, position); break;
            default: Unresolve(id, position); break;
        }
    }

    bool Did(string what, string id, Decisions.Decision decision)
    {
        var recorded = history.Record(id, decision);
        if (recorded)
            history.Seen.Add(what);
        return recorded;
    }

    void Refine(string id, Record position)
    {
        var evidence = drawn.Evidence(supporting: true);
        var known = position.Evidence.Where(it => it.Version == 1).Min(it => it.Evidence.Published);
        var refine = new RefineRecord("more is known", drawn.Patch(), evidence);
        if (Did("refinement", id, refine.Decide(position, history.Agenda))
            && evidence.Min(it => history.Publications[it.Source!]) < known)
            history.Seen.Add("out-of-order refinement");
    }

    void Correct(string id, Record position)
    {
        var patch = drawn.Patch();
        if (!Did("correction", id, new CorrectRecord("miscoded", patch).Decide(position, history.Agenda)))
            return;

        if (position.Versions.Length > 1)
            history.Seen.Add("correction after refinement");
        var (before, after) = ((PositionContent)position.Versions[^1], patch.Apply((PositionContent)position.Versions[^1]));
        if (!after.Parties.SequenceEqual(before.Parties))
            history.Seen.Add("move to another party");
        if (after.Issue != before.Issue)
            history.Seen.Add("move to another issue");
    }

    void CorrectEvidence(string id, Record position)
    {
        var replaces = dice.OneIn(2);
        var named = drawn.Evidence(supporting: replaces);
        Did("correction of evidence", id,
            new CorrectRecord("misread", Patch.Nothing, replaces ? named : null, replaces ? null : named)
                .Decide(position, history.Agenda));
    }

    void AddEvidence(string id, Record position) => Did("evidence added", id,
        new AddEvidence("found", drawn.Evidence(supporting: false)).Decide(position, history.Agenda));

    void Merge(string id, Record loser)
    {
        var into = dice.Of([.. history.Records.Keys]);
        var gained = MergeRecords.Gain(loser);
        if (!Did("merge", id, new MergeRecords(into, "the same").Decide(loser, history.State(into))))
            return;

        history.Append(into, gained);
        if (gained.Resolutions is not null)
            history.Seen.Add("merge with resolutions");
    }

    void Reinstate(string id, Record position)
    {
        var survivor = position.MergedInto is { } into ? history.State(into) : null;
        var what = survivor is not null ? "merge undone" : position.Gone ? "reinstatement" : "withdrawal undone";
        var returned = ReinstateRecord.Return(position, survivor);
        if (Did(what, id, new ReinstateRecord("after all").Decide(position, survivor)) && returned is not null)
            history.Append(survivor!.Id, returned);
    }

    void Withdraw(string id, Record position) =>
        Did(position.Withdrawal.IsEmpty ? "withdrawal" : "second withdrawal", id,
            new WithdrawRecord("taken back", drawn.Evidence(supporting: false)).Decide(position, history.Agenda));

    void Redate()
    {
        var source = dice.Of(History.Sources);
        var published = history.Publish(source, dice.Below(20));
        foreach (var id in history.Records.Keys.ToImmutableArray())
            Did("re-dated source", id, new RedateEvidence(source, published).Decide(history.State(id)!));
    }

    void Resolve(string id, Record position)
    {
        if (position.Versions[^1].DependsOn is not { IsEmpty: false } conditions)
            return;

        var resolve = drawn.Resolution();
        if (!Did("resolution", id, resolve.Decide(dice.Of([.. conditions]).Id, position, history.Agenda)))
            return;

        if (position.Resolutions.Length > 0)
            history.Seen.Add("second resolution");
        if (resolve.On!.Length > 10)
            history.Seen.Add("resolution of a loose date");
        if (history.State(id)!.Resolutions[^1].KnownFrom() < history.RowsOf(id).Min(row => row.KnownFrom))
            history.Seen.Add("resolution known before its record");
    }

    void Unresolve(string id, Record position)
    {
        if (position.Resolutions.LastOrDefault(it => !it.Retracted) is { } last)
            Did("resolution retracted", id, new RetractResolution("misread", last.Id).Decide(last.Condition, position));
    }
}
