using NegotiationTimeline.Browser.Tests;

[assembly: AssemblyFixture(typeof(RunningTimeline))]
[assembly: AssemblyFixture(typeof(Chromium))]
