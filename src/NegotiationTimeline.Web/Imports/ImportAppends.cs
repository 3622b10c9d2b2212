using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What an import decided, written step by step while the next rows are decided.</summary>
/// <param name="writes">false = nothing is written, as no later row rests on it.</param>
sealed class ImportAppends(ImportDesk desk, bool writes) : IAsyncDisposable
{
    List<StreamAppend> waiting = [];
    Task writing = Task.CompletedTask;

    public void Add(StreamAppend append)
    {
        if (writes)
            waiting.Add(append);
    }

    /// <summary>One step is written at a time: this waits for the one before.</summary>
    public async Task HandOnAsync(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
            return;

        await writing;
        var step = waiting;
        waiting = [];
        writing = Task.Run(() => desk.Bulk.AppendAsync(step, cancellation), CancellationToken.None);
    }

    /// <summary>Afterwards all is written, and the desk's connection is free.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await HandOnAsync(cancellation);
        await writing;
    }

    /// <summary>Nobody may use the connection when the transaction ends; why it failed no longer matters.</summary>
    public async ValueTask DisposeAsync() => await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
