using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;

namespace NegotiationTimeline.Domain.Records;

/// <summary>
/// Named fields of a record's body and their new values: a field that is not named is not touched, and one that is
/// named with null is emptied.
/// </summary>
[JsonConverter(typeof(PatchFields))]
public sealed class Patch(JsonObject fields) : IEquatable<Patch>
{
    public static Patch Nothing { get; } = new([]);

    /// <summary>Not to be changed.</summary>
    public JsonObject Fields => fields;

    /// <summary>The fields of an object, all of them named.</summary>
    public static Patch Of(object changes) =>
        new(JsonSerializer.SerializeToNode(changes, Wording.Json)!.AsObject());

    public bool Names(string field) => fields.ContainsKey(field);

    /// <summary>Named with a value.</summary>
    public bool Gives(string field) => fields[field] is not null;

    /// <summary>Those fields alone.</summary>
    public Patch Only(Func<string, bool> meant) => new(
        [.. fields.Where(it => meant(it.Key)).Select(it => KeyValuePair.Create(it.Key, it.Value?.DeepClone()))]);

    public T Apply<T>(T content)
        where T : Content
    {
        if (fields.Count == 0)
            return content;

        var patched = JsonSerializer.SerializeToNode(content, content.GetType(), Wording.Json)!.AsObject();
        content.Settle(patched, fields);
        return (T)patched.Deserialize(content.GetType(), Wording.Json)!;
    }

    /// <summary>What this patch cannot mean for a content; what it makes of it is checked as any content is.</summary>
    public void Check(Content content, Faults faults)
    {
        foreach (var (field, value) in fields)
            faults.Unless(value is not null || content.Clearable.Contains(field), $"changes.{field}",
                $"'{field}' cannot be emptied.",
                content.Clearable.IsEmpty
                    ? "Leave it out or give a value."
                    : $"Leave it out or give a value; only {string.Join(", ", content.Clearable)} may be null.");
        if (!faults.Any)
            content.CheckPatch(this, Apply(content), faults);
    }

    public bool Equals(Patch? other) => other is not null && JsonNode.DeepEquals(fields, other.Fields);

    public override bool Equals(object? obj) => Equals(obj as Patch);

    public override int GetHashCode() => fields.Count;
}

/// <summary>A patch is stored as the object that it is.</summary>
sealed class PatchFields : JsonConverter<Patch>
{
    public override Patch Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var fields = JsonNode.Parse(ref reader)!.AsObject();
        return fields.Remove("cleared", out var cleared) ? new(OfFirstRelease(fields, cleared)) : new(fields);
    }

    public override void Write(Utf8JsonWriter writer, Patch value, JsonSerializerOptions options) =>
        value.Fields.WriteTo(writer);

    /// <summary>There, every field was written, null meant untouched, and a list named what was to be emptied.</summary>
    static JsonObject OfFirstRelease(JsonObject fields, JsonNode? cleared)
    {
        foreach (var field in fields.Where(it => it.Value is null).Select(it => it.Key).ToArray())
            fields.Remove(field);
        foreach (var field in cleared?.AsArray() ?? [])
            fields[field!.GetValue<string>()] = null;
        return fields;
    }
}
