using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What is told of the rows of a file: faults, and what may be told again.</summary>
sealed record RowReport(RowProblems Faults, LikelyRows Likely)
{
    /// <summary>What an earlier run found is forgotten.</summary>
    public static async Task<RowReport> BeginAsync(NpgsqlDataSource database, ImportJob job, CancellationToken cancellation)
    {
        RowReport report = new(new(database, job.Negotiation, job.Id), new(database, job.Negotiation, job.Id));
        await report.Faults.BeginAsync(cancellation);
        await report.Likely.BeginAsync(cancellation);
        return report;
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        await Faults.FlushAsync(cancellation);
        await Likely.FlushAsync(cancellation);
    }
}
