using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using NegotiationTimeline.Web.Webhooks;

namespace NegotiationTimeline.Web.Tests.Webhooks;

/// <summary>Nobody can have this program ask, from inside, what only insiders may.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ForbiddenTargetTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("http://example.org/hook", "url")]
    [InlineData("https://127.0.0.1/hook", "url")]
    [InlineData("https://2130706433/hook", "url")]
    [InlineData("https://[::1]/hook", "url")]
    [InlineData("https://[::ffff:10.0.0.1]/hook", "url")]
    [InlineData("https://169.254.169.254/latest/meta-data", "url")]
    [InlineData("https://localhost/hook", "url")]
    [InlineData("https://db.internal./hook", "url")]
    [InlineData("https://name:word@example.org/hook", "url")]
    [InlineData("ftp://example.org/hook", "url")]
    [InlineData("/hook", "url")]
    public async Task Addresses_that_are_not_public_are_refused(string url, string field)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PostAsync($"{talks.Address}/webhooks", Body(url))).IsProblem(422, "invalid-content", field);

        Assert.Empty((await talks.GetAsync("webhooks")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PostAsync($"{talks.Address}/webhooks",
            """{ "id": "../x", "secret": "short", "party": ["c"], "issue": ["z"], "minGrade": "Z9" }"""))
            .IsProblem(422, "invalid-content", "id", "url", "secret", "party", "issue", "minGrade");
        (await timeline.PostAsync($"{talks.Address}/webhooks", """{ "kind": ["shifts"] }""")).IsProblem(400, "unreadable-body", "kind[0]");
        (await timeline.PostAsync("/api/negotiations/nobody/webhooks", Body("https://example.org"))).IsProblem(404, "not-found", "negotiation");
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    public void What_is_public_is_told_by_the_address(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    /// <summary>A name is innocent when it is registered, and leads inside when it is used.</summary>
    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        await using var receiver = await Receiver.OpenAsync();
        using var post = new WebhookPost(new ConfigurationBuilder().Build(), TimeProvider.System);
        var to = new Webhook("talks", "w", receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
            Receiver.Secret, new(), DateTimeOffset.UnixEpoch, 0, null);
        var message = new Delivery("msg_1", "talks", "w", "{}", DeliveryState.Waiting, 0, null, null, default, default);

        var outcome = await post.SendAsync(to, message, TestContext.Current.CancellationToken);

        Assert.Equal((null, "Its name leads to this machine or its own network, to which nothing is sent."),
            (outcome.Status, outcome.Fault));
        Assert.Empty(receiver.All);
    }

    static string Body(string url) =>
        new JsonObject { ["url"] = url, ["secret"] = Receiver.Secret }.ToJsonString();
}
