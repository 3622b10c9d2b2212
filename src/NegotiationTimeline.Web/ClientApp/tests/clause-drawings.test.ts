// @vitest-environment jsdom
import { expect, test } from "vitest";
import { clauseGridDrawing } from "../src/charts/clause-grid";
import { clauseSheetDrawing } from "../src/charts/clause-sheet";
import { offer, parties } from "./an-offer";

const lines = (drawing: SVGElement) => drawing.outerHTML.replaceAll("><", ">\n<");
const said = (drawing: SVGElement) => [...drawing.querySelectorAll("text")].map((it) => it.textContent);

test("every party on every clause looks as it did when it was last looked at", () =>
  expect(lines(clauseGridDrawing(offer, parties))).toMatchFileSnapshot("clause-grid.verified.svg"));

test("the document of four columns looks as it did when it was last looked at", () =>
  expect(lines(clauseSheetDrawing(offer, parties))).toMatchFileSnapshot("clause-sheet.verified.svg"));

test("every kind of answer is told in words", () => {
  const words = said(clauseGridDrawing(offer, parties));
  for (const word of ["accepts on", "possibly rejects", "accounts differ", "not covered", "implied: rejects", "no answer",
    "declined to say", "non-committal", "accepts", "has reservations"]) expect(words).toContain(word);
});

test("answers to the whole stand below the clauses", () => {
  const words = said(clauseGridDrawing(offer, parties));
  expect(words.indexOf("The offer as a whole")).toBeGreaterThan(words.findIndex((it) => it?.startsWith("2 ")));
});
