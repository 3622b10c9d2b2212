using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NegotiationTimeline.Web.Http;

#pragma warning disable CA1000 // ASP.NET Core finds the two static members by their names.
/// <summary>
/// The body of a request, read strictly: what could not be kept as it was sent (a misspelt field, a field given twice,
/// a character that the database refuses) is a 400 that names the field, never a silent loss.
/// </summary>
public sealed record Body<T>(T Content) : IEndpointParameterMetadataProvider
    where T : class
{
    static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context)
    {
        CheckMediaType(context.Request);
        using var document = await JsonDocument.ParseAsync(context.Request.Body, OnceEach, context.RequestAborted);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new UnreadableBody(
                [new("body", "The body is not a JSON object.", "Send one object: { \"field\": value, … }.")]);

        Fault[] faults = [.. BodyText.Faults(document.RootElement, "")];
        if (faults.Length > 0)
            throw new UnreadableBody(faults);

        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return new(document.Deserialize<T>(json)!);
        }
        catch (JsonException fault)
        {
            throw new UnreadableBody([UnreadableField.Of(fault, typeof(T))]);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    static void CheckMediaType(HttpRequest request)
    {
        var json = request.HasJsonContentType() && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
        if (!json)
            throw new BadHttpRequestException("Not JSON in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
    }
}
#pragma warning restore CA1000

/// <summary>A body that cannot be read: a 400 that names every field at fault.</summary>
public sealed class UnreadableBody(IReadOnlyList<Fault> faults) : Exception(faults[0].Detail)
{
    public IReadOnlyList<Fault> Faults => faults;
}
