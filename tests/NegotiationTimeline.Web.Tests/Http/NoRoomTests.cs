using System.Net;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>The database's own word that its disk is full, on the way that it takes through the program.</summary>
[Collection(nameof(OpenRecord))]
public sealed class NoRoomTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_full_disk_is_told_as_such_keeps_nothing_and_stands_in_nobodys_way_once_there_is_room()
    {
        var talks = await Talks.OpenAsync(timeline);
        await ExecuteAsync(
            $"""
            create function timeline.disk_full() returns trigger language plpgsql as
                'begin raise exception ''could not extend file'' using errcode = ''53100''; end';
            create trigger disk_full before insert or update on timeline.position_version
                for each row when (new.negotiation = '{talks.Slug}') execute function timeline.disk_full();
            """);
        try
        {
            (await timeline.PostAsync($"{talks.Address}/positions", Talks.Position("p1"))).IsProblem(507, "no-room");
            Assert.Empty((await talks.GetAsync("positions")).Json["items"]!.AsArray());
        }
        finally
        {
            await ExecuteAsync("drop function timeline.disk_full() cascade");
        }

        await talks.StateAsync("p1");
    }

    async Task ExecuteAsync(string sql)
    {
        await using var command = timeline.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
