using System.Reflection;
using JasperFx.CodeGeneration;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events;
using Marten.Services.Json.Transformations.SystemTextJson;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Truces;
using Npgsql;
using Wolverine.Marten;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The table of contents of everything stored.</summary>
static class TimelineStore
{
    public const string Schema = "timeline";

    const string IndexByNegotiation = "mt_events_by_negotiation";

    const string IndexByRecording = "mt_events_by_recording";

    public static IServiceCollection AddTimelineStore(this IServiceCollection services)
    {
        services.AddMarten(store =>
            {
                store.DatabaseSchemaName = Schema;
                store.UseSystemTextJsonForSerialization(configure: options => Wire.ApplyStored(options));
                store.Events.StreamIdentity = StreamIdentity.AsString;
                // Recorded time is set on every event from the database's clock; the rich mode keeps what is set.
                store.Events.AppendMode = EventAppendMode.Rich;
                store.Events.MetadataConfig.UserNameEnabled = true;
                store.Events.AddEventTypes(Events);
                ReadFirstRelease(store.Events);
                // Indexes that Marten does not know, and would take away.
                store.Events.IgnoreIndex(IndexByNegotiation);
                store.Events.IgnoreIndex(IndexByRecording);
                store.Projections.Add(new ReadModels(), ProjectionLifecycle.Inline);
            })
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .IntegrateWithWolverine()
            .ApplyAllDatabaseChangesOnStartup();
        return services;
    }

    /// <summary>Streams: one each per negotiation, party, issue, source, record of whatever kind and import.</summary>
    public static readonly Type[] Events =
    [
        typeof(NegotiationOpened), typeof(NegotiationAmended),
        typeof(PartyDescribed),
        typeof(IssueDescribed),
        typeof(SourceDescribed),
        typeof(PositionStated),
        typeof(ActRecorded),
        typeof(AssessmentRecorded),
        typeof(ProposalTabled), typeof(ProposalRevised), typeof(ProposalWithdrawn), typeof(ProposalLapsed),
        typeof(ProposalAdopted),
        typeof(TruceDeclared), typeof(TruceReciprocated), typeof(TruceEnteredIntoForce), typeof(TruceExtended),
        typeof(TruceEnded), typeof(ViolationReported),
        typeof(RecordCorrected), typeof(RecordRefined), typeof(EvidenceAdded), typeof(RecordRetracted),
        typeof(RecordReinstated), typeof(RecordWithdrawn), typeof(RecordMerged), typeof(EvidenceGained),
        typeof(EvidenceReturned), typeof(EvidenceRedated),
        typeof(ConditionResolved), typeof(ResolutionRetracted),
        typeof(ImportRecorded), typeof(ImportRetracted), typeof(ImportReinstated),
    ];

    /// <summary>Under these names the first release stored what was done to positions, its only records.</summary>
    static void ReadFirstRelease(IEventStoreOptions events)
    {
        Read<RecordCorrected>("position_corrected");
        Read<RecordRefined>("position_refined");
        Read<RecordRetracted>("position_retracted");
        Read<RecordReinstated>("position_reinstated");
        Read<RecordWithdrawn>("position_withdrawn");
        Read<RecordMerged>("position_merged");

        void Read<T>(string name)
            where T : class =>
            events.Upcast<T, T>(name, happened => happened);
    }

    /// <summary>Read models and the recorded clock (schema.sql); one node at a time.</summary>
    public static async Task ApplySchemaAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var script =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(TimelineStore), "schema.sql")!;
        using var text = new StreamReader(script);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var apply = new NpgsqlCommand(
            "select pg_advisory_xact_lock(7302);" + await text.ReadToEndAsync(cancellation), connection, transaction);
        await apply.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// The order in which a negotiation was recorded (EventReader), and when (RecordingSeconds), once Marten has made its
    /// tables. Looked for first: to make an index takes a lock that writers wait for.
    /// </summary>
    public static async Task ApplyIndexAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var apply = database.CreateCommand(
            $"""
            do $$ begin
                if to_regclass('{Schema}.{IndexByNegotiation}') is null then
                    create index if not exists {IndexByNegotiation}
                        on {Schema}.mt_events (split_part(stream_id, '/', 2), seq_id);
                end if;
                if to_regclass('{Schema}.{IndexByRecording}') is null then
                    create index if not exists {IndexByRecording}
                        on {Schema}.mt_events (split_part(stream_id, '/', 2), timestamp);
                end if;
            end $$
            """);
        await apply.ExecuteNonQueryAsync(cancellation);
    }
}
