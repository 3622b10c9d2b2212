import { expect, test } from "vitest";
import type { Negotiation } from "../src/contract";
import { unknownNames } from "../src/named";

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
