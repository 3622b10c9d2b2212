/** Words that lead to the forms; those of the forms themselves are loaded with them. */
export const record = {
  entry: "Record a statement",
  loading: "Loading the form",
  amend: "Amend this record",
  corrections: "Correct",
  retraction: "Retract",
  all: "All that can be done",
};
