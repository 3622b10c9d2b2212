import { expect, test } from "vitest";
import * as every from "../src/words/every";

const files = import.meta.glob<Record<string, unknown>>(["../src/words/*.ts", "!../src/words/every.ts"], { eager: true });

/** All that holds words, at any depth. */
function within(root: unknown, found = new Set<unknown>()): Set<unknown> {
  if (root === null || !["object", "function"].includes(typeof root) || found.has(root)) return found;
  found.add(root);
  Object.values(root as object).forEach((it) => within(it, found));
  return found;
}

const listed = within(Object.values(every));

test.each(Object.entries(files))("%s is in the list of whoever translates", (_, words) => {
  for (const value of Object.values(words).filter((it) => typeof it === "object")) expect(listed).toContain(value);
});
