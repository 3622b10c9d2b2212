import { expect, test } from "vitest";
import { fieldsOf, isFirst, kindNames } from "../src/imports/kinds";

const [server] = Object.values(import.meta.glob<string>("../../Imports/ImportFields.cs", {
  query: "?raw", import: "default", eager: true,
}));

/** What the server reads, list by list; `.. Speaker` stands for another list. */
function listsOf(source: string): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [, name, body] of source.matchAll(/ImmutableArray<ImportField> (\w+) =>\s*\[([^]*?)\];/g))
    lists[name!] = [...body!.matchAll(/Of\("([\w.]+)"(?:, (\w+))?(?:, (\w+))?[^)]*\)|\.\. (\w+)/g)].flatMap(
      ([, field, type, names, list]) => (list ? lists[list]! : [sortOf(field!, type, names)]));
  return lists;
}

function sortOf(field: string, type = "Text", names?: string): string {
  const sort = type === "Text" && names && names !== "also" ? names : type === "also" ? "Text" : type;
  return sort === "Text" ? field : `${field}:${sort.toLowerCase()}`;
}

const lists = listsOf(server!);

test.each(kindNames)("%s have the fields that the server reads, in its order", (kind) => {
  const name = kind.replace(/(?:^|-)\w/g, (it) => it.replace("-", "").toUpperCase());
  expect(fieldsOf(kind).map(({ name, sort }) => (sort === "text" ? name : `${name}:${sort}`))).toEqual(lists[name]);
});

test.each(kindNames)("what is asked for at once of %s are fields of theirs", (kind) =>
  expect(fieldsOf(kind).filter(({ name }) => isFirst(kind, name)).length).toBeGreaterThan(2));
