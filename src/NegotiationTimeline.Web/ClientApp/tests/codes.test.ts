import { expect, test } from "vitest";
import { codesOf, type EmbedChoice } from "../src/embed/codes";

const offered = { title: "Talks & \"more\"", width: 900, height: 680 };
const codes = (page: string, choice: Partial<EmbedChoice> = {}, figure?: string) =>
  codesOf(page, "https://timeline.example", offered, { pinned: true, theme: "auto", ...choice }, figure);
const lanes = "/negotiations/talks?view=lanes&asOf=2025-04-23&knownBy=asOf&recordedBy=2026-01-01T00:00:00Z&issue=x"
  + "&cell=a/x";

test("a frame shows the same state as the page, without the open cell", () => {
  expect(codes(lanes).address).toBe(
    "https://timeline.example/embed/talks?view=lanes&asOf=2025-04-23&knownBy=asOf&recordedBy=2026-01-01T00:00:00Z"
    + "&issue=x");
  expect(codes(lanes).frame).toBe(
    '<iframe src="https://timeline.example/embed/talks?view=lanes&amp;asOf=2025-04-23&amp;knownBy=asOf'
    + '&amp;recordedBy=2026-01-01T00:00:00Z&amp;issue=x" title="Talks &amp; &quot;more&quot;" width="100%" height="680"'
    + ' style="border:0" loading="lazy"></iframe>\n'
    + '<script type="module" src="https://timeline.example/embed.js"></script>');
});

test("an element has the state in attributes", () => expect(codes(lanes, { theme: "dark" }).element).toBe(
  '<stance-steps negotiation="talks" issue="x" as-of="2025-04-23" known-by="as-of" recorded-by="2026-01-01T00:00:00Z"'
  + ' theme="dark"></stance-steps>\n<script type="module" src="https://timeline.example/embed.js"></script>'));

test("what follows the record names no instant of it", () => {
  expect(codes(lanes, { pinned: false }).address).not.toContain("recordedBy");
  expect(codes(lanes, { pinned: false }).element).not.toContain("recorded-by");
});

test("a matrix and a distance have elements, too, with their filters; other views have none", () => {
  expect(codes("/negotiations/talks?minGrade=B2").element)
    .toContain('<stance-matrix negotiation="talks" min-grade="B2">');
  expect(codes("/negotiations/talks?view=distance&between=a,b").element)
    .toContain('<stance-distance negotiation="talks" between="a,b">');
  expect(codes("/negotiations/talks?view=truces").element).toBeUndefined();
});

test("what is on show is part of an element, and what only the page lets choose is none", () => {
  const chosen = "parties=a,b&group=Water";
  expect(codes(`/negotiations/talks?${chosen}&find=article&part=2`).element)
    .toContain('<stance-matrix negotiation="talks" parties="a,b" group="Water">');
  expect(codes(`/negotiations/talks?view=lanes&issue=x&${chosen}`).element)
    .toContain('<stance-steps negotiation="talks" issue="x" parties="a,b" group="Water">');
  expect(codes(`/negotiations/talks?${chosen}`).address).toBe(`https://timeline.example/embed/talks?${chosen}`);
});

test("theme and figure are part of a frame's address", () =>
  expect(codes("/negotiations/talks?view=truces", { theme: "light" }, "talks-tallies").address)
    .toBe("https://timeline.example/embed/talks?view=truces&figure=talks-tallies&theme=light"));
