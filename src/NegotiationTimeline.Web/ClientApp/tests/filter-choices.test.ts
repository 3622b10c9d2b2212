// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import "../src/controls/filter-choices";
import { folded } from "../src/folded";

const entries = Array.from({ length: 2000 }, (_, n) => ({ slug: `i${n + 1}`, name: `Article ${n + 1} on Łódź` }));

async function choices(list?: string) {
  const element = Object.assign(document.createElement("filter-choices"), { name: "Issues", entries, list });
  document.body.replaceChildren(element);
  await vi.waitFor(() => expect(element.querySelector("li")).toBeTruthy());
  return element as unknown as HTMLElement & { updateComplete: Promise<unknown> };
}

const names = (element: Element) => [...element.querySelectorAll("li span")].map((it) => it.textContent);

async function type(element: Awaited<ReturnType<typeof choices>>, text: string) {
  const input = element.querySelector<HTMLInputElement>("input[type=search]")!;
  input.value = text;
  input.dispatchEvent(new Event("input"));
  await element.updateComplete;
}

test("of thousands a part is drawn, with what is ticked, and more on demand with the focus on the first of it", async () => {
  const element = await choices("i1999");
  expect(names(element)).toHaveLength(51);
  expect(names(element)[0]).toContain("1999");
  expect(element.querySelector("[role=status]")!.textContent).toContain("51 of 2000 shown.");
  element.querySelector<HTMLElement>("button.link")!.click();
  await vi.waitFor(() => expect(names(element)).toHaveLength(101));
  await vi.waitFor(() => expect(document.activeElement!.parentElement!.textContent).toContain("Article 51 "));
});

test("a name is found by its words in any order, accents and capitals aside, and where none is found that is said", async () => {
  const element = await choices();
  await type(element, "LODZ 1234");
  expect(names(element)).toEqual(["Article 1234 on Łódź"]);
  await type(element, "zebra");
  expect(element.querySelector("[role=status]")!.textContent).toContain("No name has “zebra” in it.");
});

test("ticking fires the list that there is then", async () => {
  const element = await choices("i2");
  const chosen = vi.fn();
  element.addEventListener("choose", (event) => chosen((event as CustomEvent).detail));
  element.querySelectorAll<HTMLElement>("li input")[0]!.click();
  expect(chosen).toHaveBeenCalledWith("i2,i1");
});

test("letters of other scripts are left what they are", () => {
  expect(folded("Київ ПІДТРИМАВ")).toBe("київ підтримав");
  expect(folded("Čeština")).toBe("cestina");
});
