using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What an import is once it broke off: as before, or ended. Nothing of it was kept.</summary>
static class BrokenOff
{
    /// <summary>A program ended while it was at work.</summary>
    public static ImportJob Left(ImportJob job) => Of(job, new("import",
        "The program ended in the middle; nothing of it was kept.",
        job.State is ImportState.Checking or ImportState.Recording ? "Send the file again." : "Ask for it again."));

    /// <summary>Nobody had it recorded.</summary>
    public static ImportJob Expired(ImportJob job, TimeSpan keptFor) => Of(job, new("file",
        $"It was not recorded within {keptFor.TotalDays:0.##} days of being sent.",
        "Send the file again; operations.md tells how to have files kept for longer."));

    public static ImportJob By(Exception failure, ImportJob job) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } when job.State is ImportState.Recording =>
            Waiting(job, Busy),
        _ => Of(job, Told(failure)),
    };

    static ImportFailure Busy { get; } = new("negotiation",
        "Another recording in this negotiation has not finished.", "Nothing was recorded; have it recorded again in a moment.");

    static ImportFailure? Told(Exception failure) => failure switch
    {
        ImportCancelled => null,
        BadRow bad => new(bad.Refusals[0].Field, bad.Refusals[0].Reason, bad.Refusals[0].Remedy),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => Busy,
        OperationCanceledException => new("import",
            "The program was stopped; nothing was kept.", "Send the file again."),
        _ => new("import", "The import broke off; nothing of it was kept.",
            "Try again; if it happens again, report it with what the log says."),
    };

    /// <summary>The file stays where it is, to be recorded yet.</summary>
    static ImportJob Waiting(ImportJob job, ImportFailure failure) => job with
    {
        State = job.Counts is null ? ImportState.Received : ImportState.Checked,
        Failure = failure,
        Mode = null,
        Progress = null,
    };

    static ImportJob Of(ImportJob job, ImportFailure? failure) => job.State switch
    {
        ImportState.Retracting => job with { State = ImportState.Recorded, Failure = failure, Progress = null },
        ImportState.Reinstating => job with { State = ImportState.Retracted, Failure = failure, Progress = null },
        _ => job with
        {
            State = failure is null ? ImportState.Cancelled : ImportState.Failed,
            Failure = failure,
            Place = null,
            Progress = null,
        },
    };
}

/// <summary>Somebody asked for it to end; nothing of it stays.</summary>
sealed class ImportCancelled() : Exception("Cancelled.");
