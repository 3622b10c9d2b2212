using System.Collections.Immutable;
using static NegotiationTimeline.Web.Imports.CellType;
using static NegotiationTimeline.Web.Imports.ImportField;
using static NegotiationTimeline.Web.Imports.Naming;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Fields of rows, kind by kind.</summary>
static class ImportFields
{
    static ImmutableArray<ImportField> Speaker =>
    [
        Of("speaker.name", also: ["speaker", "speakerName"]), Of("speaker.office", also: "speakerOffice"),
        Of("speaker.authority", Word, also: "speakerAuthority"),
    ];

    /// <summary>One piece of evidence a row, or all of it as JSON; and what is said of a source that is new.</summary>
    static ImmutableArray<ImportField> Evidence =>
    [
        Of("evidence", Parts), Of("evidence.source", Text, Source, "source", "sourceUrl", "url"),
        Of("evidence.attribution", Word, also: "attribution"), Of("evidence.depth", Number, also: "depth"),
        Of("evidence.grade", also: "grade"), Of("evidence.bearing", Word, also: "bearing"),
        Of("evidence.quote", also: "quote"), Of("evidence.language", also: "language"),
        Of("evidence.locator", also: "locator"), Of("evidence.translations", Parts, also: "translations"),
        Of("source.publisher", also: "publisher"), Of("source.title"), Of("source.url"),
        Of("source.publishedOn", Date, also: ["publishedOn", "published"]), Of("source.language"), Of("source.kind"),
    ];

    static ImmutableArray<ImportField> Agenda =>
    [
        Of("party.name"), Of("party.kind", Word), Of("party.sameAs", List), Of("issue.proposition"), Of("issue.group"),
        Of("issue.salience", Number),
    ];

    static ImmutableArray<ImportField> Doers => [Of("party", Text, Party), Of("parties", List, Party)];

    public static ImmutableArray<ImportField> Positions =>
    [
        Of("id"), .. Doers, Of("issue", Text, Issue), Of("proposal"), Of("clause"),
        Of("position", Number, also: "stance"), Of("declined", Flag), Of("firmness", Word), Of("clarity", Word),
        Of("role", Word), Of("conditions", Parts), Of("statedOn", Date, also: "date"), Of("holds", Date), .. Speaker,
        Of("summary"), Of("occasion"), Of("changeReason"), Of("dropsRedLine", Flag), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> Acts =>
    [
        Of("id"), Of("kind", Word), Of("title"), .. Doers, Of("towards", List, Party), Of("host", Text, Party),
        Of("place"), Of("statedOn", Date, also: "date"), Of("holds", Date), Of("window", Date), Of("deadline", Date),
        Of("count", Number), Of("atLeast", Flag), Of("unit"), .. Speaker, Of("changes"), Of("mode", Word), Of("summary"),
        .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> Assessments =>
    [
        Of("id"), Of("who.name", also: "whoName"), Of("who.affiliation", also: "whoAffiliation"),
        Of("who.kind", Word, also: "whoKind"), Of("party", Text, Party), Of("issue", Text, Issue), Of("proposal"),
        Of("truce"), Of("act"), Of("audience"), Of("questionsRedLine", Flag), Of("statedOn", Date, also: "date"),
        Of("summary"), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> Proposals =>
    [
        Of("id"), Of("title"), .. Doers, Of("reported", Flag), .. Speaker, Of("tabledOn", Date, also: "date"),
        Of("lapsesOn", Date), Of("summary"), Of("clauses", Parts), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> ProposalSteps =>
    [
        Of("step", Word), Of("proposal"), Of("id"), Of("on", Date, also: "date"), .. Doers, Of("title"),
        Of("clauses", Parts), Of("drops", List), Of("summary"), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> Truces =>
    [
        Of("id"), Of("title"), .. Doers, Of("unilateral", Flag), Of("bound", List, Party),
        Of("declaredOn", Date, also: "date"), Of("window", Date), Of("includes", Date), Of("terms"), .. Speaker,
        Of("summary"), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> TruceSteps =>
    [
        Of("step", Word), Of("truce"), Of("id"), .. Doers, Of("on", Date, also: "date"), Of("until", Date), .. Speaker,
        Of("summary"), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> Violations =>
    [
        Of("truce"), Of("id"), Of("claimant", Text, Party), Of("accused", Text, Party), Of("count", Number),
        Of("atLeast", Flag), Of("unit"), Of("period", Date), Of("cutOff", Date), Of("method"),
        Of("statedOn", Date, also: "date"), .. Speaker, Of("summary"), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> Resolutions =>
    [
        Of("record", also: "position"), Of("condition"), Of("id"), Of("status", Word), Of("on", Date, also: "date"),
        Of("reason"), .. Evidence,
    ];

    /// <summary>What is done to a record, and why; then the fields of whatever kind it is: a cell that is filled changes one.</summary>
    public static ImmutableArray<ImportField> Amendments =>
    [
        Of("record", also: ["path", "id"]), Of("step", Word), Of("reason"), Of("into"), Of("changes", Parts), .. Doers,
        Of("issue", Text, Issue), Of("proposal"), Of("clause"), Of("position", Number, also: "stance"), Of("declined", Flag),
        Of("firmness", Word), Of("clarity", Word), Of("role", Word), Of("conditions", Parts), Of("kind", Word), Of("title"),
        Of("towards", List, Party), Of("host", Text, Party), Of("place"), Of("statedOn", Date), Of("holds", Date),
        Of("window", Date), Of("deadline", Date), Of("count", Number), Of("atLeast", Flag), Of("unit"), Of("mode", Word),
        Of("who.name", also: "whoName"), Of("who.affiliation", also: "whoAffiliation"), Of("who.kind", Word, also: "whoKind"),
        Of("truce"), Of("act"), Of("audience"), Of("questionsRedLine", Flag), Of("reported", Flag), Of("tabledOn", Date),
        Of("lapsesOn", Date), Of("clauses", Parts), Of("on", Date), Of("drops", List), Of("unilateral", Flag),
        Of("bound", List, Party), Of("declaredOn", Date), Of("includes", Date), Of("terms"), Of("until", Date),
        Of("claimant", Text, Party), Of("accused", Text, Party), Of("period", Date), Of("cutOff", Date), Of("method"),
        .. Speaker, Of("summary"), Of("occasion"), Of("changeReason"), Of("dropsRedLine", Flag), .. Evidence, .. Agenda,
    ];

    public static ImmutableArray<ImportField> Parties =>
    [
        Of("slug"), Of("name"), Of("kind", Word), Of("coverage", Date), Of("colour"), Of("sameAs", List),
        Of("members", Parts),
    ];

    public static ImmutableArray<ImportField> Issues =>
        [Of("slug"), Of("proposition"), Of("group"), Of("parent"), Of("salience", Number)];

    public static ImmutableArray<ImportField> Sources =>
    [
        Of("slug"), Of("publisher"), Of("title"), Of("url"), Of("archivedUrl"), Of("retrieved", Date),
        Of("publishedOn", Date, also: "date"), Of("language"), Of("kind"), Of("repostOf"), Of("contentHash"), Of("notes"),
    ];
}
