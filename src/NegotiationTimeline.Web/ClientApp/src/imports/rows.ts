import type { Import, SampleRow } from "./contract";
import { fieldsOf } from "./kinds";

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

/** The fields that any of the first rows fills, in the order in which the form has them. */
export function fieldsRead(sample: SampleRow[], kind: string | null): string[] {
  const order = fieldsOf(kind).map(({ name }) => name);
  const place = (path: string) => order.indexOf(path.replace(/\[\d+\]/g, "")) >>> 0;
  return [...new Set(sample.flatMap(({ body }) => flat(body).map(([path]) => path)))]
    .sort((one, other) => place(one) - place(other));
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
