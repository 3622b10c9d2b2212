namespace NegotiationTimeline.Web.Records;

/// <summary>Where a record is, below its negotiation: <c>truces/easter-2025/violations/E12</c>.</summary>
static class RecordPath
{
    /// <summary>What one calls the record at a path: violation.</summary>
    public static string NounOf(string path) => path.Split('/')[^2] switch
    {
        "entry" => "entry",
        var many => many.TrimEnd('s'),
    };

    /// <summary>The path of another record beside this one.</summary>
    public static string Beside(string path, string id) => path[..(path.LastIndexOf('/') + 1)] + id;
}
