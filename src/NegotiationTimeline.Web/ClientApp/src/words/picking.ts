/** Words of the lists that are searched while one types. */
type Of = Record<string, string>;

export const picking = {
  list: {
    all: "What there is to choose from", sources: "Sources on file", proposals: "Proposals", truces: "Truces",
    acts: "Acts", positions: "Positions", issues: "Issues", parties: "Parties", zones: "Time zones",
  } as Of,
  more: "There are more: type on to find them.",
  looking: "Looking…",
  failed: "The list could not be read.",
  retry: "Try again",
  none: {
    all: "Nothing on file is called so.", sources: "No source on file is called so. File it as new, below.",
    zones: "No time zone is called so. Its name is that of a city, such as Europe/Kyiv.",
  } as Of,
  empty: {
    all: "Nothing is on file yet.", sources: "No source is on file yet. File the first one, below.",
    proposals: "No proposal is on file yet.", truces: "No truce is on file yet.", acts: "No act is on file yet.",
    positions: "No position is on file yet.",
  } as Of,
  unknown: {
    all: "Nothing on file has this name. Choose from the list.",
    sources: "No source on file has this name. Choose one from the list, or file it as new.",
    zones: "No zone is known by this name. Names are those of cities, such as Europe/Kyiv.",
  } as Of,

  clauses: {
    wait: "Choose the proposal, and its clauses are listed here.",
    loading: "Reading the clauses…",
    failed: "The clauses could not be read.",
    none: "This proposal has no clauses.",
    ofProposal: "Of which proposal",
    which: "Which clause",
  },
};
