namespace NegotiationTimeline.Domain.Time;

/// <summary>Why a text is not a date this system keeps, and what to write instead.</summary>
/// <param name="Position">0-based index of the faulty character; the text's length where one is missing.</param>
/// <param name="Reason">A sentence that names the fault, or the form of EDTF that is not kept.</param>
/// <param name="Remedy">A sentence that says what to write.</param>
public sealed record EdtfFault(int Position, string Reason, string Remedy)
{
    public override string ToString() => $"{Reason} {Remedy} (Fault at position {Position}.)";
}
