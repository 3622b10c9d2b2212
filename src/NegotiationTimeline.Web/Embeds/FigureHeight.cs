namespace NegotiationTimeline.Web.Embeds;

/// <summary>
/// About how high a figure is, for those who show a frame without the script that fits it: by its rows, and by the
/// width, since what is narrow runs to more lines. All in pixels.
/// </summary>
static class FigureHeight
{
    /// <summary>No reader wants a frame without end on a page; what is higher scrolls within.</summary>
    public const int Most = 2400;

    const int Narrow = 480;
    const int Wide = 800;

    /// <summary>Of more lanes than these seldom anything is told at a time; the others are left out.</summary>
    const int MostLanes = 8;

    static readonly Dictionary<string, (int Wide, int Middling, int Narrow)> Of = new()
    {
        ["distance"] = (600, 620, 750),
        ["proposals"] = (1420, 2090, 2400),
        ["truces"] = (570, 610, 800),
        ["changes"] = (770, 1060, 1190),
        ["red-lines"] = (590, 700, 850),
        ["contradictions"] = (670, 860, 1150),
        ["acts"] = (890, 1220, 1400),
        ["outstanding"] = (720, 820, 920),
        ["speakers"] = (1500, 2100, 2700),
    };

    static readonly (int Wide, int Middling, int Narrow) usual = (720, 820, 960);

    /// <summary>A table of issues, in groups with a heading each, above a key.</summary>
    public static int OfMatrix(int issues, int groups, int width) =>
        Within(At((400, 420, 540), width) + (issues * 93) + (groups * 46));

    public static int OfLanes(int lanes, int width) =>
        Within(At((580, 650, 860), width) + (Math.Min(lanes, MostLanes) * At((150, 150, 183), width)));

    public static int OfView(string view, int width) => Within(At(Of.GetValueOrDefault(view, usual), width));

    static int At((int Wide, int Middling, int Narrow) height, int width) => width switch
    {
        >= Wide => height.Wide,
        >= Narrow => height.Middling,
        _ => height.Narrow,
    };

    static int Within(int height) => Math.Min(height, Most);
}
