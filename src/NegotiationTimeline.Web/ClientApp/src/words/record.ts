/** Words that lead to the forms; those of the forms themselves are loaded with them. */
export const record = {
  entry: "Record a statement",
  loading: "Loading the form",
  amend: "Amend this record",
  corrections: "Correct",
  retraction: "Retract",
  all: "All that can be done",
  look: "Look at the matrix",
  importFile: "Import a file…",
  open: "Open a negotiation",
  describe: "Describe this negotiation",
  pinned: "What is pinned cannot be added to.",
  steps: {
    heading: "Three steps lead to a first position:",
    parties: "Enter the parties", issues: "Raise the issues", positions: "Record a first position",
    has: (count: number) => `${count} on file`,
    orFile: "Or all of it at once, from a table:",
    orApi: (slug: string) => `A script does the same with PUT /api/negotiations/${slug}/parties/{party} and `
      + "…/issues/{issue}; see /scalar.",
  },
};
