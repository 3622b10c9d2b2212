import type { Import, SampleRow } from "./contract";

/** A body as the row of a table: each value by the path that leads to it. */
export function flat(body: unknown, path = ""): [path: string, value: string][] {
  if (body === null || body === undefined) return [];
  if (Array.isArray(body) && body.every((it) => typeof it !== "object"))
    return body.length ? [[path, body.join("; ")]] : [];
  if (Array.isArray(body) && body.length === 1) return flat(body[0], path);
  if (Array.isArray(body)) return body.flatMap((it, n) => flat(it, `${path}[${n + 1}]`));
  if (typeof body !== "object") return [[path, `${body as string}`]];
  return Object.entries(body).flatMap(([name, value]) => flat(value, path ? `${path}.${name}` : name));
}

/** The fields that any of the first rows fills, in the order in which they come. */
export function fieldsRead(sample: SampleRow[]): string[] {
  return [...new Set(sample.flatMap(({ body }) => flat(body).map(([path]) => path)))];
}

const mostValues = 60;

/** What is known to stand in a column: in the first rows, and in those that could not be read. */
export function valuesIn({ sample, faults }: Pick<Import, "sample" | "faults">, column: string): string[] {
  const found = [
    ...sample.map(({ cells }) => cells[column] ?? ""),
    // The server shortens long ones, and what is shortened would map nothing.
    ...faults.filter((it) => it.column === column && !it.value.endsWith("…")).map(({ value }) => value),
  ].map((it) => it.trim());
  return [...new Set(found)].filter(Boolean).slice(0, mostValues);
}
