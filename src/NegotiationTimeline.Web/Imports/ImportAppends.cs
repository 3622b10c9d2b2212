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

    /// <summary>One step is written while another is made ready: this waits for the one before these.</summary>
    public async Task HandOnAsync(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
            return;

        await before;
        var step = waiting;
        waiting = [];
        var ready = Task.Run(() => desk.Bulk.Ready(step), CancellationToken.None);
        (before, writing) = (writing, WriteAsync(writing, ready, cancellation));
    }

    async Task WriteAsync(Task before, Task<ReadyAppends> ready, CancellationToken cancellation)
    {
        await before;
        using var step = await ready;
        await desk.Bulk.AppendAsync(step, cancellation);
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
