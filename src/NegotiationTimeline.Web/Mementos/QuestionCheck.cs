using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Mementos;

/// <summary>
/// Refuses what the resource itself would refuse, without working out its answer: of a misspelt question, states in which it
/// could be asked for would look like answers to it.
/// </summary>
/// <param name="point">where the reader stands, at the present.</param>
public delegate Task QuestionCheck(ReadPoint point, AskedQuery query, SetupReader setup, CancellationToken cancellation);
