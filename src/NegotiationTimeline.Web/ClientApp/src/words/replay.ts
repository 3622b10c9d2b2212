import { plural } from "./plural";

/** Words of what plays along the axes of knowledge. */
export const replay = {
  along: "Plays",
  axes: {
    valid: "as it happened", published: "as it became known", recorded: "as we learned it",
  } as Record<string, string>,
  published: { label: "Known by", hint: "what the world could know", slider: "As known by" },
  recorded: { label: "Recorded by", hint: "what this record held", slider: "As recorded by" },
  stopBefore: "Previous stop",
  stopAfter: "Next stop",
  stop: "stop",
  place: (place: number, all: number) => `stop ${place} of ${all}`,
  nothingYet: "before all of it",
  changed: (count: number) => `${plural(count, "stance")} changed`,
  asOf: "Stances as of",
  loading: "Loading what was known when",
  none: "Nothing changes along this axis.",
  paces: { changes: "slowly", "2": "2 stops a second" } as Record<string, string>,
  keys: "Arrow keys move from stop to stop, the space bar plays.",
  recordedLine: (when: string) => `as recorded by ${when}`,
};
