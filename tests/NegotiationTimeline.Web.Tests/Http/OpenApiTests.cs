using System.Net;
using System.Text.Json.Nodes;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>The OpenAPI document holds what it says: every operation is called as it documents itself.</summary>
public sealed class OpenApiTests(SampleTimeline timeline, TestCluster cluster) : IClassFixture<SampleTimeline>
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1_in_which_every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1.", $"{document["openapi"]}", StringComparison.Ordinal);
        Assert.All(["title", "version", "description"], field => Assert.NotEmpty($"{document["info"]![field]}"));
        var references = Descendants(document).OfType<JsonObject>().Select(it => it["$ref"]?.ToString()).OfType<string>().Distinct().ToArray();
        Assert.NotEmpty(references);
        Assert.All(references, it => Assert.NotNull(it.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, step) => node?[step])));
        var ids = (await OperationsAsync()).Select(it => $"{it.Notes["operationId"]}").ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Every_operation_has_a_summary_examples_and_the_problems_it_can_meet() =>
        Assert.All(await OperationsAsync(), it =>
        {
            Assert.NotEmpty($"{it.Notes["summary"]}");
            Assert.All(it.Parameters, parameter => Assert.All(["description", "example"], field => Assert.NotNull(parameter[field])));
            var answers = it.Notes["responses"]!.AsObject();
            Assert.All(answers.Where(answer => answer.Key[0] == '2' && answer.Key != "204"),
                answer => Assert.All(answer.Value!["content"]!.AsObject(), content => Assert.NotNull(content.Value!["example"])));
            Assert.All(answers.Where(answer => answer.Key[0] == '4'),
                answer => Assert.Equal("application/problem+json", answer.Value!["content"]!.AsObject().Single().Key));
            string[] wanted = [.. it.Writes ? ["400", "409", "413", "415", "422"] : new[] { "400" }, .. it.Path.Contains('{') ? new[] { "404" } : []];
            Assert.All(wanted, status => Assert.True(answers.ContainsKey(status), $"{it.Path} {status}"));
            if (it.Writes)
                Assert.NotNull(it.Body);
        });

    [Fact]
    public async Task Every_operation_refuses_a_parameter_that_it_does_not_document()
    {
        foreach (var it in await OperationsAsync())
            (await CallAsync(it, "notAParameter=1")).IsProblem(400, "bad-query", "notAParameter");
    }

    [Fact]
    public async Task Every_documented_parameter_is_taken_with_its_example()
    {
        await SendNewAsync();
        foreach (var it in (await OperationsAsync()).Where(it => !it.Writes && !it.Removes))
        {
            foreach (var parameter in it.Parameters.Where(parameter => $"{parameter["in"]}" == "query"))
                Assert.True((await CallAsync(it, $"{parameter["name"]}={Uri.EscapeDataString($"{parameter["example"]}")}")).Status == HttpStatusCode.OK,
                    $"{it.Path} {parameter["name"]}");
            foreach (var header in it.Parameters.Where(parameter => $"{parameter["in"]}" == "header"))
                (await CallAsync(it, "", ($"{header["name"]}", $"{header["example"]}"))).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Every_example_of_an_answer_has_the_fields_of_a_real_one()
    {
        await SendNewAsync();
        foreach (var it in (await OperationsAsync()).Where(it => !it.Writes && !it.Removes && it.Path.StartsWith("/api", StringComparison.Ordinal)))
        {
            // A stream of events is not one object.
            if (it.Notes["responses"]!["200"]!["content"]!["application/json"]?["example"] is not { } example)
                continue;

            var real = (await CallAsync(it, "")).Is(HttpStatusCode.OK).Json;
            Assert.Equal(real.AsObject().Select(field => field.Key), example.AsObject().Select(field => field.Key));
            foreach (var (field, items) in example.AsObject().Where(field => field.Value is JsonArray { Count: > 0 } list && list[0] is JsonObject))
                if (real[field]!.AsArray().Count > 0)
                    Assert.Equal(real[field]![0]!.AsObject().Select(part => part.Key), items![0]!.AsObject().Select(part => part.Key));
        }
    }

    [Fact]
    public async Task Every_example_of_a_body_can_be_sent_to_the_sample_as_it_is()
    {
        // To a sample of its own: the last example takes a record away that others read.
        await using var sample = new SampleTimeline(cluster);
        await sample.InitializeAsync();
        // In the order of the document, in which a retraction is followed by a reinstatement.
        foreach (var it in (await OperationsAsync()).Where(it => it.Writes))
        {
            var match = it.Parameters.Any(parameter => $"{parameter["name"]}" == "If-Match");
            var reply = await CallAsync(it, "", sample, match ? [("If-Match", "*")] : []);
            Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{it.Path}: {reply.Text}");
            Assert.True(it.Notes["responses"]!.AsObject().ContainsKey($"{(int)reply.Status}"), $"{it.Path} answers {reply.Status}");
        }

        foreach (var it in (await OperationsAsync()).Where(it => it.Removes))
        {
            var reply = await CallAsync(it, "", sample);
            Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.NoContent, $"{it.Path}: {reply.Text}");
            Assert.True(it.Notes["responses"]!.AsObject().ContainsKey($"{(int)reply.Status}"), $"{it.Path} answers {reply.Status}");
        }
    }

    [Fact]
    public async Task There_is_a_page_of_the_document()
    {
        var page = (await timeline.GetAsync("/scalar")).Is(HttpStatusCode.OK);

        Assert.Equal("text/html", page.Content.ContentType!.MediaType);
    }

    [Fact]
    public async Task Every_problem_has_a_page_and_a_title()
    {
        foreach (var problem in (await timeline.GetAsync("/problems")).Is(HttpStatusCode.OK).Json["items"]!.AsArray())
        {
            var page = (await timeline.GetAsync($"/problems/{problem!["code"]}")).Is(HttpStatusCode.OK);
            Assert.All(["title", "meaning", "remedy"], field => Assert.NotEmpty(page[field]));
        }
    }

    async Task<JsonNode> DocumentAsync() => (await timeline.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK).Json;

    async Task<IReadOnlyList<Operation>> OperationsAsync() =>
    [
        .. from path in (await DocumentAsync())["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select new Operation(path.Key, new(method.Key.ToUpperInvariant()), method.Value!),
    ];

    /// <summary>What the examples record anew is read by the examples of reads; sent twice, it is recorded once.</summary>
    async Task SendNewAsync()
    {
        foreach (var it in (await OperationsAsync()).Where(it => it.Writes && it.Notes["responses"]!.AsObject().ContainsKey("201")))
            await CallAsync(it, "");
    }

    Task<Reply> CallAsync(Operation it, string query, params (string Name, string Value)[] headers) =>
        CallAsync(it, query, timeline, headers);

    static Task<Reply> CallAsync(
        Operation it, string query, RunningTimeline program, params (string Name, string Value)[] headers)
    {
        var address = it.Parameters.Where(parameter => $"{parameter["in"]}" == "path")
            .Aggregate(it.Path, (path, part) => path.Replace($"{{{part["name"]}}}", $"{part["example"]}", StringComparison.Ordinal));
        query = string.Join('&', Partners(it, query).Append(query).Where(part => part.Length > 0));
        var body = it.Body is null ? null : new StringContent(it.Body, System.Text.Encoding.UTF8, it.BodyType!);
        return program.SendAsync(it.Method, query.Length > 0 ? $"{address}?{query}" : address, body, headers);
    }

    /// <summary>
    /// What a question needs beside the one parameter: its date, its axis, its page, or two points, the first not the later.
    /// </summary>
    static IEnumerable<string> Partners(Operation it, string query)
    {
        if (it.Path == "/api/edtf" && !query.StartsWith("value=", StringComparison.Ordinal))
            yield return "value=2025-04-20~";
        if (it.Path.EndsWith("/replay", StringComparison.Ordinal) && !query.StartsWith("axis=", StringComparison.Ordinal))
            yield return query.StartsWith("asOf=", StringComparison.Ordinal) ? "axis=published" : "axis=valid";
        if (it.Path == "/oembed" && !query.StartsWith("url=", StringComparison.Ordinal))
            yield return "url=/negotiations/ukraine-2025";
        // Without it, it never ends.
        if (it.Path.EndsWith("{negotiation}/events", StringComparison.Ordinal) && !query.StartsWith("follow=", StringComparison.Ordinal))
            yield return "follow=false";
        if (!it.Path.EndsWith("/changes", StringComparison.Ordinal))
            yield break;

        if (!query.StartsWith("from=", StringComparison.Ordinal))
            yield return "from=2025-04-20";
        if (query.StartsWith("knownByTo=", StringComparison.Ordinal))
            yield return "knownByFrom=2025-04-22";
        if (query.StartsWith("recordedByFrom=", StringComparison.Ordinal))
            yield return "recordedByTo=2030-02-28";
    }

    static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject it => it.Select(field => field.Value).OfType<JsonNode>().SelectMany(Descendants).Prepend(it),
        JsonArray it => it.OfType<JsonNode>().SelectMany(Descendants),
        _ => [node],
    };

    sealed record Operation(string Path, HttpMethod Method, JsonNode Notes)
    {
        /// <summary>With a body; what only takes away has none.</summary>
        public bool Writes => Method != HttpMethod.Get && !Removes;

        public bool Removes => Method == HttpMethod.Delete;

        public string? BodyType => Notes["requestBody"]?["content"]?.AsObject().First().Key;

        /// <summary>A file that is no JSON is given as a text; where a body need not be given, an empty one will do.</summary>
        public string? Body => BodyType is null ? null : Notes["requestBody"]!["content"]![BodyType]!["example"] switch
        {
            JsonValue text => $"{text}",
            { } json => json.ToJsonString(),
            null => Notes["requestBody"]!["required"] is null ? "{}" : null,
        };

        public IEnumerable<JsonNode> Parameters => Notes["parameters"]?.AsArray().OfType<JsonNode>() ?? [];
    }
}
