import { expect, test } from "vitest";
import { cite } from "../src/citing";

const cited = cite({
  title: "Russia & Ukraine: 100% of {it}", when: "As of 23 April 2025, with hindsight",
  recordedBy: "2026-11-23T09:48:00Z", recorded: "23 November 2026 at 11:48 (Kyiv time)",
  coders: ["A project", "B. Coder"], url: "https://example.org/negotiations/talks?asOf=2025-04-23",
});

test("a citation says what, of when, of which record, and where", () => expect(cited.text).toBe(
  "A project, B. Coder: “Russia & Ukraine: 100% of {it}”, NegotiationTimeline. As of 23 April 2025, with hindsight; "
  + "the record as it stood on 23 November 2026 at 11:48 (Kyiv time). "
  + "https://example.org/negotiations/talks?asOf=2025-04-23"));

test("what means something to TeX is written out", () => {
  expect(cited.bibtex).toContain("title = {{Russia \\& Ukraine: 100\\% of \\{it\\}}}");
  expect(cited.bibtex).toContain("author = {{A project} and {B. Coder}}");
  expect(cited.bibtex).toMatch(/^@misc\{negotiationtimeline20261123,\n/);
});

test("a reference manager gets the same as CSL-JSON", () => expect(JSON.parse(cited.csl)).toEqual([{
  id: "https://example.org/negotiations/talks?asOf=2025-04-23", type: "dataset",
  title: "Russia & Ukraine: 100% of {it}", author: [{ literal: "A project" }, { literal: "B. Coder" }],
  publisher: "NegotiationTimeline", issued: { "date-parts": [[2026, 11, 23]] },
  accessed: { "date-parts": [[2026, 11, 23]] },
  note: "As of 23 April 2025, with hindsight; the record as it stood on 23 November 2026 at 11:48 (Kyiv time)",
  URL: "https://example.org/negotiations/talks?asOf=2025-04-23",
}]));

test("a record without named coders is cited by its title", () =>
  expect(cite({ title: "Talks", when: "", recordedBy: "2026-01-02T00:00:00Z", recorded: "", coders: [], url: "u" }).bibtex)
    .not.toContain("author"));
