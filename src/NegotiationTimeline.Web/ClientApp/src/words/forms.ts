import { plural } from "./plural";

/** Words of recording; loaded with the forms alone. */
export const forms = {
  onFile: (count: number) => `On file already: ${count}`,
  pinned: {
    title: "You are looking at the record as it once stood",
    detail: (at: string) => `This address shows it as of ${at}, and nothing that is recorded now would be seen there.`,
    leave: "Leave that point and record",
  },
  draft: "draft",
  draftLost: "This browser keeps nothing: what you type is lost when you leave the page.",
  describeTitle: {
    negotiation: "Describe this negotiation", parties: "Describe a party anew", issues: "Describe an issue anew",
    sources: "Describe a source anew",
  } as Record<string, string>,
  describeAbout: {
    negotiation: "Title, coverage and notes may change; whoever asks what stood here before still gets the former ones. "
      + "The short name in its address and its time zone never change: every date on record was read in that zone.",
    parties: "The short name never changes. What you empty is empty from now on, and stays in what was cited before.",
    issues: "The short name never changes. What you empty is empty from now on, and stays in what was cited before.",
    sources: "The short name never changes. A new date re-dates every record that cites this source.",
  } as Record<string, string>,
  loading: "Loading the form",
  back: "Back to the view",
  other: "Record something else",
  groups: { said: "What was said", done: "What was done", texts: "Proposals", truces: "Truces", setup: "Set up" },
  names: {
    positions: "Position", assessments: "Assessment", acts: "Act", proposals: "Proposal",
    revisions: "Revision of a proposal", withdrawal: "Offer taken back", lapse: "Offer lapsed", adoption: "Adoption",
    truces: "Truce", violations: "Violation report", reciprocation: "Truce answered", entry: "Entry into force",
    extension: "Extension of a truce", end: "End of a truce", parties: "Party", issues: "Issue", sources: "Source", open: "Negotiation",
    negotiation: "This negotiation",
  } as Record<string, string>,
  titles: {
    positions: "Record a position", assessments: "Record an assessment", acts: "Record an act",
    proposals: "Record a proposal", revisions: "Record a revision of a proposal",
    withdrawal: "Record that an offer was taken back", lapse: "Record that an offer lapsed",
    adoption: "Record an adoption", truces: "Record a truce", violations: "Record a violation report",
    reciprocation: "Record that a truce was answered", entry: "Record that a truce entered into force",
    extension: "Record an extension of a truce", end: "Record the end of a truce", parties: "Enter a party",
    issues: "Raise an issue", sources: "File a source", open: "Open a negotiation",
    negotiation: "Describe this negotiation",
  } as Record<string, string>,
  about: {
    positions: "What a party, or several jointly, said on one subject, on whose evidence.",
    assessments: "What an analyst says of a party. It is shown beside stances and never moves one.",
    acts: "What was done or announced: a meeting, an ultimatum, an incident, aid. It is no stance.",
    proposals: "A text that was tabled. Its proposers accept the whole by it.",
    violations: "One side's count of violations. Rival counts stand side by side and are never added up.",
    open: "What is negotiated, and in which time zone its days are days. The zone and the short name never change after "
      + "the first record; all else may. Parties and issues come next.",
    parties: "Who negotiates, or has a say: a state, an organisation, a coalition, an armed group, a person.",
    issues: "A proposition that one can accept or reject: stances are towards it as it is worded.",
    sources: "Where something was published. Positions rest on sources, and are known from the day of the earliest.",
  } as Record<string, string>,
  amend: {
    corrections: "Correct", refinements: "Refine", evidence: "Add evidence", withdrawal: "Publisher took it back",
    retraction: "Retract", reinstatement: "Reinstate", merge: "Merge into another",
  } as Record<string, string>,
  amendTitle: (noun: string, what: string) => ({
    corrections: `Correct this ${what}`, refinements: `Refine this ${what}`,
    evidence: `Add evidence to this ${what}`, withdrawal: `The publisher took this ${what} back`,
    retraction: `Retract this ${what}`, reinstatement: `Reinstate this ${what}`,
    merge: `Merge this ${what} into another`,
  } as Record<string, string>)[noun] ?? noun,
  amendAbout: {
    corrections: "We coded it wrongly. What you change is changed in every version, from now on; what was said "
      + "before stays readable at its time.",
    refinements: "Newer evidence says more. A further version, known from the publication of that evidence.",
    evidence: "One more source for what the record says already.",
    withdrawal: "The publisher took its report back: the record is gone from that publication on, and stays before it.",
    retraction: "The record should not exist: it is gone from every view from now on, and still there in what was "
      + "cited before.",
    reinstatement: "The record should exist after all.",
    merge: "Two records are one: the other gains the evidence of this one, and this one is gone.",
  } as Record<string, string>,
  conditionTitle: (condition: string, undoes: boolean) => undoes
    ? `Take back what became of the condition “${condition}”` : `What became of the condition “${condition}”`,
  send: {
    new: "Record it", described: "Describe it so", open: "Open it", corrections: "Record the correction", refinements: "Record the refinement",
    evidence: "Add the evidence", withdrawal: "Record the withdrawal", retraction: "Retract the record",
    reinstatement: "Reinstate the record", merge: "Merge the records", condition: "Record it",
  } as Record<string, string>,
  sending: "Recording…",
  discard: "Clear the form",
  draftKept: "What you type is kept on this device until it is recorded.",
  draftFound: "This is your draft from before.",
  required: "needed",
  optional: "optional",
  more: "More fields",
  choose: "Choose…",
  none: "none",
  addFirst: "Add a source",
  addRow: {
    evidence: "Add another source", conditions: "Add a condition", clauses: "Add a clause",
    translations: "Add a translation", members: "Add a member",
  } as Record<string, string>,
  removeRow: "Remove",
  row: {
    evidence: "Source", conditions: "Condition", clauses: "Clause", translations: "Translation", members: "Member",
  } as Record<string, string>,
  faults: (count: number) =>
    `${plural(count, "field needs", "fields need")} mending. Nothing was recorded; what you typed is still here.`,
  refused: "Nothing was recorded; what you typed is still here.",
  notAllowed: {
    title: "You may read this record, but not add to it",
    detail: "Your account has no permission to record here. Your draft stays on this device.",
    remedy: "Ask the keepers of this negotiation for the right to record, or sign in as somebody who has it.",
  },
  readOnly: {
    title: "Nothing can be recorded at the moment",
    detail: "The server reads only: its database is away, busy, or a copy. Your draft stays on this device.",
  },
  nothingChanged: "Nothing differs from the record yet: change a field to correct it.",
  changes: {
    heading: "Before and after",
    field: "Field", before: "Before", after: "After", empty: "nothing",
  },

  date: {
    checking: "Reading the date…",
    read: "Read as",
    wantsDate: "This is an interval. Here goes one date, or a set for one day among several.",
    wantsInterval: "This is one date. Here goes an interval, such as 2025-04-20/2025-04-22 or 2025-04-20/..",
    at: (place: number) => `at character ${place}`,
    help: "How to write uncertain dates",
    examples: [
      ["2025-04-20", "that day"], ["2025-04", "some day of that month"], ["2025-04-20~", "about that day"],
      ["2025-04-20?", "uncertain"], ["[2025-04-21..2025-04-23]", "one day from 21 to 23 April"],
      ["[..2025-04-23]", "23 April or some day before"], ["2025-04-20T18:00:00", "at that time of day"],
    ] as [string, string][],
    intervals: [
      ["2025-04-19/2025-04-21", "both days included"], ["2025-04-19/..", "until further notice"],
      ["2025-04-19/", "to an end that is not known"], ["2025-04-19T18:00:00/2025-04-21T00:00:00", "from hour to hour"],
    ] as [string, string][],
    use: (example: string) => `Write ${example}`,
  },

  source: {
    none: "No source on file has this name. Choose one from the list, or file it as new.",
    file: "File a new source",
    filing: "New source",
    save: "File this source",
    cancel: "Use one on file instead",
    saved: (title: string) => `Filed: ${title}.`,
  },

  preview: {
    heading: "What this would change",
    wait: "Fill in the needed fields, and here you see what would change, before and after. Nothing is recorded until "
      + "you say so.",
    waitPlain: "Fill in the needed fields. Nothing is recorded until you say so.",
    asking: "Working it out…",
    incomplete: "Not ready to be recorded yet:",
    nothing: {
      all: "No cell of the matrix would read otherwise.",
      assessments: "No stance moves: an assessment is shown beside the stances, in the evidence of its party and issue.",
      parties: "No stance moves. The matrix has a line for the party; dates outside what it is coded over read “not "
        + "covered”.",
      issues: "No stance moves. The matrix has a line for the issue; its salience weighs in distances.",
      sources: "No stance moves by it.",
      open: "An empty negotiation begins. Nothing else changes.",
      negotiation: "No position moves. Dates outside the coverage read “not covered”; how far the coding has got is where "
        + "the page begins.",
    } as Record<string, string>,
    onlyMatters: (count: number) => `No stance moves. ${plural(count, "stretch", "stretches")} of what is told of it would `
      + "read otherwise.",
    matters: (count: number) =>
      `So would ${plural(count, "stretch", "stretches")} of what is told of a proposal, a truce or an act.`,
    count: (count: number) => (count === 0 ? "No cell of the matrix would read otherwise."
      : `${plural(count, "stretch", "stretches")} of the matrix would read otherwise.`),
    onlyRests: "The stance stays; it would rest on other records.",
    before: "Now", after: "Then",
    on: (day: string) => `On ${day}`,
    from: (day: string) => `from ${day}`, start: "from the start of coverage",
    to: (day: string) => `to ${day}`, onward: "until further notice",
    at: (day: string) => `shown for ${day}`,
    known: (day: string) => `The world could know it from ${day}.`,
    gone: "The record would be gone.",
    duplicates: "Is it one of these?",
    duplicatesAbout: "Records of the same party and subject, of near dates.",
    failed: "The preview could not be worked out",
  },

  done: {
    about: (at: string) => `It is kept, with your reason, since ${at}.`,
    aboutNew: (at: string) => `It is on record since ${at}, and every view counts it from now on.`,
    setup: (id: string) => `${id} is on file.`,
    described: "It is described anew.",
    taken: (slug: string) => `'${slug}' is on file already.`,
    takenRemedy: "Choose another short name, or describe the one on file anew.",
    see: "See it in the matrix",
    undo: "Undo: retract it",
    mend: "Undo: correct it back",
    redo: "Undo: reinstate it",
    unresolve: "Undo: take it back",
    another: "Record another",
  },

  record: {
    loading: "Loading the record",
    on: (parties: string, subject: string) => `${parties} on “${subject}”`,
    state: {
      retracted: "Retracted: gone from every view since, and still there in what was cited before.",
      merged: "Merged into another record", withdrawn: "Withdrawn by its publisher",
    } as Record<string, string>,
    says: "What it says",
    says2: (version: number) => `What version ${version} says`,
    version: (version: number, day: string) => `Version ${version}, known from ${day}`,
    evidence: "Evidence",
    history: "What was done to it",
    amend: "Mend it",
    whatBecame: "What became of it",
    did: {
      stated: "Recorded", corrected: "Corrected", refined: "Refined", "evidence-added": "Evidence added",
      retracted: "Retracted", reinstated: "Reinstated", withdrawn: "Withdrawn by the publisher", merged: "Merged",
      "evidence-gained": "Gained evidence", "evidence-returned": "Returned evidence",
      "evidence-redated": "A source was dated anew", "condition-resolved": "A condition was resolved",
      "resolution-retracted": "A resolution was retracted", recorded: "Recorded",
    } as Record<string, string>,
    by: (author: string) => `by ${author}`,
    notOnFile: (slug: string) => ({
      title: "Not on file", detail: `There is nothing on file under the short name “${slug}”.`,
      remedy: "Choose what to record from the list.",
    }),
    nowhere: {
      title: "There is no such form", detail: "The address names nothing that can be recorded.",
      remedy: "Choose what to record from the list.",
    },
  },
};
