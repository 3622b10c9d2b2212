namespace NegotiationTimeline.Web.Tests;

/// <summary>Tests that write, each to a negotiation of its own, in one running program.</summary>
[CollectionDefinition(nameof(OpenRecord))]
public sealed class OpenRecord : ICollectionFixture<RunningTimeline>;

/// <summary>Tests that only read the bundled sample.</summary>
[CollectionDefinition(nameof(BundledSample))]
public sealed class BundledSample : ICollectionFixture<SampleTimeline>;

/// <summary>Tests of imports: they hold tables locked, and rebuild all there is.</summary>
[CollectionDefinition(nameof(ImportedFiles))]
public sealed class ImportedFiles : ICollectionFixture<RunningTimeline>;
