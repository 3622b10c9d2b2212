import { expect, test } from "vitest";
import { cut, joined, wordsOf, type FoundRecord, type Page } from "../src/found";

test("a search asks for its words, not for what it leaves out nor for its operators", () => {
  expect(wordsOf("ceasefire -full")).toEqual(["ceasefire"]);
  expect(wordsOf(`"full ceasefire" OR Truce`)).toEqual(["full", "ceasefire", "truce"]);
  expect(wordsOf(`talks -"direct talks"`)).toEqual(["talks"]);
  expect(wordsOf("!!!")).toEqual([]);
});

test("words are marked where they stand whole, in any script", () => {
  expect(cut("A full ceasefire, Ceasefires", ["ceasefire"])).toEqual(["A full ", "ceasefire", ", Ceasefires"]);
  expect(cut("Привіт, світ", ["привіт"])).toEqual(["", "Привіт", ", світ"]);
  expect(cut("At the Élysée, in Łódź", ["elysee", "lodz"])).toEqual(["At the ", "Élysée", ", in ", "Łódź", ""]);
  expect(cut("nothing wanted", [])).toEqual(["nothing wanted"]);
});

test("a further page follows the first, gives no row twice, and one record of two parties is two rows", () => {
  const page = (next: string | null, ...ids: string[]) => ({
    next, asOf: "", knownBy: "", recordedBy: "",
    items: ids.map((it) => ({ id: it.split("/")[0], party: it.split("/")[1] } as FoundRecord)),
  }) as Page<FoundRecord>;
  const both = joined(page("x", "E1/a", "E1/b"), page(null, "E1/b", "E2/a"));
  expect(both.items.map(({ id, party }) => `${id}/${party}`)).toEqual(["E1/a", "E1/b", "E2/a"]);
  expect(both.next).toBeNull();
});
