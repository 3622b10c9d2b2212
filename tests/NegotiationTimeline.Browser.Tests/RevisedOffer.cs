namespace NegotiationTimeline.Browser.Tests;

/// <summary>Talks in which an offer changes and a truce is counted by two sides.</summary>
sealed class RevisedOffer(RunningTimeline timeline, string slug)
{
    static readonly object[] Evidence = [new { source = "paper", attribution = "reported", depth = 1, grade = "B3" }];

    readonly NewTalks talks = new(timeline, slug);

    public string Page => talks.Page;

    public async Task Record()
    {
        await talks.Begin();
        await talks.Set();
        await talks.Put("/parties/north", new { name = "Northland", kind = "state" });
        await Offer();
        await Truce();
    }

    async Task Offer()
    {
        await talks.Post("/proposals", new
        {
            id = "draft",
            title = "A draft",
            party = "ukraine",
            tabledOn = "2025-03-01",
            clauses = new[]
            {
                new { id = "days", issue = "ceasefire", obligor = "north", text = "Ninety days without fire." },
                new { id = "watch", issue = "ceasefire", obligor = "north", text = "Others watch over it." },
            },
            evidence = Evidence,
        });
        await talks.Post("/proposals/draft/revisions", new
        {
            id = "second",
            on = "2025-04-01",
            party = "ukraine",
            clauses = new[]
            {
                new { id = "days", issue = "ceasefire", obligor = "north", text = "Sixty days without fire." },
            },
            drops = new[] { "watch" },
            evidence = Evidence,
        });
    }

    async Task Truce()
    {
        await talks.Post("/truces", new
        {
            id = "spring",
            title = "Spring truce",
            party = "north",
            bound = new[] { "north", "ukraine" },
            declaredOn = "2025-04-01",
            window = "2025-04-03/2025-04-15",
            evidence = Evidence,
        });
        await Count("u1", "ukraine", "north", 59, "2025-04-05");
        await Count("u2", "ukraine", "north", 387, "2025-04-12", atLeast: true);
        await Count("n1", "north", "ukraine", 900, "2025-04-10");
    }

    Task Count(string id, string claimant, string accused, int count, string cutOff, bool atLeast = false) =>
        talks.Post("/truces/spring/violations", new
        {
            id,
            claimant,
            accused,
            count,
            atLeast,
            unit = "shellings",
            cutOff,
            statedOn = cutOff,
            evidence = Evidence,
        });
}
