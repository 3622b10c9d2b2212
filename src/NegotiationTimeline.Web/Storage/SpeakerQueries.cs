namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The statements that tell apart who speaks in a cell. A speaker is a name, case aside; '' is nobody by name. The
/// index position_version_by_speaker has their rows together, by latest start. After the two instants of
/// <see cref="Seen"/> come the negotiation, asOf, and party, subject and number of each cell; then each one's name.
/// </summary>
static class SpeakerQueries
{
    const string Name = "lower(coalesce(p.speaker, ''))";

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
                    where p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject
                    order by {Name} limit 1)
                union all
                select (select {Name} from timeline.position_version p
                    where p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject
                        and {Name} > speaker.name
                    order by {Name} limit 1)
                from speaker where speaker.name is not null
            )
            select name from speaker where name is not null
        ) speaker
        where exists (
                select from timeline.position_version p
                where p.negotiation = $3 and p.party = cell.party and p.subject = cell.subject and {Name} = speaker.name
                    and p.latest_start <= $4 and {Seen.At})
            or exists (
                select from timeline.position_version p
                where {MayHaveBegun} and {Seen.At} and {Name} = speaker.name)
        order by cell.n, speaker.name
        """;

    // As for a whole cell: the newest few that had certainly begun, and those that may have.
    public const string Newest =
        $"""
        select spoken.n, p.begun, {PositionColumns.List}
        from unnest($5::text[], $6::text[], $7::int8[], $8::text[]) with ordinality
            as spoken (party, subject, number, name, n)
        cross join lateral (
            (select true as begun, p.* from timeline.position_version p
                where p.negotiation = $3 and p.party = spoken.party and p.subject = spoken.subject
                    and {Name} = spoken.name and p.latest_start <= $4 and {Seen.At}
                order by p.latest_start desc fetch first ($9) rows with ties)
            union all
            (select false, p.* from timeline.position_version p
                where {MayHaveBegun} and {Seen.At} and {Name} = spoken.name)
        ) p
        """;

    public const string OfOccasions =
        $"""
        select spoken.n, false, {PositionColumns.List}
        from unnest($5::text[], $6::text[], $7::int8[], $8::text[], $9::text[], $10::int8[])
            as spoken (party, subject, number, name, occasion, n)
        join timeline.position_version p
            on p.negotiation = $3 and p.party = spoken.party and p.subject = spoken.subject
                and p.occasion = spoken.occasion and {Name} = spoken.name
        where {Seen.At} and p.earliest_start <= $4
        """;
}
