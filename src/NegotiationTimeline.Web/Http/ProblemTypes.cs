using System.Collections.Immutable;

namespace NegotiationTimeline.Web.Http;

/// <summary>What a kind of problem means and what to do; its page is where the type of a problem leads.</summary>
/// <param name="Code">the last part of the type's address.</param>
public sealed record ProblemType(string Code, int Status, string Title, string Meaning, string Remedy);

/// <summary>Every kind of problem that this program answers with.</summary>
static class ProblemTypes
{
    public static ImmutableArray<ProblemType> All { get; } =
    [
        new("bad-query", 400, "A query parameter cannot be read",
            "A parameter is not known at this address, is given twice, is empty, or has a value that cannot be read. "
            + "Nothing is ever ignored: a date that was passed over would give a wrong answer without a word.",
            "The problem names the parameter and the valid ones. A header that cannot be read is named likewise."),
        new("unreadable-body", 400, "The body cannot be read",
            "The body is not JSON, has a field that does not exist, or a value of the wrong type.",
            "Each field at fault is named with what it takes; the examples at /scalar can be sent as they are."),
        new("bad-request", 400, "The request cannot be read",
            "The request is not proper HTTP.", "Compare it with the examples at /scalar."),
        new("not-public", 401, "This is not public",
            "A page of a private negotiation was to be shown on another site.",
            "Link to the page instead, or make the negotiation public."),
        new("foreign-write", 403, "Pages of other sites may not write",
            "A page of another site asked to record, import or change something through the browser of somebody who may.",
            "Record on the page of this program, or by a script that runs in no browser."),
        new("not-administrator", 403, "This is for administrators",
            "A restoration brings in recorded times and authors as a file tells them.", "Ask an administrator."),
        new("not-found", 404, "Not found",
            "There is no such negotiation, party, issue, source, position or address; or at that recordedBy "
            + "there was none, or by that knownBy nobody could know of it.",
            "Check the spelling; upper and lower case differ."),
        new("wrong-method", 405, "This address does not take that method",
            "The address is there, but not for this method.", "The header Allow lists the methods that it takes."),
        new("id-is-taken", 409, "A rule says no",
            "Another record is kept under this id. The same body under the same id is answered as at the first time.",
            "Leave the id out or choose another; to change the record, post a correction to it."),
        new("negotiation-exists", 409, "A rule says no",
            "A negotiation with this slug exists already.", "Choose another slug, or amend it with PUT."),
        new("slug-is-fixed", 409, "A rule says no",
            "A slug never changes: links and pinned answers rest on it.", "Leave it out."),
        new("zone-is-fixed", 409, "A rule says no",
            "The time zone never changes after the first record: all dates were read in it.",
            "Leave it out, or open another negotiation."),
        new("source-is-cited", 409, "A rule says no",
            "Positions rest on this source, and a record needs evidence with a publication date.",
            "Keep publishedOn; a wide date such as 2025 will do."),
        new("record-retracted", 409, "A rule says no",
            "A retracted record cannot be amended.", "Reinstate it first."),
        new("record-merged", 409, "A rule says no",
            "A record that was merged into another cannot be amended.",
            "Amend the other, or undo the merge with a reinstatement."),
        new("record-withdrawn", 409, "A rule says no",
            "The publisher took this record back, so nothing can become of its conditions.",
            "Reinstate the record first, if the withdrawal was a mistake."),
        new("condition-unresolved", 409, "A rule says no",
            "Nothing was recorded to have become of this condition, so there is nothing to retract.",
            "GET the record: its history lists what was recorded of each condition."),
        new("merge-cycle", 409, "A rule says no",
            "A record cannot be merged into itself, nor into one that was itself merged.", "Name a record that stands."),
        new("survivor-is-gone", 409, "A rule says no",
            "The record into which this one was or is to be merged is itself gone.", "Reinstate that one first."),
        new("too-many-webhooks", 409, "A rule says no",
            "A negotiation has as many webhooks as it may have.", "Delete one that is no longer needed."),
        new("webhook-disabled", 409, "A rule says no",
            "Nothing is sent to a webhook after too many messages in a row could not be delivered, or after it answered 410.",
            "Mend the receiver, POST …/activation, and send again what was given up."),
        new("import-not-ready", 409, "A rule says no",
            "The import is not in the state that this needs: a file is checked before it is recorded, and recorded before "
            + "it is undone.",
            "GET the import: its state tells. A file that has ended is sent again; the same rows are recorded once."),
        new("import-made-nothing", 409, "A rule says no",
            "The import recorded nothing, so there is nothing to undo.", "Look at its counts."),
        new("rows-are-faulty", 409, "A rule says no",
            "All rows of a file were to be recorded, or none, and some are faulty.",
            "Mend the file and send it again, or record its good rows."),
        new("moved-on", 412, "It moved on since you saw it",
            "Your If-Match names another version than the present one: somebody amended it meanwhile.",
            "Read it again, look at what changed, and send your amendment with the new ETag."),
        new("too-large", 413, "The body is too large",
            "The body has more bytes than a record can have.", "Send less in one go."),
        new("file-too-large", 413, "The file is too large",
            "A file to be imported has more bytes than are taken, as it was sent or when unpacked.",
            "Send it in parts; operations.md tells how to raise the limit."),
        new("not-json", 415, "The body is not JSON",
            "The body is sent as another media type than JSON in UTF-8.", "Send Content-Type: application/json."),
        new("not-json-lines", 415, "The body is not JSON Lines",
            "A restoration takes a file of export.jsonl, and the body is sent as another media type.",
            "Send Content-Type: application/jsonl."),
        new("invalid-content", 422, "Some content is not valid",
            "The body can be read, but a field holds what cannot be: a date that does not exist, an unknown party, a "
            + "record without evidence. Every fault found is named at once; nothing was recorded.",
            "Mend each field as its remedy says, and send it again."),
        new("broken-record", 422, "The file is not a whole record",
            "A file that is to be restored was cut short, changed, put in another order, or is none of these files. "
            + "Nothing of it was kept.",
            "Export the record anew, and send the file as it came."),
        new("fault", 500, "This is a fault of the program",
            "The request could not be carried out.",
            "Nothing was recorded. If it happens again, report it with what the log says."),
        new("format-not-offered", 501, "That format is not offered",
            "An embed was asked for in a format that there is none of.", "Ask for json or xml."),
        new("busy", 503, "The negotiation is busy",
            "Another recording in this negotiation has not finished.", "Nothing was recorded; try again in a moment."),
        new("database-away", 503, "The database does not answer",
            "The database cannot be reached at the moment.", "Nothing was recorded; try again in a moment."),
        new("no-room", 507, "There is no room left",
            "The disk of this program, or of its database, is full: a file could not be taken in, or nothing recorded.",
            "Nothing was kept. Whoever runs it must make room; then send it again."),
    ];

    public static void MapProblems(this IEndpointRouteBuilder routes)
    {
        var problems = routes.MapGroup("/problems").WithTags("Problems");
        problems.MapGet("", () => new Answer(new ProblemTypeList(All)))
            .Produces<ProblemTypeList>()
            .Notes("listProblems", "Every kind of problem that requests can meet.", answer: Example);
        problems.MapGet("{code}", (string code) =>
                new Answer(All.FirstOrDefault(it => it.Code == code) ?? throw new NotFound("problem", code)))
            .Produces<ProblemType>().Notes("getProblem", "What a kind of problem means, and what to do.", answer: OneExample);
    }

    const string OneExample =
        """
        { "code": "moved-on", "status": 412, "title": "It moved on since you saw it",
          "meaning": "Your If-Match names another version than the present one.", "remedy": "Read it again." }
        """;

    const string Example = $$"""{ "items": [ {{OneExample}} ] }""";
}

public sealed record ProblemTypeList(ImmutableArray<ProblemType> Items);
