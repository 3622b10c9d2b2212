namespace NegotiationTimeline.Domain.Imports;

public interface IImportEvent;

/// <summary>A file was recorded: the last event of the one transaction that recorded all of it.</summary>
/// <param name="Id">of the import, within its negotiation.</param>
/// <param name="Events">how many events of the negotiation, right before this one, it made.</param>
public sealed record ImportRecorded(string Negotiation, string Id, ImportedFile File, ImportTally Tally, long Events)
    : IImportEvent;

/// <summary>It was undone as a whole: each record that it had made was retracted in the same transaction.</summary>
/// <param name="Events">how many events of the negotiation, right before this one, that took.</param>
public sealed record ImportRetracted(string Reason, long Events) : IImportEvent;

/// <summary>That was undone again.</summary>
/// <param name="Events">how many events of the negotiation, right before this one, that took.</param>
public sealed record ImportReinstated(string Reason, long Events) : IImportEvent;

/// <param name="Name">as the sender called it.</param>
/// <param name="Sha256">of the file as it was sent, in lower-case hexadecimal digits.</param>
/// <param name="Format">csv or jsonl.</param>
public sealed record ImportedFile(string Name, string Sha256, long Bytes, string Format);

/// <summary>What became of the rows of a file.</summary>
/// <param name="New">recorded by this import.</param>
/// <param name="Same">recorded before, in the very same words.</param>
/// <param name="Faulty">left out, since they could not be recorded.</param>
/// <param name="Parties">how many parties were entered for them.</param>
public sealed record ImportTally(long Rows, long New, long Same, long Faulty, int Parties, int Issues, int Sources);

/// <summary>What must be known of an import to decide the next command about it.</summary>
public sealed record Import(string Id, ImportedFile File, ImportTally Tally, long Events, bool Retracted = false)
{
    public static Import? Evolve(Import? import, IImportEvent happened) => (import, happened) switch
    {
        (null, ImportRecorded it) => new(it.Id, it.File, it.Tally, it.Events),
        ({ } it, ImportRetracted) => it with { Retracted = true },
        ({ } it, ImportReinstated) => it with { Retracted = false },
        _ => import,
    };
}
