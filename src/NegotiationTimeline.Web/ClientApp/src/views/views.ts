import type { TemplateResult } from "lit";
import type { Times } from "../api";
import type { Cell, Negotiation } from "../contract";
import type { FilterKind } from "../filtering";
import type { Part } from "../part";
import type { Reading } from "../reading";
import type { AskedCells } from "../selection";
import type { MatrixState } from "../state";
import * as matrix from "./matrix-view";

/** What the page hands to the view it shows. It comes anew at every change, so a view keeps nothing of it. */
export interface ViewContext {
  negotiation: Negotiation;
  /** The same with those parties and issues only that the reader chose to see; `only` says so to the API. */
  shown: Negotiation;
  only: AskedCells;
  state: MatrixState;
  /** What to ask the server about; lies behind `day` while the slider moves. */
  times: Times;
  /** The day under the slider, while it moves, too. */
  day: string;
  /** The times in words, for subtitles and captions. */
  when: string;
  /** The cells of `day`, and which of them the last step changed. */
  cells: Map<string, Cell>;
  changed: Set<string>;
  /** The issues that are read and shown: all of them but in a large negotiation. */
  part: Part;
  reading: Reading;
  /** The address that shows this view for ever. */
  permalink: string;
  /** Goes to another state of the page: a step that the back button undoes. */
  step: (change: Partial<MatrixState>) => void;
  /** Of an embed, from which a step leads to the page: the address to which it does. */
  link?: (change: Partial<MatrixState>) => string;
}

export interface ViewModule {
  view: (context: ViewContext) => TemplateResult;
}

export interface ViewEntry {
  /** In the address, and the key of its label in words/views.ts. */
  name: string;
  load: () => Promise<ViewModule>;
  /** Which filters of the page mean something in it; left out, all of them. */
  heeds?: FilterKind[];
  /** It is of issues, and of a large negotiation it shows a part of them. */
  inParts?: boolean;
}

/** Every view of a negotiation, in the order of the navigation; the first is shown where the address names none. */
export const views: ViewEntry[] = [
  { name: "matrix", load: async () => matrix, inParts: true },
  { name: "lanes", load: () => import("./lanes-view"), inParts: true },
  { name: "distance", load: () => import("./distance-view") },
  { name: "proposals", load: () => import("./proposals-view"), heeds: ["evidence"] },
  { name: "truces", load: () => import("./truces-view"), heeds: [] },
  { name: "changes", load: () => import("./changes-view"), inParts: true },
  { name: "red-lines", load: () => import("./red-lines-view"), inParts: true },
  { name: "contradictions", load: () => import("./contradictions-view"), inParts: true },
  { name: "outstanding", load: () => import("./outstanding-view"), heeds: ["parties", "evidence"] },
  { name: "acts", load: () => import("./acts-view"), heeds: ["parties"] },
  { name: "speakers", load: () => import("./speakers-view"), inParts: true },
  { name: "records", load: () => import("./records-view") },
];

export function viewNamed(name: string | undefined): ViewEntry {
  return views.find((it) => it.name === name) ?? views[0]!;
}
