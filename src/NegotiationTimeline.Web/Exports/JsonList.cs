using System.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>A JSON document around a list that comes item by item.</summary>
static class JsonList
{
    /// <param name="before">the document up to the list, its bracket included.</param>
    /// <param name="after">what closes it.</param>
    public static async Task WriteAsync(
        string before, IAsyncEnumerable<object> items, string after, Stream file, CancellationToken cancellation)
    {
        await file.WriteAsync(Encoding.UTF8.GetBytes(before), cancellation);
        var between = "\n";
        await foreach (var item in items)
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(between), cancellation);
            await JsonSerializer.SerializeAsync(file, item, item.GetType(), Wire.Json, cancellation);
            between = ",\n";
        }

        await file.WriteAsync(Encoding.UTF8.GetBytes(after + "\n"), cancellation);
    }
}
