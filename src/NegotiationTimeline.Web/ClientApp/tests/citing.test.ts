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
  expect(cited.bibtex).toContain(
    "title = {{Russia \\& Ukraine: 100\\% of \\textbraceleft{}it\\textbraceright{}}}");
  expect(cited.bibtex).toContain("author = {{A project} and {B. Coder}}");
  expect(cited.bibtex).toMatch(/^@misc\{negotiationtimeline20261123-[0-9a-z]+,\n/);
});

test("a reference manager gets the same as CSL-JSON", () => expect(JSON.parse(cited.csl)).toEqual([{
  id: "https://example.org/negotiations/talks?asOf=2025-04-23", type: "dataset",
  title: "Russia & Ukraine: 100% of {it}", author: [{ literal: "A project" }, { literal: "B. Coder" }],
  publisher: "NegotiationTimeline", issued: { "date-parts": [[2026, 11, 23]] },
  accessed: { "date-parts": [[2026, 11, 23]] },
  note: "As of 23 April 2025, with hindsight; the record as it stood on 23 November 2026 at 11:48 (Kyiv time)",
  URL: "https://example.org/negotiations/talks?asOf=2025-04-23",
}]));

test("braces of a BibTeX entry are balanced, whatever stands in a title", () => {
  const { bibtex } = cite({ title: "a } b \\ c { { d", when: "<1 | ~2", recordedBy: "2026-01-02T00:00:00Z",
    recorded: "", coders: ["x_y #1 $ ^"], url: "https://example.org/?a=%7Bb%7D&c=d_e" });
  expect(bibtex.match(/\{/g)).toHaveLength(bibtex.match(/\}/g)!.length);
  expect(bibtex).toContain("a \\textbraceright{} b \\textbackslash{} c \\textbraceleft{} \\textbraceleft{} d");
  expect(bibtex).toContain("author = {{x\\_y \\#1 \\$ \\textasciicircum{}}}");
  // An address is taken as it stands, by biblatex and by \\url.
  expect(bibtex).toContain("url = {https://example.org/?a=%7Bb%7D&c=d_e}");
});

test("two figures cited on the same day have two keys", () => {
  const keyOf = (url: string) => /\{(.+),/.exec(cite({ title: "T", when: "", recordedBy: "2026-01-02T00:00:00Z",
    recorded: "", coders: [], url }).bibtex)![1];
  expect(keyOf("https://example.org/negotiations/a?view=lanes")).not.toBe(keyOf("https://example.org/negotiations/a"));
});

test("CSL-JSON has none but the names and types of its schema", () => {
  const variables = ["id", "type", "title", "author", "publisher", "issued", "accessed", "note", "URL"];
  for (const coders of [[], ["A"]]) {
    const [item] = JSON.parse(cite({ title: "T", when: "", recordedBy: "2026-01-02T00:00:00Z", recorded: "", coders,
      url: "u" }).csl) as Record<string, unknown>[];
    expect(variables).toEqual(expect.arrayContaining(Object.keys(item!)));
    expect(item).toMatchObject({ type: "dataset", issued: { "date-parts": [[2026, 1, 2]] } });
    expect("author" in item!).toBe(coders.length > 0);
  }
});

test("a record without named coders is cited by its title", () =>
  expect(cite({ title: "Talks", when: "", recordedBy: "2026-01-02T00:00:00Z", recorded: "", coders: [],
    url: "u" }).bibtex).not.toContain("author"));
