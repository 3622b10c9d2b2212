namespace NegotiationTimeline.Web.CommandLine;

/// <summary>What a command tells the script that started it.</summary>
static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>Looked, and found what should not be; or was refused.</summary>
    public const int No = 1;

    /// <summary>Asked in a way that cannot be answered: a misspelt option, a date that is none.</summary>
    public const int WrongUse = 2;

    /// <summary>Neither the program nor its database could be reached, or the answer broke off.</summary>
    public const int NotReached = 3;
}
