import { expect, test } from "vitest";
import { answerInWords, isByTabling } from "../src/answer-words";
import { clauseInWords, sheetOf, unansweredOf } from "../src/scorecard";
import { answer, offer, parties } from "./an-offer";

const [ceasefire, monitors] = sheetOf(offer, parties);

test("a line of the document names who is for the clause, and apart from them red lines and other refusals", () => {
  expect(ceasefire!.accepts.map(({ party }) => party)).toEqual(["north"]);
  expect(ceasefire!.redLines).toMatchObject([{ party: "south", position: -2, firmness: "red-line", since: "2025-04-01" }]);
  expect(ceasefire!.against).toEqual([]);
  expect(monitors!.against.map(answerInWords)).toEqual(["implied: rejects"]);
});

test("what is left to settle is said in sentences, without what the columns beside it say", () => {
  expect(ceasefire!.left).toEqual(["Northland’s condition: Supplies of arms stop",
    "Accounts differ of what Allies of Southland said."]);
  expect(monitors!.left).toEqual(["Who is to do it is not said.", "It comes after clause 1, which is not adopted.",
    "Asked, and would not say: Allies of Southland.", "No answer from Southland."]);
});

test("who is not covered did not fail to answer, and silence of all others is the silence of everybody", () =>
  expect(unansweredOf([answer("north", {}), answer("mission", { answer: "not-covered", state: "not-covered" })], parties))
    .toEqual(["Nobody has answered."]));

test("of many parties some are only counted", () => {
  const many = Array.from({ length: 9 }, (_, n) => ({ slug: `${n}`, name: `Party ${n}` }));
  const answers = [answer("9", { answer: "accepts" }), ...many.map(({ slug }) => answer(slug, {}))];
  expect(unansweredOf(answers, many))
    .toEqual(["No answer from Party 0, Party 1, Party 2, Party 3, Party 4 and 4 others."]);
});

test("on conditions is not in part, and possibly is said of what is implied, too", () => {
  expect(answerInWords(offer.clauses[0]!.stances[0]!)).toBe("accepts on conditions");
  expect(answerInWords(answer("a", { answer: "conditional", position: 1 }))).toBe("accepts in part");
  expect(answerInWords(answer("a", { answer: "implied", implied: true, state: "contested", certainty: "possible" })))
    .toBe("implied: possibly accounts differ");
});

test("that a proposer accepts follows from its tabling", () => {
  expect(offer.whole.filter(isByTabling).map(({ party }) => party)).toEqual(["south"]);
});

test("a clause that went is named by how it begins", () =>
  expect(clauseInWords(offer, "sanctions")).toBe("“Sanctions stay in force until the mission has reported to …”"));
