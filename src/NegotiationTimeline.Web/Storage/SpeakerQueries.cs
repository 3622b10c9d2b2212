namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The statements that tell apart who speaks in a cell. A speaker is a name, case aside; '' is nobody by name. The
/// index position_version_by_speaker has their rows together, by latest start.
/// </summary>
static class SpeakerQueries
{
    const string Name = "lower(coalesce(p.speaker, ''))";

    // From one name to the next through the index, whatever the number of records; nobody comes to speak before asOf.
    public const string InCells =
        $"""
        select cell.n, speaker.name
        from unnest($3::text[], $4::text[]) with ordinality as cell (party, subject, n)
        cross join lateral (
            with recursive speaker (name) as (
                (select {Name} from timeline.position_version p
                    where p.negotiation = $5 and p.party = cell.party and p.subject = cell.subject
                    order by {Name} limit 1)
                union all
                select (select {Name} from timeline.position_version p
                    where p.negotiation = $5 and p.party = cell.party and p.subject = cell.subject
                        and {Name} > speaker.name
                    order by {Name} limit 1)
                from speaker where speaker.name is not null
            )
            select name from speaker where name is not null
        ) speaker
        where exists (
            select from timeline.position_version p
            where p.negotiation = $5 and p.party = cell.party and p.subject = cell.subject and {Name} = speaker.name
                and {Seen.At} and p.earliest_start <= $6)
        order by cell.n, speaker.name
        """;

    // As for a whole cell: the newest few that had certainly begun, and those that may have.
    public const string Newest =
        $"""
        select spoken.n, p.begun, {PositionColumns.List}
        from unnest($3::text[], $4::text[], $5::text[]) with ordinality as spoken (party, subject, name, n)
        cross join lateral (
            (select true as begun, p.* from timeline.position_version p
                where p.negotiation = $6 and p.party = spoken.party and p.subject = spoken.subject
                    and {Name} = spoken.name and p.latest_start <= $7 and {Seen.At}
                order by p.latest_start desc fetch first ($8) rows with ties)
            union all
            (select false, p.* from timeline.position_version p
                where p.negotiation = $6 and p.party = spoken.party and p.subject = spoken.subject
                    and {Name} = spoken.name and p.latest_start > $7 and p.earliest_start <= $7 and {Seen.At})
        ) p
        """;

    public const string OfOccasions =
        $"""
        select spoken.n, false, {PositionColumns.List}
        from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::int8[])
            as spoken (party, subject, name, occasion, n)
        join timeline.position_version p
            on p.negotiation = $8 and p.party = spoken.party and p.subject = spoken.subject
                and p.occasion = spoken.occasion and {Name} = spoken.name
        where {Seen.At}
        """;
}
