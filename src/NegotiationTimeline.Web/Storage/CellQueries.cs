namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The statements that fetch rows of cells, each for many cells at once. As in all that uses <see cref="Seen"/>, $1 is
/// the instant of published time and $2 that of recorded time; the number of the cell comes first, from 1.
/// </summary>
static class CellQueries
{
    /// <summary>Of rows p, those of the cell with that number which an index narrows by further conditions.</summary>
    public const string InCell = "p.narrowed and point(lower(p.cell), lower(p.cell)) ~= point(cell.number, cell.number)";

    /// <summary>Of rows p, the first few of the cell with that number (<see cref="FewOfCells"/>).</summary>
    public const string Few = "not p.narrowed and lower(p.cell) = cell.number";

    // The nearest neighbours below an instant are the records that had certainly begun by then, the newest first; all
    // that began on the same day as the last one come with it, so that what is read does not hang on chance.
    public static readonly string Below =
        $"""
        select cell.n, p.begun, {PositionColumns.List}
        from unnest($3::int8[], $4::float8[], $6::timestamptz[]) with ordinality as cell (number, top, since, n)
        cross join lateral (
            with newest as materialized (
                select p.* from timeline.position_version p
                where {InCell} and p.begins <@ box(point(0, '-infinity'), point(0, cell.top))
                    and {Seen.At} and p.stands && tstzrange(cell.since, null)
                order by p.begins <-> point(0, cell.top) fetch first ($5) rows with ties)
            select true as begun, newest.* from newest
            union all
            select false, p.* from timeline.position_version p
            where {FewDownTo("$5")} and p.begins[1] <= cell.top and {Seen.At}
        ) p
        """;

    // Records that had certainly not begun, but possibly, are few and come through an index of their own.
    public const string MayHaveBegun =
        $"""
        select cell.n, false, {PositionColumns.List}
        from unnest($3::int8[]) with ordinality as cell (number, n)
        join timeline.position_version p
            on p.cell @> cell.number and not isempty(p.uncertain) and p.uncertain @> $4::timestamptz
        where {Seen.At}
        """;

    const string OfOtherFace = "p.face && int4multirange(int4range(null, cell.face), int4range(cell.face + 1, null))";

    // "other" is where the newest row begins that is not a plain one of the run's face, or the coverage, where a run
    // ends too; the first plain row after it comes along, and the newest before it.
    public static readonly string AfterRun =
        $"""
        select cell.n, p.begun, {PositionColumns.List}
        from unnest($3::int8[], $4::float8[], $6::int[], $7::float8[]) with ordinality
            as cell (number, top, face, covered, n)
        cross join lateral (
            select greatest(cell.covered,
                (select p.begins[1] from timeline.position_version p
                    where {InCell} and p.begins <@ box(point(0, '-infinity'), point(0, cell.top)) and {Seen.At}
                        and {OfOtherFace}
                    order by p.begins <-> point(0, cell.top) limit 1),
                (select max(p.begins[1]) from timeline.position_version p
                    where {Few} and p.begins[1] <= cell.top and {Seen.At} and {OfOtherFace})) as y
            offset 0
        ) other
        cross join lateral (
            with newest as materialized (
                select p.* from timeline.position_version p
                where {InCell} and p.begins <@ box(point(0, '-infinity'), point(0, other.y)) and {Seen.At}
                order by p.begins <-> point(0, other.y) fetch first ($5) rows with ties)
            select true as begun, newest.* from newest
            union all
            (select false, p.* from timeline.position_version p
                where {InCell}
                    and p.begins <@ box(point(0, other.y + 1), point(0, cell.top)) and {Seen.At}
                order by p.begins <-> point(0, other.y + 1) fetch first 1 rows with ties)
            union all
            select false, p.* from timeline.position_version p
            where {FewDownTo("$5")} and p.begins[1] <= cell.top and {Seen.At}
        ) p
        """;

    // Rival accounts of one occasion belong together, however old one of them is dated.
    public const string OfOccasions =
        $"""
        select cell.n, false, {PositionColumns.List}
        from unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::int8[])
            as cell (party, subject, occasion, floor, n)
        join timeline.position_version p
            on p.negotiation = $8 and p.party = cell.party and p.subject = cell.subject
                and p.occasion = cell.occasion and p.latest_start < cell.floor
        where {Seen.At}
        """;

    /// <summary>
    /// Of rows p, the first few of the cell, down to where the newest of the others reach; all, where there are no more.
    /// They count among no newest: no row that begins at or after the earliest of these is missing.
    /// </summary>
    /// <param name="asked">of how many others the newest were asked for.</param>
    public static string FewDownTo(string asked) =>
        $"""
        {Few} and p.begins[1] >= (
            select case when count(*) < {asked} then '-infinity' else min(newest.begins[1]) end from newest)
        """;
}
