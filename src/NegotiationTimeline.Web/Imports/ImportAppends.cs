using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// What an import decided: made ready and written step by step, each in its turn, while the next rows are decided.
/// </summary>
/// <param name="writes">false = nothing is written, as no later row rests on it.</param>
sealed class ImportAppends(ImportDesk desk, bool writes) : IAsyncDisposable
{
    List<StreamAppend> waiting = [];
    Task before = Task.CompletedTask;
    Task writing = Task.CompletedTask;

    public void Add(StreamAppend append)
    {
        if (writes)
            waiting.Add(append);
    }

    /// <summary>
    /// One step is written while the next ones are decided and made ready: this waits for the one before these. It is made
    /// ready here, by whoever decides: one more worker would only keep the sender, and the database, from their processors.
    /// </summary>
    public async Task HandOnAsync(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
            return;

        await before;
        var ready = desk.Bulk.Ready(waiting);
        waiting = [];
        (before, writing) = (writing, WriteAsync(writing, ready, cancellation));
    }

    async Task WriteAsync(Task before, ReadyAppends ready, CancellationToken cancellation)
    {
        using (ready)
        {
            await before;
            await desk.Bulk.AppendAsync(ready, cancellation);
        }
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
