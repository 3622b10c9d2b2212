import type { Fault } from "./bench";

/** Names that a fault may come under, beside that of the field that shows it. */
const others: Record<string, string[]> = { parties: ["party"], position: ["declined"] };

/** What the server found wrong, to be shown where it is. */
export class Faults {
  #shown = new Set<Fault>();
  readonly all: Fault[];

  constructor(found: Fault[] = [], below = "") {
    this.all = found.map((it) => ({ ...it, field: below + it.field.replace(/^changes\./, "") }));
  }

  at = (...paths: string[]): Fault | undefined => {
    const names = new Set(paths.flatMap((path) => [path, ...(others[path] ?? [])]));
    const found = this.all.filter(({ field }) => names.has(field));
    found.forEach((it) => this.#shown.add(it));
    return found[0];
  };

  isBelow = (path: string): boolean =>
    this.all.some(({ field }) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`)
      || (others[path] ?? []).includes(field));

  /** Those that no field of the form shows. Ask once the fields are rendered. */
  unplaced(): Fault[] {
    return this.all.filter((it) => !this.#shown.has(it));
  }

  /** Mended, as far as one can tell before it is sent again. */
  without(path: string): Faults {
    return new Faults(this.all.filter(({ field }) => field !== path && !(others[path] ?? []).includes(field)));
  }
}
