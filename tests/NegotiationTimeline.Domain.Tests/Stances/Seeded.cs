using CsCheck;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>
/// Samples the same cases on every run. HISTORIES in the environment multiplies them and SEED takes others; a failure
/// names the seed of its case and is then shrunk.
/// </summary>
static class Seeded
{
    static readonly ulong Seed = Number("SEED", 20250423);

    public static void Sample<T>(this Gen<T> gen, ITestOutputHelper output, int cases, Action<T> holds)
    {
        var count = cases * (int)Number("HISTORIES", 1);
        output.WriteLine($"{count} cases from seed {Seed}");
        for (var i = 0; i < count; i++)
        {
            var seed = new PCG(1 + (uint)i, Seed + (ulong)i).ToString();
            try
            {
                gen.Sample(holds, seed: seed, iter: 1, threads: 1);
            }
            catch (CsCheckException)
            {
                gen.Sample(holds, seed: seed, iter: 2000, threads: 1);
            }
        }
    }

    static ulong Number(string variable, ulong usual) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : usual;
}
