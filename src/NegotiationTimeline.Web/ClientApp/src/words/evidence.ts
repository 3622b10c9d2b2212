import { plural } from "./plural";

/** Words of the evidence of a cell. */
export const evidence = {
  close: "Close",
  copy: "Copy link",
  copied: "Link copied",
  loading: "Loading the evidence",
  none: "No record bears on this cell at this point of time.",
  filteredOut: (ids: string[], newer = true) =>
    `The filter hides ${plural(ids.length, newer ? "newer record" : "record")}: ${ids.join(", ")}.`,
  since: "Since",
  lastReaffirmed: "Last reaffirmed",
  conditions: "Conditions",
  condition: { open: "open", met: "met", waived: "waived", failed: "failed" } as Record<string, string>,
  lastHeld: "Last held before declining",
  speaker: "Speaker",
  stated: "Stated",
  holds: "Holds",
  occasion: "Occasion",
  changeReason: "Reason for the change",
  knownFrom: "Known from",
  inThisForm: "In this form from",
  recorded: "Recorded",
  refined: "a later version, from newer evidence",
  history: "All versions (JSON)",
  dropsRedLine: "Drops the red line",
  version: (version: number) => `version ${version}`,
  attribution: {
    "on-the-record": "on the record", transcript: "transcript", spokesperson: "spokesperson",
    "document-seen": "document seen", reported: "reported", "unnamed-official": "unnamed official",
    inferred: "inferred by the reporter",
  } as Record<string, string>,
  authority: {
    principal: "principal", spokesperson: "spokesperson", envoy: "envoy", official: "official", unnamed: "unnamed",
  } as Record<string, string>,
  depth: (depth: number) => (depth === 0 ? "first hand" : depth === 1 ? "second hand" : `hearsay, ${depth} removes`),
  grade: "Grade",
  reliability: {
    A: "completely reliable", B: "usually reliable", C: "fairly reliable", D: "not usually reliable",
    E: "unreliable", F: "reliability unknown",
  } as Record<string, string>,
  credibility: {
    "1": "confirmed", "2": "probably true", "3": "possibly true", "4": "doubtful", "5": "improbable",
    "6": "truth cannot be judged",
  } as Record<string, string>,
  denies: "denies it",
  published: (date: string) => `published ${date}`,
  archived: "archived copy",
  repost: "A re-post; it adds no witness of its own. It goes back to",
  moreRecords: "Older records of this cell are left out here.",
  translation: "Translation",
  noEvidence: "No evidence is shown for this record.",
  assessments: "What analysts say (moves no stance)",
  assessor: (name: string, affiliation?: string | null) => (affiliation ? `${name}, ${affiliation}` : name),
  kinds: {
    analyst: "analyst", narrator: "the paper in its own voice", experts: "experts, not named",
  } as Record<string, string>,
  questionsRedLine: "asks whether the red line still stands",
  whereFrom: (count: number) => `Where it can be read (${count})`,
  uncounted: "does not count under the filter",
  resolutions: "What became of the conditions",
  support: {
    confirmed: (count: number) => (count === 0 ? "No source supports it"
      : `Supported by ${plural(count, "independent source")}`),
    denied: (count: number) => `Denied by ${plural(count, "source")}`,
    notDenied: "Nobody here denies it.",
    nearest: (depth: number) => depth === 0 ? "first hand"
      : depth === 1 ? "second hand at best" : `hearsay, ${depth} removes at best`,
    counted: (confirmed: number, denied: number) =>
      `Under the filter ${confirmed === 0 ? "none" : confirmed} of them ${confirmed > 1 ? "count" : "counts"}${
        denied ? `, and ${denied} that deny it` : ""}.`,
  },
  survival: {
    yes: "It survives the filter: the stance is the same when all evidence counts.",
    no: (said: string) => `It does not survive the filter. When all evidence counts: ${said}.`,
  },
  story: {
    heading: "All versions, with reasons and authors",
    loading: "Loading the versions",
    empty: "nothing",
    kinds: {
      stated: "Recorded", tabled: "Recorded", corrected: "Corrected", refined: "Refined by newer evidence",
      "evidence-added": "Evidence added", retracted: "Retracted", reinstated: "Reinstated",
      withdrawn: "Withdrawn by its publisher", merged: "Merged into another record",
      "evidence-gained": "Took in another record", "evidence-returned": "Gave another record back",
      "evidence-redated": "A source was dated anew", "condition-resolved": "Something became of a condition",
      "resolution-retracted": "What was said of a condition was retracted",
    } as Record<string, string>,
    fields: {
      statedOn: "Date", holds: "Holds", position: "Stance", firmness: "Firmness", clarity: "Clarity", role: "Role",
      summary: "Summary", speaker: "Speaker", occasion: "Occasion", changeReason: "Reason for the change",
      conditions: "Conditions", party: "Party", parties: "Parties", issue: "Issue",
    } as Record<string, string>,
    states: {
      retracted: "This record was retracted.", withdrawn: "Its publisher took it back.",
    } as Record<string, string>,
    mergedInto: (id: string) => `This record was merged into ${id}.`,
    withdrawnFrom: (date: string) => `Its publisher took it back on ${date}.`,
    by: (author: string, when: string) => `by ${author}, ${when}`,
    newEvidence: "With evidence from",
    versions: (count: number) => `What a reader could know of it, in ${plural(count, "version")}:`,
    known: (version: number, from: string, until?: string) =>
      until ? `version ${version}, known from ${from}, superseded on ${until}`
        : `version ${version}, known from ${from}`,
    sources: (count: number) => plural(count, "source"),
  },
  groups: {
    accounts: "The accounts, side by side", winner: "What the stance rests on", rival: "Rival accounts",
    corroborating: "Corroborated by",
    alternative: "Other readings", superseded: "Earlier, superseded", ended: "Ended",
    "filtered-out": "Hidden by the filter",
  },
};
