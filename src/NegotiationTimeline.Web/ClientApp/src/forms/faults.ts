import type { Fault } from "./bench";
import type { Field } from "./description";

/** Names that a fault may come under, beside that of the field that shows it. */
const others: Record<string, string[]> = { parties: ["party"], position: ["declined"] };

/** What the server found wrong, to be shown where it is. */
export class Faults {
  readonly all: Fault[];

  constructor(found: Fault[] = [], below = "") {
    this.all = found.map((it) => ({ ...it, field: below + it.field.replace(/^changes\./, "") }));
  }

  at = (...paths: string[]): Fault | undefined => {
    const names = new Set(paths.flatMap((path) => [path, ...(others[path] ?? [])]));
    return this.all.find(({ field }) => names.has(field));
  };

  isBelow = (path: string): boolean =>
    this.all.some(({ field }) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`)
      || (others[path] ?? []).includes(field));

  /** As they stand in the form. */
  inOrderOf(fields: readonly Field[]): Fault[] {
    const placeOf = ({ field }: Fault) => {
      const name = field.split(/[.[]/)[0]!;
      return fields.findIndex((it) => it.name === name || others[it.name]?.includes(name)
        || it.fields?.some((part) => it.as === "either" && part.name === name));
    };
    return [...this.all].sort((one, other) => placeOf(one) - placeOf(other));
  }

  /** Mended, as far as one can tell before it is sent again. */
  without(path: string): Faults {
    return new Faults(this.all.filter(({ field }) => field !== path && !(others[path] ?? []).includes(field)));
  }
}
