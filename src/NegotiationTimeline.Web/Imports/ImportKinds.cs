using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>The kinds of rows there are, and what a row of each is.</summary>
static class ImportKinds
{
    static readonly JsonSerializerOptions Strict = Wire.Apply(new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    });

    public static ImmutableArray<ImportKind> All { get; } =
    [
        Kind<StatePosition>("positions", "position", ImportFields.Positions, ["position"], it => it.Id, (it, id) =>
            new($"positions/{id}", it.Content.Mentions, it.Evidence, (was, agenda, _) => it.Decide(id, was, agenda))),
        Setup<DescribeParty>("parties", "party", ImportFields.Parties, ["slug", "name"]),
        Setup<DescribeIssue>("issues", "issue", ImportFields.Issues, ["slug", "proposition"]),
        Setup<DescribeSource>("sources", "source", ImportFields.Sources, ["slug", "publisher"]),
        Kind<RecordAct>("acts", "act", ImportFields.Acts, ["kind", "title"], it => it.Id, (it, id) =>
            new($"acts/{id}", it.Content.Mentions, it.Evidence, (was, agenda, _) => it.Decide(id, was, agenda))),
        Kind<RecordAssessment>("assessments", "assessment", ImportFields.Assessments, ["whoName"], it => it.Id, (it, id) =>
            new($"assessments/{id}", it.Content.Mentions, it.Evidence, (was, agenda, _) => it.Decide(id, was, agenda))),
        Kind<TableProposal>("proposals", "proposal", ImportFields.Proposals, ["tabledOn"], it => it.Id, (it, id) =>
            new($"proposals/{id}", it.Content.Mentions, it.Evidence, (was, agenda, _) => it.Decide(id, was, agenda))),
        Kind<DeclareTruce>("truces", "truce", ImportFields.Truces, ["declaredOn"], it => it.Id, (it, id) =>
            new($"truces/{id}", it.Content().Mentions, it.Evidence, (was, agenda, _) => it.Decide(id, was, agenda))),
        new("proposal-steps", "proposal-step", ImportFields.ProposalSteps, ["step", "proposal"], ImportSteps.OfProposal),
        new("truce-steps", "truce-step", ImportFields.TruceSteps, ["step", "truce"], ImportSteps.OfTruce),
        new("violations", "violation", ImportFields.Violations, ["truce", "claimant"], ImportSteps.Violation),
        new("resolutions", "resolution", ImportFields.Resolutions, ["condition", "status"], ImportSteps.Resolution),
        new("amendments", "amendment", ImportFields.Amendments, ["record", "step", "reason"], ImportAmendments.Of),
    ];

    public static ImportKind? Named(string name) => All.FirstOrDefault(it => it.Name == name || it.Singular == name);

    /// <summary>The kind whose rows have such columns; null = it is not to be told.</summary>
    public static ImportKind? OfColumns(IReadOnlyCollection<string> header) =>
        All.Where(kind => kind.Signature.All(name => header.Any(column => kind.Find(name).IsNamed(column))))
            .MaxBy(it => it.Signature.Length + header.Count(column => it.Fields.Any(field => field.IsNamed(column))));

    /// <exception cref="JsonException">what cannot be read of it.</exception>
    public static T Read<T>(JsonNode body) => body.Deserialize<T>(Strict)!;

    public static T Read<T>(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<T>(body, Strict)!;

    static ImportKind Kind<T>(
        string name, string singular, ImmutableArray<ImportField> fields, string[] signature, Func<T, string?> id,
        Func<T, string, WantedRecord> wanted) =>
        new(name, singular, fields, signature, row =>
        {
            var body = row.Read<T>();
            return wanted(body, row.Id(id(body)));
        });

    static ImportKind Setup<T>(string name, string singular, ImmutableArray<ImportField> fields, string[] signature)
        where T : class =>
        new(name, singular, fields, signature, row =>
        {
            var body = row.Node();
            var slug = RowBody.Take(body, "slug");
            return new WantedSetup($"{name}/{slug}", slug, RowBody.Read<T>(body));
        });
}

/// <param name="Name">in a mapping.</param>
/// <param name="Singular">as a line of JSON calls itself.</param>
/// <param name="Signature">columns by which a file of such rows is known.</param>
/// <param name="Want">what a row wants to be recorded.</param>
/// <exception cref="BadRow">From <paramref name="Want"/>: the body cannot be read.</exception>
sealed record ImportKind(
    string Name, string Singular, ImmutableArray<ImportField> Fields, string[] Signature, Func<RowBody, Wanted> Want)
{
    public ImportField? Field(string name) => Fields.FirstOrDefault(it => it.Name == name);

    /// <summary>A field by its name in the body or by that of a column of ours.</summary>
    public ImportField Find(string name) => Field(name) ?? Fields.First(it => it.IsNamed(name));
}

/// <summary>A row's body cannot be read, or cannot be: each field at fault.</summary>
sealed class BadRow(IReadOnlyList<Refusal> refusals) : Exception(refusals[0].Reason)
{
    public IReadOnlyList<Refusal> Refusals => refusals;

    public static BadRow Of(string field, string reason, string remedy) => new([Refusal.Of(field, reason, remedy)]);

    public static BadRow Of(Fault fault) => Of(fault.Field, fault.Detail, fault.Remedy);
}
