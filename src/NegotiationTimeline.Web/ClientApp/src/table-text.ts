export type Value = string | number | null | undefined;

/** A figure's numbers as a table: the same are seen beside it and downloaded, there as readers write them. */
export interface Column {
  name: string;
  /** Numbers stand to the right. */
  numeric?: boolean;
  /** How a reader is shown the value that a file has. */
  show?: (value: Value) => string;
}

export function shownValue({ show }: Column, value: Value): string {
  return show ? show(value) : `${value ?? "–"}`;
}

/** RFC 4180, with line ends as spreadsheets want them. */
export function csvOf(columns: Column[], rows: Value[][]): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(field).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** A text that a spreadsheet would run as a formula is kept a text; a number is left a number. */
function field(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return `${value}`;
  const safe = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
