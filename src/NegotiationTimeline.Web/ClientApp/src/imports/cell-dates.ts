/** Dates as spreadsheets leave them in cells, and what they may mean. The server reads them; this only shows examples. */

const written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$/;

/** Formats in which such cells may be written: day first, month first; none where they are plain. */
export function formatsOf(cells: string[]): string[] {
  const found = cells.map((it) => written.exec(it.trim())).find((it) => it !== null);
  if (!found) return [];
  const [, , part, , year] = found;
  const y = year!.length === 2 ? "yy" : "yyyy";
  const wide = cells.every((it) => { const [, one, , other] = written.exec(it.trim()) ?? []; return !one || one.length + other!.length === 4; });
  const [d, m] = wide ? ["dd", "MM"] : ["d", "M"];
  return [`${d}${part}${m}${part}${y}`, `${m}${part}${d}${part}${y}`];
}

/** The day that a cell means by a format; nothing where it is none by it. */
export function dayBy(format: string, cell: string): string | undefined {
  const names: string[] = [];
  const form = format.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/d{1,2}|M{1,2}|y{2,4}/g, (token) => {
    names.push(token[0]!);
    return token.length === 4 ? "(\\d{4})" : token.length === 2 ? "(\\d\\d)" : "(\\d{1,2})";
  });
  const parts = new RegExp(`^${form}$`).exec(cell.trim());
  if (!parts) return undefined;
  const part = (name: string) => Number(parts[names.indexOf(name) + 1]);
  const year = part("y") < 50 ? 2000 + part("y") : part("y") < 100 ? 1900 + part("y") : part("y");
  const day = [`${year}`.padStart(4, "0"), two(part("M")), two(part("d"))].join("-");
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** Whether both readings are possible for every cell, so that somebody must say which is meant. */
export function isAmbiguous(cells: string[]): boolean {
  const formats = formatsOf(cells);
  const dated = cells.filter((it) => written.test(it.trim()));
  return formats.length > 0 && formats.every((format) => dated.every((it) => dayBy(format, it) !== undefined));
}

function two(number: number): string {
  return `${number}`.padStart(2, "0");
}
