import { expect, test } from "vitest";
import type { Negotiation } from "../src/contract";
import { askedInVain, unknownNames } from "../src/named";

const talks: Negotiation = {
  slug: "talks", title: "Talks", timeZone: "UTC",
  parties: [{ slug: "russia", name: "Russia" }], issues: [{ slug: "ceasefire", proposition: "A ceasefire" }],
};

test("names in the address that the record has not are told, each by its kind", () =>
  expect(unknownNames(talks, { party: "russia", between: "russia,nobody", issue: "nothing" })).toEqual([
    "The address names a party “nobody”, which is not in this record.",
    "The address names an issue “nothing”, which is not in this record.",
  ]));

test("an address that names nothing, or only what is there, needs no word", () => {
  expect(unknownNames(talks)).toEqual([]);
  expect(unknownNames(talks, { party: "russia", find: "peace" })).toEqual([]);
});

test("a view and an axis that there are not are told with those that there are, and left out by the remedy", () => {
  const asked = { view: "nonsense", along: "sideways", asOf: "2025-04-20", choice: { party: "nobody" } };
  expect(askedInVain(talks, asked, ["matrix", "lanes", "acts"])).toEqual({
    told: [
      "The address names a view “nonsense”, which there is not; the matrix is shown. The views are matrix, lanes and acts.",
      "The address plays along “sideways”. What can be played along is published or recorded.",
    ],
    without: { asOf: "2025-04-20" },
  });
});

test("what is wrong with the axis alone leaves the view and what was chosen in it", () => {
  const asked = { view: "lanes", along: "sideways", choice: { issue: "ceasefire" } };
  expect(askedInVain(talks, asked, ["matrix", "lanes"]).without).toEqual({ view: "lanes", choice: { issue: "ceasefire" } });
});
