import { expect, test } from "vitest";
import { edtfInWords } from "../src/edtf";

test.each([
  ["2025-04-21", "21 April 2025"],
  ["2025-03", "March 2025"],
  ["2022-04~", "about April 2022"],
  ["2022?", "2022 (uncertain)"],
  ["[..2025-04-22]", "on or before 22 April 2025"],
  ["[2025-04-19..2025-04-20]", "between 19 April 2025 and 20 April 2025"],
  ["[2025-04-19,2025-04-20]", "19 April 2025 or 20 April 2025"],
  ["2022-04~/..", "from about April 2022 on"],
  ["../..", "at any time"],
  ["2022-02~/2022-03~", "about February 2022 to about March 2022"],
])("%s reads %s", (edtf, words) => expect(edtfInWords(edtf)).toBe(words));

test("a form that is not known is shown as it was recorded", () => expect(edtfInWords("Y-17E7")).toBe("Y-17E7"));

test("cells have room for the short form", () => {
  expect(edtfInWords("[..2025-04-22]", "short")).toBe("by 22 Apr 2025");
  expect(edtfInWords("2022-04~", "short")).toBe("c. Apr 2022");
});
