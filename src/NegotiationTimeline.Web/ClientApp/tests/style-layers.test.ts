import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../src/**/*.ts", { query: "?raw", import: "default", eager: true });
const styles = import.meta.glob<string>("../src/styles/**/*.css", { query: "?raw", import: "default", eager: true });
const styleOf = (name: string) => styles[`../src/styles/${name}`]!;
const loaded = /(?:^|\n)import "(?:[^"]*\/)?styles\/([^"]+\.css)";/g;

/** What a script loads comes when it is first needed, so its place among all styles must be said by a layer. */
test("no style comes but in a layer, so that paper and the reader's own colours decide whenever it comes", () => {
  const entries = [...new Set(Object.values(sources).flatMap((it) => [...it.matchAll(loaded)].map(([, name]) => name!)))];
  expect(entries).toContain("page.css");
  const outside = entries.filter((name) =>
    !/^(?:\s|\/\*[^]*?\*\/|@layer [\w, ]+;|@import "[^"]+" layer\(\w+\);)*$/.test(styleOf(name)));
  expect(outside).toEqual([]);
});

test.each(["page.css", "embed-page.css"])("in %s paper comes last", (name) =>
  expect(styleOf(name)).toMatch(/@layer page, views, (embed, )?forced, print;/));
