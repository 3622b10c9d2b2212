/** Marks of drawings that stand for a record (`data-record`) whose entry is on the same page (`data-entry`). */

/** A mark leads to its record, and opens what that rests on. */
export function pressMark({ target, currentTarget }: Event): void {
  const record = (target as Element).closest<SVGElement>("[data-record]")?.dataset.record;
  if (!record) return;
  const entry = (currentTarget as Element).querySelector<HTMLElement>(`[data-entry="${CSS.escape(record)}"]`);
  entry?.querySelector("details")?.setAttribute("open", "");
  entry?.focus();
}

/** Enter leads there, too; arrows walk from mark to mark, so that each drawing is one stop of the tab key. */
export function walkMarks(event: KeyboardEvent): void {
  const mark = (event.target as Element).closest<SVGElement>("[data-record]");
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] ?? 0;
  if (!mark || (!step && event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  if (!step) return pressMark(event);
  const all = [...mark.closest("figure")!.querySelectorAll<SVGElement>("[data-record]")];
  const next = all[all.indexOf(mark) + step];
  if (!next) return;
  mark.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}
