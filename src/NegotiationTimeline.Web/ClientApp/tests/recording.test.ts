import { describe, expect, it } from "vitest";
import { forms } from "../src/forms/forms";
import { bodyOf, chosen, emptyDraft, withValue, type Draft } from "../src/forms/draft";
import { Faults } from "../src/forms/faults";
import { changesOf, draftOf } from "../src/forms/patch";
import { addressToSend, patchable, recordPlace } from "../src/forms/place";
import { fields } from "../src/words/fields";
import { forms as words } from "../src/words/forms";

const positions = forms.find(({ name }) => name === "positions")!;
const recorded = {
  id: "E04", parties: ["russia"], issue: "direct-talks", proposal: null, position: 1, declined: false,
  firmness: "tentative", clarity: "ambiguous", role: "responder", conditions: [], statedOn: "2025-04-21", holds: null,
  speaker: { name: "Vladimir Putin", office: null, authority: "principal" }, summary: "Perhaps.", dropsRedLine: false,
};

function typed(...values: [path: string, value: Draft[string]][]): Draft {
  return values.reduce((draft, [path, value]) => withValue(draft, path, value), emptyDraft(positions.fields));
}

describe("a body", () => {
  it("leaves out what is empty, and names one party or several", () => {
    const draft = typed(["parties", ["us"]], ["issue", "x"], ["position", "-1"], ["statedOn", " 2025-04-20~ "], ["summary", "  "]);
    expect(bodyOf(positions.fields, draft)).toEqual({
      party: "us", issue: "x", position: -1, firmness: "stated", clarity: "explicit", role: "responder",
      statedOn: "2025-04-20~", evidence: [{ attribution: "reported", depth: 1, bearing: "supports" }],
    });
    expect(bodyOf(positions.fields, typed(["parties", ["us", "france"]])).parties).toEqual(["us", "france"]);
  });

  it("says that a party declined, and only the one of two dates that is chosen", () => {
    const draft = typed(["position", "declined"], ["statedOn", "2025"], ["holds", "2025/2026"], [chosen("when"), "holds"]);
    expect(bodyOf(positions.fields, draft)).toMatchObject({ declined: true, holds: "2025/2026" });
    expect(bodyOf(positions.fields, draft)).not.toHaveProperty("statedOn");
  });

  it("sends what is no number as it was typed, for the server to say what is wrong with it", () => {
    const count = [{ name: "count", as: "number" }] as const;
    expect(bodyOf(count, { count: "2935" })).toEqual({ count: 2935 });
    expect(bodyOf(count, { count: "many" })).toEqual({ count: "many" });
  });
});

describe("a correction", () => {
  const shown = patchable(positions);
  const before = draftOf(shown, recorded);

  it("of nothing changes nothing", () => expect(changesOf(shown, before, before)).toEqual({}));

  it("names what differs, and null where something went", () => {
    const now = [["position", "-2"], ["summary", ""], ["speaker.office", "President"]] as const;
    expect(changesOf(shown, before, now.reduce((it, [path, value]) => withValue(it, path, value), before))).toEqual({
      position: -2, summary: null, speaker: { name: "Vladimir Putin", office: "President", authority: "principal" },
    });
  });

  it("lets one field take the place of another without a word about the former", () => {
    const now = withValue(withValue(before, "holds", "2025-04-21/2025-04-22"), chosen("when"), "holds");
    expect(changesOf(shown, before, now)).toEqual({ holds: "2025-04-21/2025-04-22" });
    expect(changesOf(shown, before, withValue(before, "position", "declined"))).toEqual({ declined: true });
    expect(changesOf(shown, before, withValue(before, "parties", ["russia", "us"]))).toEqual({ parties: ["russia", "us"] });
  });
});

describe("an address of a form", () => {
  it.each([
    ["positions", "new"], ["positions/E04", "record"], ["positions/E04/corrections", "amendment"],
    ["positions/E05/conditions/targets-agreed", "condition"], ["truces/easter-2025/violations/E12", "record"],
    ["truces/easter-2025/violations/E12/retraction", "amendment"], ["proposals/p/withdrawal", "amendment"],
    ["proposals/p/withdrawal/w", "record"], ["withdrawal", "new"], ["nothing/of/this", "nothing"],
  ])("%s is %s", (text, what) => expect(recordPlace(text).what).toBe(what));

  it("leads to where it is sent", () => {
    const sent = (text: string) => addressToSend(recordPlace(text), (name) => `the-${name}`).join("/");
    expect(sent("violations")).toBe("truces/the-truce/violations");
    expect(sent("proposals/p/withdrawal")).toBe("proposals/p/disavowal");
    expect(sent("positions/E05/conditions/c1/retraction")).toBe("positions/E05/conditions/c1/retraction");
  });
});

describe("faults", () => {
  it("are shown at their field, whatever name the server gives it", () => {
    const faults = new Faults([{ field: "changes.party", detail: "no" }, { field: "evidence[0].grade", detail: "no" }]);
    expect(faults.at("parties")).toBeDefined();
    expect(faults.isBelow("evidence")).toBe(true);
    expect(faults.without("evidence[0].grade").all).toHaveLength(1);
  });
});

describe("words", () => {
  const all = forms.flatMap((it) => it.fields.flatMap((field) => [field, ...(field.fields ?? [])]));

  it("name every form and every field", () => {
    expect(forms.filter(({ name }) => !words.names[name] || !words.titles[name])).toEqual([]);
    const named = new Set(Object.keys(fields).map((key) => key.split(".").at(-1)));
    expect(all.filter(({ name }) => !named.has(name)).map(({ name }) => name)).toEqual([]);
  });
});
