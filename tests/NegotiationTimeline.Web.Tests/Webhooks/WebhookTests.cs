using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;
using NegotiationTimeline.Web.Tests.Imports;
using NegotiationTimeline.Web.Tests.Truces;
using NegotiationTimeline.Web.Webhooks;
using Wolverine;

namespace NegotiationTimeline.Web.Tests.Webhooks;

/// <summary>A program that may send to this machine, tries three times without a pause, and gives up a receiver after two messages.</summary>
public sealed class SendingTimeline(TestCluster cluster) : RunningTimeline(cluster)
{
    protected override string[] Settings =>
        ["--Webhooks:AllowPrivate", "true", "--Webhooks:Pauses", "0,0", "--Webhooks:DisableAfter", "2"];
}

/// <summary>Shifts are posted to who asked for them, over real HTTP.</summary>
public sealed class WebhookTests(SendingTimeline timeline) : IClassFixture<SendingTimeline>
{
    [Fact]
    public async Task A_shift_is_posted_once_signed_and_by_the_filter()
    {
        await using var receiver = await Receiver.OpenAsync();
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("before");
        await RegisterAsync(talks, receiver, "w", """{ "party": ["a"], "kind": ["shift", "correction"] }""");

        await talks.StateAsync("other", """{ "party": "b" }""");
        await talks.StateAsync("p1", """{ "statedOn": "2025-03-10", "position": -1 }""");
        // The same body again records nothing, and tells nothing.
        await talks.StateAsync("p1", """{ "statedOn": "2025-03-10", "position": -1 }""");
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "position": -2 } }""");

        var messages = await receiver.WaitAsync(2);
        Assert.All(messages, it => Assert.True(it.IsSigned));
        Assert.Equal(["shift", "correction"], messages.Select(Shift).Select(it => $"{it["kind"]}").OrderDescending());
        Assert.All(messages, it => Assert.Equal("stance.shifted", $"{it.Json["type"]}"));
        var feed = (await talks.GetAsync("feed.json?party=a&kind=shift,correction")).Json["items"]!.AsArray();
        Assert.Equal(
            feed.Select(it => it!["_shift"]!["shift"]!.ToJsonString()).Order(),
            messages.Select(it => Shift(it).ToJsonString()).Order());
        await Patience.UntilAsync(async () => (await ListAsync(talks, "deliveries")).Length == 2 ? "" : null);
        Assert.Equal(2, receiver.All.Count);
    }

    [Fact]
    public async Task What_an_import_shifts_is_posted_also_where_it_is_undone_and_after_a_crash()
    {
        await using var receiver = await Receiver.OpenAsync();
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "w");

        var import = await timeline.ImportAsync(talks, Sent.TwoRows);
        Assert.Equal(["a", "b"], (await receiver.WaitAsync(2)).Select(it => $"{Shift(it)["party"]}").Order());
        foreach (var (how, count) in new[] { ("retraction", 4), ("reinstatement", 6) })
        {
            (await timeline.PostAsync($"{talks.Address}/imports/1/{how}?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
            await receiver.WaitAsync(count);
        }

        var feed = (await talks.GetAsync("feed.json")).Json["items"]!.AsArray();
        Assert.Equal(
            feed.Select(it => it!["_shift"]!["shift"]!.ToJsonString()).Order(),
            receiver.All.Select(it => Shift(it).ToJsonString()).Order());

        // As if the program had ended between the commit and the telling: who was told hears nothing twice.
        await RegisterAsync(talks, receiver, "later");
        await using var note = timeline.Database.CreateCommand("insert into timeline.untold values ($1, $2)");
        note.Parameters.Add(new() { Value = talks.Slug });
        note.Parameters.Add(new() { Value = (DateTimeOffset)import["recordedAt"]! });
        await note.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await timeline.Services.GetRequiredService<ITeller>().TellAsync(TestContext.Current.CancellationToken);
        Assert.Equal(8, (await receiver.WaitAsync(8)).Select(it => it.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_does_not_go_through_is_tried_again_given_up_and_sent_once_more()
    {
        await using var receiver = await Receiver.OpenAsync();
        var failing = true;
        receiver.Answers = (context, _) =>
        {
            context.Response.StatusCode = failing ? 500 : 204;
            return Task.CompletedTask;
        };
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "w");

        await talks.StateAsync("p1");
        var dead = await Patience.UntilAsync(async () => await ListAsync(talks, "dead-letters") is [{ } one] ? one : null);

        Assert.Equal(("3", "500", "It answered 500."), ($"{dead["attempts"]}", $"{dead["status"]}", $"{dead["fault"]}"));
        Assert.Equal([$"{dead["id"]}"], receiver.All.Select(it => it.Id).Distinct());
        failing = false;
        var sent = (await timeline.PostAsync($"{talks.Address}/webhooks/w/redelivery", $$"""{ "ids": ["{{dead["id"]}}"] }"""))
            .Is(HttpStatusCode.OK);
        Assert.Equal([$"{dead["id"]}"], sent.Json["ids"]!.AsArray().Select(it => $"{it}"));
        await Patience.UntilAsync(async () => await ListAsync(talks, "deliveries") is [{ } one] ? one : null);
        Assert.Empty(await ListAsync(talks, "dead-letters"));
        Assert.Equal(4, receiver.All.Count);
        Assert.Equal("0", (await talks.GetAsync("webhooks/w"))["failures"]);
    }

    [Fact]
    public async Task A_receiver_that_only_fails_is_disabled_until_somebody_mends_it()
    {
        await using var receiver = await Receiver.OpenAsync();
        var status = 503;
        receiver.Answers = (context, _) =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "w");
        foreach (var id in new[] { "p1", "p2" })
            await talks.StateAsync(id, $$"""{ "statedOn": "2025-03-1{{id[1]}}", "party": "{{(id == "p1" ? "a" : "b")}}" }""");

        var disabled = await Patience.UntilAsync(
            async () => await talks.GetAsync("webhooks/w") is var it && it["disabled"].Length > 0 ? it : null);

        Assert.Equal("2 messages in a row could not be delivered.", disabled["disabled"]);
        (await timeline.PostAsync($"{talks.Address}/webhooks/w/redelivery", "{}")).IsProblem(409, "webhook-disabled", "webhook");
        Assert.Equal("", (await timeline.PostAsync($"{talks.Address}/webhooks/w/activation", "{}")).Is(HttpStatusCode.OK)["disabled"]);
        status = 410;
        (await timeline.PostAsync($"{talks.Address}/webhooks/w/ping", "{}")).Is(HttpStatusCode.OK);
        Assert.Equal("It answered 410: gone for good.", await Patience.UntilAsync(
            async () => (await talks.GetAsync("webhooks/w"))["disabled"] is { Length: > 0 } why ? why : null));
        Assert.Equal("ping", $"{receiver.All[^1].Json["type"]}");
    }

    [Fact]
    public async Task Redirects_are_not_followed_and_what_is_deleted_hears_no_more()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.Answers = (context, _) =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "w");
        (await timeline.PostAsync($"{talks.Address}/webhooks/w/ping", "{}")).Is(HttpStatusCode.OK);
        var dead = await Patience.UntilAsync(async () => await ListAsync(talks, "dead-letters") is [{ } one] ? one : null);

        Assert.Equal("It answered 302; redirects are not followed.", $"{dead["fault"]}");
        Assert.All(receiver.All, it => Assert.Equal("/hook", it.Path));
        (await timeline.SendAsync(HttpMethod.Delete, $"{talks.Address}/webhooks/w", null)).Is(HttpStatusCode.NoContent);
        (await timeline.GetAsync($"{talks.Address}/webhooks/w")).IsProblem(404, "not-found", "webhook");
        (await timeline.SendAsync(HttpMethod.Delete, $"{talks.Address}/webhooks/w", null)).IsProblem(404, "not-found", "webhook");
        Assert.Empty((await talks.GetAsync("webhooks")).Json["items"]!.AsArray());
        await RegisterAsync(talks, receiver, "w");
        Assert.Empty(await ListAsync(talks, "dead-letters"));
    }

    [Fact]
    public async Task What_becomes_of_a_truce_is_posted_to_who_asked_for_it_and_to_nobody_else()
    {
        await using var receiver = await Receiver.OpenAsync();
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "all");
        await RegisterAsync(talks, receiver, "stances", """{ "of": ["stances", "answers"] }""");

        await talks.RecordAsync(timeline, "truces", Ceasing.Truce("t"));
        await talks.RecordAsync(timeline, "truces/t/violations", Ceasing.Violation("v"));
        await talks.StateAsync("p1");

        var messages = await receiver.WaitAsync(4);
        Assert.All(messages, it => Assert.True(it.IsSigned));
        Assert.Equal(["matter.shifted", "matter.shifted", "stance.shifted", "stance.shifted"], messages.Select(it => $"{it.Json["type"]}").Order());
        var feed = (await talks.GetAsync("feed.json?of=truces")).Json["items"]!.AsArray();
        Assert.Equal(
            feed.Select(it => it!["_shift"]!["matter"]!.ToJsonString()).Order(),
            messages.Select(it => it.Json["data"]!["matter"]?.ToJsonString()).OfType<string>().Order());
        Assert.Equal("""["stances","answers"]""", (await talks.GetAsync("webhooks/stances")).Json["filter"]!["of"]!.ToJsonString());
    }

    [Fact]
    public async Task Of_two_who_are_told_to_send_a_message_at_once_one_does()
    {
        await using var receiver = await Receiver.OpenAsync();
        TaskCompletionSource answered = new();
        receiver.Answers = (_, _) => answered.Task;
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "w");
        await talks.StateAsync("p1");
        var id = (await receiver.WaitAsync(1))[0].Id;

        await using var scope = timeline.Services.CreateAsyncScope();
        var second = scope.ServiceProvider.GetRequiredService<IMessageBus>()
            .InvokeAsync(new Deliver(id), TestContext.Current.CancellationToken);
        await Patience.UntilAsync(async () => receiver.All.Count > 1 || await WaitsAsync() ? "" : null);
        answered.SetResult();
        await second;
        await Patience.UntilAsync(async () => await ListAsync(talks, "deliveries") is [{ } one] ? one : null);

        Assert.Single(receiver.All);
        Assert.Equal("1", $"{(await ListAsync(talks, "deliveries"))[0]["attempts"]}");
    }

    [Fact]
    public async Task A_secret_lies_in_the_database_so_that_only_nodes_with_the_keys_can_read_it()
    {
        await using var receiver = await Receiver.OpenAsync();
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "w");
        var kept = await KeptAsync(talks, "w");

        Assert.DoesNotContain(Receiver.Secret["whsec_".Length..], kept, StringComparison.Ordinal);
        await using var other = await Timeline.OpenAsync(
            ["--ConnectionStrings:Timeline", timeline.ConnectionString, "--urls", "http://127.0.0.1:0"],
            TestContext.Current.CancellationToken);
        var secrets = other.Services.GetRequiredService<WebhookSecrets>();
        Assert.Equal(Receiver.Secret, secrets.Read(talks.Slug, "w", kept));
        Assert.Null(secrets.Read(talks.Slug, "another", kept));

        await KeepAsync(talks, "w", "x");
        (await timeline.PostAsync($"{talks.Address}/webhooks/w/ping", "{}")).Is(HttpStatusCode.OK);
        var dead = await Patience.UntilAsync(async () => await ListAsync(talks, "dead-letters") is [{ } one] ? one : null);
        Assert.Contains("delete the webhook, and register it anew", $"{dead["fault"]}", StringComparison.Ordinal);
        Assert.Empty(receiver.All);
    }

    [Fact]
    public async Task A_secret_from_before_there_were_keys_is_protected_by_the_next_start_and_goes_on_signing()
    {
        await using var receiver = await Receiver.OpenAsync();
        var talks = await Talks.OpenAsync(timeline);
        await RegisterAsync(talks, receiver, "w");
        await KeepAsync(talks, "w", Receiver.Secret);

        await using var next = await timeline.StartNodeAsync();
        var kept = await KeptAsync(talks, "w");

        Assert.DoesNotContain(Receiver.Secret["whsec_".Length..], kept, StringComparison.Ordinal);
        (await timeline.PostAsync($"{talks.Address}/webhooks/w/ping", "{}")).Is(HttpStatusCode.OK);
        Assert.True(Assert.Single(await receiver.WaitAsync(1)).IsSigned);
        var again = next.Services.GetRequiredService<ReadableSecrets>();
        Assert.Equal(0, await again.ProtectAsync(TestContext.Current.CancellationToken));
        Assert.Equal(kept, await KeptAsync(talks, "w"));
    }

    [Fact]
    public async Task No_answer_shows_a_secret_and_pages_of_others_see_no_webhook()
    {
        await using var receiver = await Receiver.OpenAsync();
        var talks = await Talks.OpenAsync(timeline);
        var registered = await RegisterAsync(talks, receiver, "w");
        var again = await RegisterAsync(talks, receiver, "w");

        Assert.Equal((registered.Text, $"{talks.Address}/webhooks/w"), (again.Text, $"{again.Headers.Location}"));
        foreach (var what in new[] { "webhooks", "webhooks/w", "webhooks/w/deliveries", "export.jsonl", "changefeed" })
            Assert.DoesNotContain("whsec_", (await talks.GetAsync(what)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", registered.Text, StringComparison.Ordinal);
        Assert.Equal("no-store, private", (await talks.GetAsync("webhooks")).Caching);
        (await timeline.GetAsync($"{talks.Address}/webhooks", ("Origin", "https://elsewhere.example")))
            .IsProblem(404, "not-found", "negotiation");
        (await timeline.PostAsync($"{talks.Address}/webhooks", Body(receiver.Address + "/other", "w", "{}")))
            .IsProblem(409, "id-is-taken", "id");
    }

    static JsonNode Shift(Received it) => it.Json["data"]!["shift"]!;

    async Task<Reply> RegisterAsync(Talks talks, Receiver receiver, string id, string filter = "{}") =>
        (await timeline.PostAsync($"{talks.Address}/webhooks", Body(receiver.Address, id, filter))).Is(HttpStatusCode.Created);

    static string Body(string url, string id, string filter)
    {
        var body = JsonNode.Parse(filter)!.AsObject();
        (body["id"], body["url"], body["secret"]) = (id, url, Receiver.Secret);
        return body.ToJsonString();
    }

    static async Task<JsonNode[]> ListAsync(Talks talks, string what) =>
        [.. (await talks.GetAsync($"webhooks/w/{what}")).Json["items"]!.AsArray().Select(it => it!)];

    /// <summary>The secret of a webhook as it lies in the database.</summary>
    async Task<string> KeptAsync(Talks talks, string id)
    {
        await using var look = timeline.Database.CreateCommand(
            "select secret from timeline.webhook where negotiation = $1 and id = $2");
        look.Parameters.Add(new() { Value = talks.Slug });
        look.Parameters.Add(new() { Value = id });
        return (string)(await look.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    async Task KeepAsync(Talks talks, string id, string secret)
    {
        await using var keep = timeline.Database.CreateCommand(
            "update timeline.webhook set secret = $3 where negotiation = $1 and id = $2");
        foreach (var value in new[] { talks.Slug, id, secret })
            keep.Parameters.Add(new() { Value = value });
        await keep.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether somebody waits to send a message that another one is sending.</summary>
    async Task<bool> WaitsAsync()
    {
        await using var look = timeline.Database.CreateCommand(
            """
            select exists (select from pg_locks where locktype = 'advisory' and classid = 7305 and not granted
                and database = (select oid from pg_database where datname = current_database()))
            """);
        return await look.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true;
    }
}
