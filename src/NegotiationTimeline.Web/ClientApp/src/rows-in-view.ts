/** How far beyond the edge of its region a row counts as in view. */
const margin = "400px";

/** Which rows of a long table are in view, or nearly so; the one with the focus always is. */
export class RowsInView {
  /** By the issue of the row. */
  readonly shown = new Set<string>();
  /** How tall rows were, in pixels, when they were last in view. */
  readonly heights = new Map<string, number>();
  #watched: HTMLElement[] = [];
  #observer = new IntersectionObserver((entries) => this.look(entries),
    // A region that scrolls within the page has a margin of its own, which not every browser knows.
    { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit);

  constructor(private readonly changed: () => void) {}

  watch(rows: HTMLElement[]): void {
    if (rows.length === this.#watched.length && rows.every((it, place) => it === this.#watched[place])) return;
    this.#observer.disconnect();
    this.#watched = rows;
    rows.forEach((it) => this.#observer.observe(it));
  }

  show(issue: string): void {
    this.shown.add(issue);
  }

  forget(): void {
    this.#observer.disconnect();
    this.#watched = [];
    this.shown.clear();
  }

  private look(entries: IntersectionObserverEntry[]): void {
    const before = this.shown.size;
    let left = false;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const issue = (target as HTMLElement).dataset.issue!;
      if (isIntersecting) this.shown.add(issue);
      else if (this.shown.has(issue) && !target.contains(document.activeElement)) {
        this.heights.set(issue, boundingClientRect.height);
        left = this.shown.delete(issue);
      }
    }
    if (left || this.shown.size !== before) this.changed();
  }
}
