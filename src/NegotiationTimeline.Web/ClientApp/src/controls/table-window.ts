import { type PropertyValues, type TemplateResult } from "lit";
import { keyOf } from "../cells";
import { RowsInView } from "../rows-in-view";
import { View } from "../view";
import { stanceTable, type StanceTable } from "./stance-table";

/** A table of so many cells is drawn whole: making it costs less than watching what is in view. */
const fewCells = 1_000;
/** Columns beyond the edge of what is in view, so that a small movement needs no drawing. */
const spare = 6;
/** After which rows that came into view stand where they stay. */
const settleFrames = 4;

/** The matrix, of which a large one is drawn where it is in view. One stop of the tab key; arrows walk its cells. */
class TableWindow extends View {
  static override properties = { table: { attribute: false } };

  declare table: StanceTable;

  /** The cell that the tab key stops at. */
  #current = "";
  #columns: [number, number] = [0, 2 * spare];
  #rows = new RowsInView(() => this.requestUpdate());
  #scroller?: Element;
  /** A cell that is to have the focus is drawn before the region scrolls to it. */
  #isOnItsWay = false;
  #isPrinted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.print);
    addEventListener("afterprint", this.print);
    this.addEventListener("keydown", this.walk);
    this.addEventListener("focusin", this.arrive);
    this.#scroller = this.closest(".scroller") ?? undefined;
    this.#scroller?.addEventListener("scroll", this.scrolled, { passive: true });
  }

  override disconnectedCallback(): void {
    removeEventListener("beforeprint", this.print);
    removeEventListener("afterprint", this.print);
    this.#scroller?.removeEventListener("scroll", this.scrolled);
    this.#rows.forget();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const { parties, issues } = this.table.negotiation;
    if (parties.length * issues.length <= fewCells || this.#isPrinted) return stanceTable(this.table);
    const columns: [number, number] = parties.length > 4 * spare ? this.#columns : [0, parties.length];
    return stanceTable({ ...this.table, shown: { rows: this.#rows.shown, heights: this.#rows.heights, columns } });
  }

  protected override updated(_: PropertyValues<this>): void {
    const cells = [...this.querySelectorAll<HTMLElement>("[data-cell]")];
    const stop = cells.find((it) => it.dataset.cell === this.#current) ?? cells[0];
    for (const cell of cells) {
      const wanted = cell === stop ? 0 : -1;
      if (cell.tabIndex !== wanted) cell.tabIndex = wanted;
    }
    this.#rows.watch([...this.querySelectorAll<HTMLElement>("tr[data-issue]")]);
    this.scrolled();
  }

  /** Which columns are in view; the head of the table has them all, and is as wide as they are. */
  private scrolled = (): void => {
    const { parties } = this.table.negotiation;
    // Widths are asked for last: after every step of the slider that would lay out the whole page at once.
    if (this.#isOnItsWay || !this.#scroller || parties.length <= 4 * spare) return;
    const [corner, head] = this.querySelectorAll<HTMLElement>("thead th");
    if (!head?.offsetWidth) return;
    const from = Math.floor(this.#scroller.scrollLeft / head.offsetWidth);
    const count = Math.ceil((this.#scroller.clientWidth - corner!.offsetWidth) / head.offsetWidth);
    const [first, last] = this.#columns;
    const reaches = first <= Math.max(0, from - 1) && last >= Math.min(parties.length, from + count + 1);
    if (reaches && last - first <= count + 4 * spare) return;
    this.#columns = [Math.max(0, from - spare), Math.min(parties.length, from + count + spare)];
    this.requestUpdate();
  };

  private arrive = ({ target }: FocusEvent): void => {
    const cell = (target as HTMLElement).dataset.cell;
    if (!cell || cell === this.#current) return;
    this.#current = cell;
    this.requestUpdate();
  };

  private walk = (event: KeyboardEvent): void => {
    const [party, issue] = (event.target as HTMLElement).dataset.cell?.split("/") ?? [];
    if (!party || event.altKey || event.metaKey || event.shiftKey) return;
    const parties = this.table.negotiation.parties.map(({ slug }) => slug);
    const issues = [...this.querySelectorAll<HTMLElement>("tr[data-issue]")].map((it) => it.dataset.issue!);
    const [column, row] = [parties.indexOf(party), issues.indexOf(issue!)];
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [column - 1, row], ArrowRight: [column + 1, row], ArrowUp: [column, row - 1],
      ArrowDown: [column, row + 1], Home: [0, event.ctrlKey ? 0 : row],
      End: [parties.length - 1, event.ctrlKey ? issues.length - 1 : row],
    };
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    if (parties[to[0]] && issues[to[1]]) void this.goTo(parties[to[0]]!, issues[to[1]]!, to[0]);
  };

  /** A cell that is out of view is drawn first. */
  private async goTo(party: string, issue: string, column: number): Promise<void> {
    const [first, last] = this.#columns;
    if (column < first || column >= last) this.#columns = [Math.max(0, column - 2 * spare), column + spare];
    this.#rows.show(issue);
    this.#isOnItsWay = true;
    this.#current = keyOf(party, issue);
    this.requestUpdate();
    await this.updateComplete;
    const cell = this.querySelector<HTMLElement>(`[data-cell="${CSS.escape(this.#current)}"]`);
    cell?.focus();
    this.#isOnItsWay = false;
    // The rows around it are drawn only now, and push it.
    for (let frame = 0; frame < settleFrames; frame++) {
      await new Promise(requestAnimationFrame);
      if (cell && cell === document.activeElement) cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  private print = ({ type }: Event): void => {
    this.#isPrinted = type === "beforeprint";
    this.requestUpdate();
    // Paper does not wait for the next turn.
    this.performUpdate();
  };
}

customElements.define("table-window", TableWindow);
