using System.Net;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Http;

public sealed class HealthTests(SampleTimeline timeline) : IClassFixture<SampleTimeline>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_program_says_that_it_is_well(string address) =>
        Assert.Equal(HttpStatusCode.OK,
            (await timeline.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
}
