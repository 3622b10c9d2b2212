/** Where a key leads in a list to choose from. */
export interface Move {
  open: boolean;
  /** Which of the options the keyboard is at; none where negative. */
  active: number;
  /** The one that it is at is taken. */
  takes?: boolean;
}

/** As the ARIA practices have it of a combobox; nothing where the key is another's business. */
export function movedBy(
  { key, altKey }: Pick<KeyboardEvent, "key" | "altKey">, open: boolean, active: number, last: number,
): Move | undefined {
  switch (key) {
    case "ArrowDown": return { open: true, active: !open || altKey ? active : active >= last ? 0 : active + 1 };
    case "ArrowUp":
      if (!open) return undefined;
      return altKey ? { open: false, active: -1 } : { open: true, active: active <= 0 ? last : active - 1 };
    case "Enter":
      if (!open) return undefined;
      return active >= 0 && active <= last ? { open: false, active: -1, takes: true } : { open: false, active: -1 };
    case "Escape": return open ? { open: false, active: -1 } : undefined;
    default: return undefined;
  }
}
