namespace NegotiationTimeline.Web.Http;

/// <summary>A query parameter that cannot be read: a 400 that names it and the remedy.</summary>
public sealed class BadQuery(string parameter, string reason, string remedy) : Exception(reason)
{
    public string Parameter => parameter;

    public string Remedy => remedy;
}

/// <summary>Something named in the path does not exist: a 404.</summary>
public sealed class NotFound(string what, string slug) : Exception($"There is no {what} '{slug}' here.")
{
    public string What => what;

    public string Slug => slug;
}
