using System.IO.Compression;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>The data package of the sample, by the rules of datapackage.org, version 2.</summary>
[Collection(nameof(BundledSample))]
public sealed class DataPackageTests(SampleTimeline timeline)
{
    const string Package = "/api/negotiations/ukraine-2025/export.zip?asOf=2025-04-23&knownBy=2025-04-23";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_descriptor_says_what_the_standard_wants_to_know()
    {
        var package = await DescriptorAsync();

        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", $"{package["$schema"]}");
        Assert.Matches("^[a-z0-9._/-]+$", $"{package["name"]}");
        Assert.True(DateTimeOffset.TryParse($"{package["created"]}", out _));
        Assert.All(package["contributors"]!.AsArray(), it => Assert.NotEmpty($"{it!["title"]}"));
        var resources = package["resources"]!.AsArray();
        Assert.Equal(14, resources.Select(it => $"{it!["name"]}").Distinct().Count());
        Assert.All(resources, it =>
        {
            Assert.Equal(("table", "csv", "text/csv", "utf-8"), ($"{it!["type"]}", $"{it["format"]}", $"{it["mediatype"]}", $"{it["encoding"]}"));
            // A relative POSIX path, below the descriptor.
            Assert.Matches("^data/[a-z-]+[.]csv$", $"{it["path"]}");
        });
        Assert.All(["asOf", "knownBy", "recordedBy", "pin"], it => Assert.NotEmpty($"{package["view"]![it]}"));
    }

    [Fact]
    public async Task Every_file_has_the_columns_of_its_schema_and_cells_of_their_types()
    {
        foreach (var resource in (await DescriptorAsync())["resources"]!.AsArray())
        {
            var text = await TextAsync($"{resource!["path"]}");
            var fields = resource["schema"]!["fields"]!.AsArray().ToDictionary(it => $"{it!["name"]}", it => $"{it!["type"]}");
            Assert.Equal(string.Join(',', fields.Keys), text.Split("\r\n")[0]);
            foreach (var row in ReadBack.Csv(text))
                Assert.All(row, cell => Assert.True(IsOf(fields[cell.Key], cell.Value), $"{resource["name"]} {cell}"));
        }
    }

    [Fact]
    public async Task Primary_keys_tell_rows_apart_and_foreign_keys_lead_somewhere()
    {
        var resources = (await DescriptorAsync())["resources"]!.AsArray();
        Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> tables = [];
        foreach (var it in resources)
            tables[$"{it!["name"]}"] = ReadBack.Csv(await TextAsync($"{it["path"]}"));

        var leading = 0;
        foreach (var it in resources)
        {
            var (rows, schema) = (tables[$"{it!["name"]}"], it["schema"]!);
            var keys = rows.Select(row => string.Join('|', schema["primaryKey"]!.AsArray().Select(key => row[$"{key}"]))).ToArray();
            Assert.Equal(keys.Distinct(), keys);
            foreach (var reference in schema["foreignKeys"]?.AsArray() ?? [])
            {
                var known = tables[$"{reference!["reference"]!["resource"]}"].Select(row => row["slug"]).ToHashSet();
                var named = rows.Select(row => row[$"{reference["fields"]![0]}"]).Where(slug => slug.Length > 0).ToArray();
                leading += named.Length;
                Assert.Subset(known, named.ToHashSet());
            }
        }

        Assert.InRange(leading, 100, 10_000);
        Assert.NotEmpty(tables["positions"]);
        Assert.NotEmpty(tables["evidence"]);
    }

    [Fact]
    public async Task The_codebook_explains_every_column()
    {
        var book = await TextAsync("codebook.md");

        foreach (var resource in (await DescriptorAsync())["resources"]!.AsArray())
            foreach (var field in resource!["schema"]!["fields"]!.AsArray())
                Assert.Contains($"| {field!["name"]} | ", book, StringComparison.Ordinal);
        Assert.Contains("/api/negotiations/ukraine-2025/export.zip?asOf=2025-04-23T20", book, StringComparison.Ordinal);
    }

    async Task<JsonNode> DescriptorAsync() => JsonNode.Parse(await TextAsync("datapackage.json"))!;

    async Task<string> TextAsync(string entry)
    {
        await using var zip = await ZipArchive.CreateAsync(
            new MemoryStream(await timeline.BytesAsync(Package)), ZipArchiveMode.Read, false, null, Cancellation);
        using var text = new StreamReader(await zip.GetEntry(entry)!.OpenAsync(Cancellation));
        return await text.ReadToEndAsync(Cancellation);
    }

    /// <summary>Lexical forms of Table Schema; empty is a missing value.</summary>
    static bool IsOf(string type, string cell) => cell.Length == 0 || type switch
    {
        "integer" => int.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _),
        "boolean" => cell is "true" or "false",
        "datetime" => DateTimeOffset.TryParseExact(cell, "yyyy-MM-ddTHH:mm:ss.FFFFFFZ", null, default, out _),
        "array" => JsonNode.Parse(cell) is JsonArray,
        "string" => true,
        _ => false,
    };
}
