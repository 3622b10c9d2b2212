using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Imports;

/// <summary>The file should not have been recorded: each record that it made is retracted.</summary>
public sealed record RetractImport(string? Reason)
{
    /// <param name="events">how many events it took to undo it.</param>
    public Decision Decide(Import import, long events)
    {
        var faults = new Faults();
        faults.Given(Reason, "reason");
        if (faults.Any)
            return faults.Refuse();

        return import.Retracted ? Decision.Nothing : Decision.Record(new ImportRetracted(Reason!, events));
    }
}

/// <summary>It should have been, after all: what undoing it retracted is reinstated.</summary>
public sealed record ReinstateImport(string? Reason)
{
    /// <param name="events">how many events it took to undo the undoing.</param>
    public Decision Decide(Import import, long events)
    {
        var faults = new Faults();
        faults.Given(Reason, "reason");
        if (faults.Any)
            return faults.Refuse();

        return import.Retracted ? Decision.Record(new ImportReinstated(Reason!, events)) : Decision.Nothing;
    }
}
