import { plural } from "./plural";

/** Words of what a record would change, before it is sent. */
export const preview = {
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
};
