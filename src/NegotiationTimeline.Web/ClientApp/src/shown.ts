import { changedCells } from "./cells";
import type { Cell } from "./contract";

/** The cells on show, and in which of them the last step let a reader see something else. */
export class Shown {
  cells = new Map<string, Cell>();
  /** Undefined until there was a step. */
  changed?: Set<string>;
  #point?: string;
  #issues?: string;

  /**
   * @param point what the cells are of; the same point again brings details, and is no step.
   * @param issues which issues they are of; those of others are not compared.
   */
  show(point: string, cells: Map<string, Cell>, issues = ""): void {
    if (issues !== this.#issues) this.forget();
    this.#issues = issues;
    if (this.#point !== undefined && point !== this.#point) this.changed = changedCells(this.cells, cells);
    this.#point = point;
    this.cells = cells;
  }

  forget(): void {
    this.cells = new Map();
    this.changed = this.#point = undefined;
  }
}
