import { expect, test } from "vitest";
import { csvOf } from "../src/table-text";

const columns = [{ name: "Party" }, { name: "Distance", numeric: true }];

test("a quote, a comma and a line break survive a spreadsheet", () =>
  expect(csvOf(columns, [['said "no", then\nleft', 0.5]])).toBe('Party,Distance\r\n"said ""no"", then\nleft",0.5\r\n'));

test.each(["=1+1", "+49", "-x", "@x", "＝1+1", "＋49", "－x", "＠x"])("%s is a text and no formula", (text) =>
  expect(csvOf(columns, [[text, -1]])).toBe(`Party,Distance\r\n'${text},-1\r\n`));

test("nothing is an empty field, never zero", () =>
  expect(csvOf(columns, [["Russia", null]])).toBe("Party,Distance\r\nRussia,\r\n"));
