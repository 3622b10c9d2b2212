using System.Reflection;
using NegotiationTimeline.Browser.Tests;
using Xunit.v3;

[assembly: ClosesProfiles]

namespace NegotiationTimeline.Browser.Tests;

/// <summary>Every journey has profiles of its own; kept open until the last one, they fill the memory.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesProfiles : BeforeAfterTestAttribute
{
    // Nobody waits for it: what is still open at the end is closed with the browser.
    public override void After(MethodInfo methodUnderTest, IXunitTest test) =>
        _ = Task.Run(() => Chromium.CloseProfilesOf(test.UniqueID));
}
