/** Words of uncertain dates while they are typed. */
export const dates = {
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
};
