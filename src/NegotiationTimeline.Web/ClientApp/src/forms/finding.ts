import { idOf } from "./bench";

/** Where in the page a fault is to be mended. */
export function placeOfFault(form: ParentNode, field: string): HTMLElement | null {
  const named = form.querySelector<HTMLElement>(`#${idOf(shownAs(field))}`);
  if (named) return inputIn(named);
  // Of two fields of which one is given, the server may name the other.
  const standsFor = form.querySelector<HTMLElement>(`[data-stands-for~="${idOf(field)}"]`);
  if (standsFor) return inputIn(standsFor);
  const above = field.replace(/(\.\w+|\[\d+\])$/, "");
  return above === field ? null : placeOfFault(form, above);
}

/** Names that the server has for what the form asks as one. */
const others: Record<string, string> = { party: "parties", declined: "position" };

/** The name under which the form asks it. */
export function shownAs(field: string): string {
  return others[field] ?? field;
}

function inputIn(it: HTMLElement): HTMLElement {
  if (it.matches("input, select, textarea")) return it;
  return it.querySelector<HTMLElement>("input:checked, input, select, textarea, button") ?? it;
}

/** Opens what folds it away, and goes there. */
export function goTo(it: HTMLElement | null): void {
  for (let fold = it?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  it?.focus();
}
