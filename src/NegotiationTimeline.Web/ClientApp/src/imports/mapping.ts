import type { Import, ImportMapping, Plain } from "./contract";
import { fieldsOf, type ImportField } from "./kinds";

/** Ways of changing how a file is read. Each gives the whole mapping, for a mapping that names columns names all. */

/** Field to column, as chosen, or as found by the names of the columns. */
export function columnsOf(mapping: ImportMapping, columns: Import["columns"]): Record<string, string> {
  if (Object.keys(mapping.columns ?? {}).length) return mapping.columns!;
  return Object.fromEntries(columns.flatMap(({ name, field }) => (field ? [[field, name]] : [])));
}

/** @param column nothing: no column fills it. */
export function withColumn(
  mapping: ImportMapping, found: Import["columns"], field: string, column: string | undefined,
): ImportMapping {
  const columns = without(columnsOf(mapping, found), field);
  if (column) columns[field] = column;
  return {
    ...mapping, columns, constants: without(mapping.constants, field),
    values: column ? mapping.values : without(mapping.values, field),
  };
}

/**
 * What a field is in every row; of a field that has a column too, in those rows whose cell is empty.
 * @param alone no column fills it any more, and what no cell says needs no map of values.
 */
export function withConstant(
  mapping: ImportMapping, found: Import["columns"], field: ImportField, value: string, alone: boolean,
): ImportMapping {
  const columns = columnsOf(mapping, found);
  return {
    ...mapping, columns: alone ? without(columns, field.name) : columns,
    values: alone ? without(mapping.values, field.name) : mapping.values,
    constants: { ...mapping.constants, [field.name]: plainOf(field, value) },
  };
}

/** @param meaning nothing: the cell is taken at its word, or refused where others of its column are mapped. */
export function withValue(
  mapping: ImportMapping, found: Import["columns"], field: ImportField, cell: string, meaning: string | undefined,
): ImportMapping {
  const map = without(mapping.values?.[field.name], cell);
  if (meaning !== undefined) map[cell] = plainOf(field, meaning);
  const values = Object.keys(map).length ? { ...mapping.values, [field.name]: map } : without(mapping.values, field.name);
  return { ...mapping, columns: columnsOf(mapping, found), values };
}

/** What another kind has no field for goes; columns that only their names chose are found anew. */
export function withKind(mapping: ImportMapping, kind: string): ImportMapping {
  const known = new Set(fieldsOf(kind).map(({ name }) => name));
  const kept = <T>(of: Record<string, T> | null | undefined) =>
    Object.fromEntries(Object.entries(of ?? {}).filter(([field]) => known.has(field)));
  return { ...mapping, kind, columns: kept(mapping.columns), constants: kept(mapping.constants), values: kept(mapping.values) };
}

export function withFormat(mapping: ImportMapping, format: string): ImportMapping {
  return { ...mapping, dates: format ? { format } : null };
}

/** Columns that together name a row, so that it is known again; none: the whole row does. */
export function withId(mapping: ImportMapping, column: string, isPart: boolean): ImportMapping {
  const others = (mapping.id ?? []).filter((it) => it !== column);
  return { ...mapping, id: isPart ? [...others, column] : others };
}

/** A mapping as it is kept for files to come: with the columns that were found. */
export function toKeep({ mapping, columns, kind }: Pick<Import, "mapping" | "columns" | "kind">): ImportMapping {
  return { ...mapping, kind: mapping.kind ?? kind, columns: columnsOf(mapping, columns) };
}

/** Numbers and yes-or-no go as such; what cannot be one goes as it is, and the server says so. */
export function plainOf({ sort }: ImportField, text: string): Plain {
  if (sort === "number" && /^-?\d+$/.test(text)) return Number(text);
  if (sort === "flag" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}

function without<T>(of: Record<string, T> | null | undefined, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(of ?? {}).filter(([it]) => it !== name));
}
