/** Words that the ledgers (changes, red lines, contradictions, acts) have in common. */
export const ledgers = {
  noSpeaker: "no speaker is named",
  evidence: "Evidence",
  evidenceOf: (what: string) => `Evidence: ${what}`,
  undated: "undated",
  sources: "Sources",
  published: (publisher: string, date: string) => `${publisher}, ${date}`,
  version: (version: number) => `version ${version}`,
  possible: "possible",
  certain: "certain",
};
