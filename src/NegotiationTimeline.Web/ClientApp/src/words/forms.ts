import { dates } from "./dates";
import { plural } from "./plural";
import { preview } from "./preview";
import { done, record, source } from "./receipts";

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
  atOnce: "Many at once",
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

  date: dates, source, preview, done, record,
};
