namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The statements that tell apart who speaks in a cell. A speaker is a name, case aside; '' is nobody by name. The
/// index position_version_speakers has their rows together, by latest start, but for what nobody by name said among the
/// first few rows of a cell. After the two instants of <see cref="Seen"/> come the negotiation, asOf, and party, subject
/// and number of each cell; then each one's name.
/// </summary>
static class SpeakerQueries
{
    const string Name = "lower(coalesce(p.speaker, ''))";

    const string Indexed = "(p.narrowed or p.speaker is not null)";

    // What nobody by name said, among the first few rows of the cell.
    const string OfNobody =
        $"{CellQueries.Few} and p.speaker is null and p.party = cell.party and p.subject = cell.subject";

    const string BegunOfNobody = $"{OfNobody} and p.latest_start <= $4 and {Seen.At}";

    // Few: they come through an index of their own, which knows no speakers.
    const string MayHaveBegun = "p.cell @> number and not isempty(p.uncertain) and p.uncertain @> $4::timestamptz";

    // From one name to the next through the index, whatever the number of records; nobody comes to speak before asOf.
    public const string InCells =
        $"""
        select cell.n, speaker.name
        from unnest($5::text[], $6::text[], $7::int8[]) with ordinality as cell (party, subject, number, n)
        cross join lateral (
            with recursive speaker (name) as (
                (select {Name} from timeline.position_version p
                    where {Indexed} and p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject
                    order by {Name} limit 1)
                union all
                select (select {Name} from timeline.position_version p
                    where {Indexed} and p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject
                        and {Name} > speaker.name
                    order by {Name} limit 1)
                from speaker where speaker.name is not null
            )
            select name from speaker where name is not null
            union select '' where exists (select from timeline.position_version p where {OfNobody})
        ) speaker
        where exists (
                select from timeline.position_version p
                where {Indexed} and p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject
                    and {Name} = speaker.name and p.latest_start <= $4 and {Seen.At})
            or exists (
                select from timeline.position_version p
                where {MayHaveBegun} and {Seen.At} and {Name} = speaker.name)
            or exists (select from timeline.position_version p where speaker.name = '' and {BegunOfNobody})
        order by cell.n, speaker.name
        """;

    // As for a whole cell: the newest few that had certainly begun, and those that may have.
    public const string Newest =
        $"""
        select cell.n, p.begun, {PositionColumns.List}
        from unnest($5::text[], $6::text[], $7::int8[], $8::text[]) with ordinality
            as cell (party, subject, number, name, n)
        cross join lateral (
            (select true as begun, p.* from timeline.position_version p
                where {Indexed} and p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject
                    and {Name} = cell.name and p.latest_start <= $4 and {Seen.At}
                order by p.latest_start desc fetch first ($9) rows with ties)
            union all
            (select false, p.* from timeline.position_version p where cell.name = '' and {BegunOfNobody})
            union all
            (select false, p.* from timeline.position_version p
                where {MayHaveBegun} and {Seen.At} and {Name} = cell.name)
        ) p
        """;

    public const string OfOccasions =
        $"""
        select cell.n, false, {PositionColumns.List}
        from unnest($5::text[], $6::text[], $7::int8[], $8::text[], $9::text[], $10::int8[])
            as cell (party, subject, number, name, occasion, n)
        join timeline.position_version p
            on p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject
                and p.occasion = cell.occasion and {Name} = cell.name
        where {Seen.At} and p.earliest_start <= $4
        """;
}
