using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Questions;

/// <summary>Some fields of an object, in their order, and of those that are objects or lists again some.</summary>
sealed record FieldChoice(IReadOnlyList<(string Name, FieldChoice? Within)> Fields)
{
    /// <summary>{party,after{state,position}}</summary>
    public static FieldChoice Read(string text)
    {
        var at = 0;
        return Read(text, ref at);
    }

    public JsonNode? Of(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Of)]),
        JsonObject it => new JsonObject(Fields.Select(field => Of(it, field))),
        _ => node?.DeepClone(),
    };

    static KeyValuePair<string, JsonNode?> Of(JsonObject it, (string Name, FieldChoice? Within) field)
    {
        if (!it.TryGetPropertyValue(field.Name, out var value))
            throw new NothingThere($"no field {field.Name} in {it.ToJsonString()}");
        return new(field.Name, field.Within is null ? value?.DeepClone() : field.Within.Of(value));
    }

    static FieldChoice Read(string text, ref int at)
    {
        List<(string, FieldChoice?)> fields = [];
        while (text[at] != '}')
        {
            var start = ++at;
            at = text.IndexOfAny([',', '{', '}'], start);
            var name = text[start..at];
            fields.Add((name, text[at] == '{' ? Read(text, ref at) : null));
        }

        at++;
        return new(fields);
    }
}
