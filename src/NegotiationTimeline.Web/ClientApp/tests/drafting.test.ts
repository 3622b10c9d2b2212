// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { Drafting, rebased } from "../src/forms/drafting";
import { placeOfFault } from "../src/forms/finding";
import { named } from "../src/forms/naming";
import { movedBy } from "../src/forms/pick-keys";
import { recordPlace } from "../src/forms/place";
import { zones } from "../src/forms/zones";

const reason = [{ name: "reason", as: "long", required: true }] as const;

describe("a draft on what is on file", () => {
  afterEach(() => localStorage.clear());

  it("keeps what was typed, and lets the rest follow the file", () => {
    expect(rebased({ position: "-1", when: "1 April", reason: "r" }, { position: "2", when: "1 April" },
      { position: "2", when: "3 April", role: "proposer" }))
      .toEqual({ position: "-1", when: "3 April", reason: "r", role: "proposer" });
    expect(rebased({ summary: "" }, { summary: "was" }, { summary: "is" })).toEqual({ summary: "" });
  });

  it("says what was overtaken, also where it was begun at an earlier visit", () => {
    const first = new Drafting();
    first.open("talks", "positions/p1/corrections", reason);
    first.startFrom({ position: "2", summary: "was" });
    first.take({ ...first.draft, position: "-1" });
    const later = new Drafting();
    later.open("talks", "positions/p1/corrections", reason);
    later.startFrom({ position: "2", summary: "is" });
    expect(later.draft).toMatchObject({ position: "-1", summary: "is" });
    expect(later.overtaken).toEqual({ position: "2", summary: "was" });
    expect([later.isFromBefore, later.id]).toEqual([true, first.id]);
    later.clear();
    expect([later.draft, later.overtaken]).toEqual([{ position: "2", summary: "is" }, undefined]);
    expect(later.id).not.toBe(first.id);
  });
});

describe("a short name", () => {
  const place = recordPlace("parties");
  it("follows the long one", () =>
    expect(named(place, "name", { name: "Ukrain", slug: "ukrain" }, { name: "Ukraine", slug: "ukrain" }).slug).toBe("ukraine"));
  it("keeps the letters of accents, and ends in none of its hyphens", () => {
    expect(named(place, "name", {}, { name: "Élysée, Łódź & Groß Ærø!" }).slug).toBe("elysee-lodz-gross-aero");
    expect(named(place, "name", {}, { name: `${"a".repeat(59)} b` }).slug).toBe("a".repeat(59));
  });
  it("stays as it was typed", () =>
    expect(named(place, "name", { name: "Ukrain", slug: "ua" }, { name: "Ukraine", slug: "ua" }).slug).toBe("ua"));
});

describe("the keys of a list", () => {
  const key = (name: string, open: boolean, active: number, altKey = false) => movedBy({ key: name, altKey }, open, active, 2);
  it("go round, take, fold away, and leave Enter to the form where nothing is in hand", () => {
    expect(key("ArrowDown", true, 2)).toEqual({ open: true, active: 0 });
    expect(key("ArrowUp", true, 0)).toEqual({ open: true, active: 2 });
    expect(key("Enter", true, 1)?.takes).toBe(true);
    expect(key("Enter", true, -1)?.takes).toBeUndefined();
    expect(key("Enter", false, -1)).toBeUndefined();
    expect(key("Escape", false, 0)).toBeUndefined();
  });
});

describe("an address of something on file", () => {
  it.each([["parties/ukraine", "described"], ["negotiation", "described"], ["sources", "new"], ["parties/a/b", "nothing"]])(
    "%s is %s", (text, what) => expect(recordPlace(text).what).toBe(what));
});

describe("a fault", () => {
  it("is mended at its field, at the one that stands for it, or at what it is part of", () => {
    document.body.innerHTML = `<fieldset id="field-when" data-stands-for="field-holds"><input id="field-statedOn"></fieldset>
      <fieldset id="field-evidence"><button id="add"></button></fieldset><fieldset id="field-parties"><input id="who"></fieldset>`;
    const found = (field: string) => placeOfFault(document, field)?.id;
    expect(["holds", "evidence[2].source", "party", "nothing"].map(found)).toEqual(["field-statedOn", "add", "who", undefined]);
  });
});

it("zones bear the names that they have now", () => {
  expect(zones()).toContain("Europe/Kyiv");
  expect(zones()).not.toContain("Europe/Kiev");
});
