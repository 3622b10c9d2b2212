-- Read models and the recorded clock, beside Marten's own tables. Run at every start; every statement may run again.

-- The last recorded instant of each negotiation: recorded time never runs backwards within it.
create schema if not exists timeline;

create table if not exists timeline.recorded_clock (
    negotiation text primary key,
    last        timestamptz not null
);

-- A text as it is searched, without capitals and accents, since many keyboards have none; the page marks what was found by
-- the same rule (folded.ts). Letters of other scripts keep their signs: there, a sign above makes another letter. Most texts
-- have no accent at all, and are not taken apart.
create or replace function timeline.folded(of_text text) returns text
language sql immutable parallel safe as $$
    select case when octet_length(of_text) = char_length(of_text) then lower(of_text)
        else replace(replace(replace(translate(
            normalize(regexp_replace(lower(normalize(of_text, NFD)), '([a-złøđħıßæœ])[\u0300-\u036f]+', '\1', 'g'), NFC),
            'łøđħı', 'lodhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') end
$$;

-- What is said of negotiations, parties, issues and sources, a row each time it changed.
create table if not exists timeline.setup_version (
    stream         text not null,
    n              int not null,
    negotiation    text not null,
    kind           text not null,
    slug           text not null,
    recorded       tstzrange not null,
    first_recorded timestamptz not null,
    body           jsonb not null,
    primary key (stream, n)
);
create index if not exists setup_version_by_slug on timeline.setup_version (negotiation, kind, slug);
create index if not exists setup_version_negotiations on timeline.setup_version (slug) where kind = 'negotiation';

-- Position versions: who, on what, over which stretch of each axis. "cell" is a hash of negotiation, party and subject;
-- "begins" is the point (0, y) where a record certainly begins at y, in seconds since 1970, since only points have
-- nearest neighbours: those below a reader's date are the records that may win there. The ranges beside it let the index
-- pass over what this reader could not know, what had ended, and what merely repeats a known stance, however much of it
-- there is (docs/decisions/narrowing.md).
create table if not exists timeline.position_version (
    stream         text not null,
    n              int not null,
    negotiation    text not null,
    record         text not null,
    version        int not null,
    party          text not null,
    subject        text not null,
    cell           int8range not null,
    begins         point not null,
    uncertain      tstzrange not null,
    stands         tstzrange not null,
    face           int4range not null,
    known          tstzrange not null,
    recorded       tstzrange not null,
    earliest_start timestamptz not null,
    latest_start   timestamptz not null,
    earliest_end   timestamptz not null,
    latest_end     timestamptz not null,
    occasion       text,
    speaker        text,
    first_recorded timestamptz not null,
    body           jsonb not null,
    words          tsvector not null,
    primary key (stream, n)
);
-- Rows that follow from a record of another kind, as proposers' acceptance follows from the tabling: they count in their
-- cells, and are no positions of their own in lists. Looked for first: to alter takes a lock that readers wait for.
do $$
begin
    if not exists (select from pg_attribute
        where attrelid = 'timeline.position_version'::regclass and attname = 'derived' and not attisdropped) then
        alter table timeline.position_version add column if not exists derived boolean not null default false;
    end if;
    -- Whether the indexes that narrow a cell have the row. The first few of a cell have no need of them: they are all
    -- found by the cell's number, and most cells have no others.
    if not exists (select from pg_attribute
        where attrelid = 'timeline.position_version'::regclass and attname = 'narrowed' and not attisdropped) then
        alter table timeline.position_version add column if not exists narrowed boolean not null default true;
    end if;
    -- The source, where the record rests on a single one: the table of citations has the others.
    if not exists (select from pg_attribute
        where attrelid = 'timeline.position_version'::regclass and attname = 'source' and not attisdropped) then
        alter table timeline.position_version add column if not exists source text;
    end if;
end $$;
create index if not exists position_version_few on timeline.position_version (lower(cell), (begins[1])) where not narrowed;
-- The cell as a point on the diagonal: what a point adds to a page costs a few multiplications, and a range ten times that.
drop index if exists timeline.position_version_by_start, timeline.position_version_by_cell;
create index if not exists position_version_narrowed on timeline.position_version
    using gist (point(lower(cell), lower(cell)), begins, known, recorded, stands, face) where narrowed;
create index if not exists position_version_uncertain on timeline.position_version
    using gist (cell, uncertain, known, recorded) where not isempty(uncertain);
create index if not exists position_version_by_occasion on timeline.position_version
    (negotiation, party, subject, occasion, latest_start) where occasion is not null;
create index if not exists position_version_by_date on timeline.position_version
    (negotiation, latest_start desc, record desc);
create index if not exists position_version_red_lines on timeline.position_version
    (negotiation, party, subject) where body #>> '{content,firmness}' = 'red-line';
-- Who speaks in a cell, and the newest of each: by name, case aside; '' is nobody by name.
drop index if exists timeline.position_version_by_speaker;
create index if not exists position_version_speakers on timeline.position_version
    (negotiation, party, subject, lower(coalesce(speaker, '')), latest_start) where narrowed or speaker is not null;
drop index if exists timeline.position_version_by_position, timeline.position_version_by_value;
create index if not exists position_version_values on timeline.position_version
    (lower(cell), ((body #>> '{content,position}')::int)) where narrowed;
create index if not exists position_version_by_source on timeline.position_version (negotiation, source)
    where source is not null;
create index if not exists position_version_conditions on timeline.position_version
    (negotiation, latest_start desc, record desc, party desc) where body #> '{content,conditions}' <> '[]';
drop index if exists timeline.position_version_by_words;
create index if not exists position_version_worded on timeline.position_version using gin (words) where words <> '';
-- What a recording turned, in the order of recording: rows that it opened, and rows that it closed.
create index if not exists position_version_opened on timeline.position_version
    (negotiation, lower(recorded), party, subject) where not derived;
create index if not exists position_version_closed on timeline.position_version
    (negotiation, upper(recorded), party, subject) where not derived and upper(recorded) < 'infinity';

-- Versions of all other records, over the same axes. "moves" spans, on the valid axis, all instants at which one may come
-- to read otherwise. "about" names, by stream key, all that a record is about, itself
-- among it: whatever has to do with a truce, a proposal, a party or an issue is found by it.
create table if not exists timeline.record_version (
    stream         text not null,
    n              int not null,
    negotiation    text not null,
    kind           text not null,
    record         text not null,
    version        int not null,
    about          text[] not null,
    known          tstzrange not null,
    recorded       tstzrange not null,
    moves          tstzrange not null,
    earliest_start timestamptz not null,
    latest_start   timestamptz not null,
    earliest_end   timestamptz not null,
    latest_end     timestamptz not null,
    first_recorded timestamptz not null,
    body           jsonb not null,
    words          tsvector not null,
    primary key (stream, n)
);
create index if not exists record_version_about on timeline.record_version using gin (about);
create index if not exists record_version_by_date on timeline.record_version
    (negotiation, kind, latest_start desc, stream desc);
create index if not exists record_version_demands on timeline.record_version
    (negotiation, latest_start desc, stream desc)
    where kind = 'act' and body #>> '{content,kind}' in ('threat', 'ultimatum');
create index if not exists record_version_moves on timeline.record_version using gist (moves);
create index if not exists record_version_known_from on timeline.record_version (negotiation, lower(known));
create index if not exists record_version_known_until on timeline.record_version (negotiation, upper(known));
create index if not exists record_version_recorded_from on timeline.record_version (negotiation, lower(recorded));
create index if not exists record_version_recorded_until on timeline.record_version (negotiation, upper(recorded));
create index if not exists record_version_by_words on timeline.record_version using gin (words);

-- The proposals, truces and acts that a record has to do with: its own, the one below which it stands, and the act that
-- another one changes (Domain/Stances/Matters.Of says the same). Paths below the negotiation.
create or replace function timeline.matters(of_stream text, of_body jsonb) returns setof text
language sql immutable parallel safe rows 1 as $$
    select split_part(of_stream, '/', 3) || '/' || split_part(of_stream, '/', 4)
    union
    select 'acts/' || (of_body #>> '{content,changes}')
    where split_part(of_stream, '/', 3) = 'acts' and of_body #>> '{content,changes}' is not null
$$;

-- Which records rest on which source: a source that is dated anew takes them along. Positions that rest on a single one
-- bear it themselves.
create table if not exists timeline.citation (
    negotiation text not null,
    source      text not null,
    stream      text not null,
    primary key (negotiation, source, stream)
);
create index if not exists citation_by_stream on timeline.citation (stream);

-- Keys by which secrets are protected, where several programs share this database and no folder (operations.md).
create table if not exists timeline.key (
    name text primary key,
    body text not null,
    kept timestamptz not null default clock_timestamp()
);

-- Where shifts are sent to, and what was sent. No part of the record: a secret is in no export, and goes with its webhook.
create table if not exists timeline.webhook (
    negotiation text not null,
    id          text not null,
    url         text not null,
    secret      text not null,
    filter      jsonb not null,
    created     timestamptz not null default clock_timestamp(),
    failures    int not null default 0,
    disabled    text,
    deleted     timestamptz,
    primary key (negotiation, id)
);

create table if not exists timeline.webhook_delivery (
    id          text primary key,
    negotiation text not null,
    webhook     text not null,
    body        text not null,
    state       text not null,
    attempts    int not null default 0,
    status      int,
    fault       text,
    created     timestamptz not null default clock_timestamp(),
    updated     timestamptz not null default clock_timestamp()
);
create index if not exists webhook_delivery_by_time on timeline.webhook_delivery
    (negotiation, webhook, state, created desc, id desc);
create index if not exists webhook_delivery_done on timeline.webhook_delivery (updated) where state = 'delivered';

-- Recordings through COPY of which nobody has been told yet: a command sends its message with its own transaction.
create table if not exists timeline.untold (
    negotiation text not null,
    recorded_at timestamptz not null,
    primary key (negotiation, recorded_at)
);

-- Begins a recording: waits for the negotiation's other writers, reads the one clock, and shows readers the instant
-- under which this transaction will appear. The first lock keeps out a rebuild, the second is the queue, and the third
-- one's key is that instant. Who has waited too long is told so, and has recorded nothing.
create or replace function timeline.begin_recording(of_negotiation text) returns timestamptz
language plpgsql as $$
declare
    at timestamptz;
begin
    perform set_config('lock_timeout', coalesce(nullif(current_setting('timeline.lock_timeout', true), ''), '20s'), true);
    perform pg_advisory_xact_lock_shared(7303, hashtext(of_negotiation));
    perform pg_advisory_xact_lock(7301, hashtext(of_negotiation));
    insert into timeline.recorded_clock as clock (negotiation, last) values (of_negotiation, clock_timestamp())
    on conflict (negotiation) do update
        set last = greatest(clock_timestamp(), clock.last + interval '1 microsecond')
    returning last into at;
    perform pg_advisory_xact_lock_shared((extract(epoch from at) * 1000000)::bigint);
    return at;
end $$;

-- Before a recording begins that ends in two commits, one right after the other: as long as it goes on, "now" is before it.
create or replace function timeline.announce_halves(of_negotiation text) returns void
language sql as $$
    select pg_advisory_xact_lock_shared(7305, hashtext(of_negotiation));
$$;

-- Of a bulk recording: its streams are written before their events, in the same transaction. To look up each of them again
-- for the foreign key between Marten's tables is a tenth of what a row costs. Only an administrator of the server, as the
-- program is of its own, can leave that out, until the transaction ends; for others it stays.
create or replace function timeline.streams_are_there() returns void
language sql as $$
    select set_config('session_replication_role', 'replica', true)
    from pg_roles where rolname = current_user and rolsuper;
$$;

-- Begins to rebuild a stream of a negotiation: waits for its writer under way, and lets no other begin. Readers look at
-- the queue, not at this lock, and go on.
create or replace function timeline.begin_rebuild(of_negotiation text) returns void
language sql as $$
    select pg_advisory_xact_lock(7303, hashtext(of_negotiation));
$$;

-- Now, and the horizon: the last instant at or before which no write can still become visible. With a writer under way
-- that is just before its instant; otherwise just before now, since later writers read the clock later. A writer's
-- transaction, not its process, holds its locks: a prepared one has no process.
create or replace function timeline.read_clock(of_negotiation text, out now timestamptz, out horizon timestamptz)
language plpgsql as $$
declare
    latest timestamptz;
    writing bigint;
    halved boolean;
begin
    if pg_is_in_recovery() then
        -- A replica sees only what has been committed: its clock is the last write that reached it.
        select last into latest from timeline.recorded_clock where negotiation = of_negotiation;
        now := greatest(clock_timestamp(), latest);
        horizon := latest;
        return;
    end if;

    loop
        if pg_try_advisory_lock_shared(7301, hashtext(of_negotiation)) then
            select last into latest from timeline.recorded_clock where negotiation = of_negotiation;
            now := greatest(clock_timestamp(), latest);
            horizon := greatest(clock_timestamp() - interval '1 microsecond', latest);
            perform pg_advisory_unlock_shared(7301, hashtext(of_negotiation));
            return;
        end if;

        select (instant.classid::bigint << 32) | instant.objid::bigint, exists (
                select from pg_locks halves
                where halves.virtualtransaction = queue.virtualtransaction and halves.locktype = 'advisory'
                    and halves.objsubid = 2 and halves.classid = 7305)
            into writing, halved
        from pg_locks queue
        join pg_locks instant on instant.virtualtransaction = queue.virtualtransaction and instant.locktype = 'advisory'
            and instant.objsubid = 1 and instant.granted and instant.mode = 'ShareLock'
        where queue.locktype = 'advisory' and queue.objsubid = 2 and queue.granted and queue.mode = 'ExclusiveLock'
            and queue.classid = 7301 and queue.objid::bigint = (hashtext(of_negotiation)::bigint & 4294967295)
            and queue.database = (select oid from pg_database where datname = current_database())
        limit 1;
        if writing is not null then
            select last into latest from timeline.recorded_clock where negotiation = of_negotiation;
            horizon := timestamptz 'epoch' + (writing - 1) * interval '1 microsecond';
            now := case when halved then horizon else greatest(clock_timestamp(), latest) end;
            return;
        end if;

        -- The writer holds the queue and is about to read the clock: microseconds.
        perform pg_sleep(0.0005);
    end loop;
end $$;

-- Files that were sent to be imported, from their arrival to their end: what the import itself is, its events say.
create table if not exists timeline.import (
    negotiation text not null,
    id          text not null,
    sent        timestamptz not null default clock_timestamp(),
    state       text not null,
    cancel      boolean not null default false,
    body        jsonb not null,
    primary key (negotiation, id)
);

-- Every row of a file that could not be recorded, cell by cell.
create table if not exists timeline.import_fault (
    negotiation text not null,
    import      text not null,
    n           int not null,
    line        bigint not null,
    "column"    text not null,
    value       text not null,
    reason      text not null,
    remedy      text not null,
    primary key (negotiation, import, n)
);

-- Every row of a file that may tell again what an earlier row, or a record, tells.
create table if not exists timeline.import_duplicate (
    negotiation text not null,
    import      text not null,
    n           int not null,
    line        bigint not null,
    party       text not null,
    subject     text not null,
    date        text not null,
    like_line   bigint,
    like_record text,
    primary key (negotiation, import, n)
);

-- How files of a negotiation are read, under names of its own.
create table if not exists timeline.import_mapping (
    negotiation text not null,
    name        text not null,
    body        jsonb not null,
    primary key (negotiation, name)
);
