namespace NegotiationTimeline.Web.Records;

/// <summary>Which record a request is about: its path is that of the request, without what is asked of the record.</summary>
/// <param name="Path">below the negotiation: <c>truces/easter-2025/violations/E12</c>.</param>
public sealed record RecordAddress(string Negotiation, string Path)
{
    /// <summary>What a command says in the last part of its address: corrections, retraction, …</summary>
    public static ValueTask<RecordAddress?> BindAsync(HttpContext context)
    {
        var pattern = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern;
        var parts = pattern.PathSegments.Select(segment => segment.Parts[0] switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart place =>
                (Place: true, Text: (string)context.Request.RouteValues[place.Name]!),
            var literal => (Place: false, Text: ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)literal).Content),
        }).ToArray();
        // api / negotiations / {negotiation} / path of the record, which ends with its id.
        var end = Array.FindLastIndex(parts, it => it.Place);
        return ValueTask.FromResult<RecordAddress?>(
            new(parts[2].Text, string.Join('/', parts[3..(end + 1)].Select(it => it.Text))));
    }
}
