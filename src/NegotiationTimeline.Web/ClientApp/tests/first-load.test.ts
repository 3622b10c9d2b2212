import { expect, test } from "vitest";
import { firstLoadBytes } from "../first-load";

const chunk = (fileName: string, code: string, imports: string[] = [], isEntry = false) =>
  ({ fileName, code, imports, isEntry });

test("what comes with the entry counts, once; what may be asked for later does not", () => expect(firstLoadBytes([
  chunk("entry.js", "12345", ["shared.js"], true), chunk("shared.js", "123", ["entry.js"]),
  chunk("charts.js", "1234567890", ["shared.js"]),
], (code) => code.length)).toBe(8));

test("of two pages, the one that loads more counts", () => expect(firstLoadBytes([
  chunk("page.js", "12345", ["shared.js"], true), chunk("embed.js", "12", ["shared.js"], true),
  chunk("shared.js", "123"),
], (code) => code.length)).toBe(8));
