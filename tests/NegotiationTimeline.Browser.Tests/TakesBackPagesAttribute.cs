using System.Reflection;
using NegotiationTimeline.Browser.Tests;
using Xunit.v3;

[assembly: TakesBackPages]

namespace NegotiationTimeline.Browser.Tests;

/// <summary>What a journey has visited, the next one may visit.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TakesBackPagesAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Pages.TakeBack(test.UniqueID);
}
