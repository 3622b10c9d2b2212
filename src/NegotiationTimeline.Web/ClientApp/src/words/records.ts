import { plural } from "./plural";

/** Words of the list of records and of the search in it. */
export const records = {
  label: "Search in what was recorded",
  placeholder: "A name, a word, “words in a row”, -without",
  search: "Search",
  clear: "Show all records",
  loading: "Searching the records",
  heading: (query?: string) => (query ? `Records with “${query}”` : "All records"),
  count: (count: number, more: boolean) => (more ? `The newest ${count} of more` : plural(count, "record")),
  order: "newest statement first",
  scope: (when: string) => `${when}. What was said after that day is not in this list.`,
  more: "Show more",
  loadingMore: "Loading more",
  none: {
    heading: "Nothing is found",
    search: (query: string) => `No record that could be known at this point of time has “${query}” in its summary, `
      + "quotes, conditions or speaker.",
    hint: "Whole words are searched for, in the language in which they were recorded. Try fewer or other words, or a "
      + "later date.",
    empty: "No record could be known at this point of time.",
    filtered: "A filter is on; it may hide what you look for.",
    unfilter: "Search without the filter",
  },
  certainty: {
    certain: "certain", possible: "possible by its date", none: "over by this day",
  } as Record<string, string>,
  restsOn: "the stance rests on it",
  offer: (subject: string) => `the offer ${subject}`,
  nobodyByName: "nobody by name",
  analysts: "What analysts say (moves no stance)",
  analystsNone: "No analyst is recorded with these words.",
  analystsFilter: "Filters of evidence are about stances and hide none of it.",
};
