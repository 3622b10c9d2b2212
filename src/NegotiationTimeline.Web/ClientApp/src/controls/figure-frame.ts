import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Citation } from "../citing";
import { pngOf, standalone, svgText } from "../picture";
import { save } from "../saving";
import { strings } from "../strings";
import { csvOf, type Column, type Value } from "../table-text";
import { View } from "../view";
import { citationCopies } from "./citation";
import { FigureDrawing } from "./figure-drawing";
import { figureTable } from "./figure-table";

const words = strings.figure;
/** Of a drawing that is made for a download alone. */
const unseenWidth = 1200;

/** All that the frame needs to show a figure and to let it be taken along. */
export interface Figure {
  title: string;
  /** What, as of when, known by when, recorded by when. */
  subtitle: string;
  /** Drawn anew where it differs, and where the width does. */
  key: string;
  /** Draws it so wide, in pixels. */
  svg: (width: number) => SVGSVGElement;
  /** Shown in the place of the drawing, which is then for downloads alone; it has no other table beside it. */
  content?: TemplateResult;
  /** Moves what moves (the line of asOf) without drawing anew; called after every change. */
  follow?: (drawn: SVGSVGElement) => void;
  /** Stands below the figure: how to read it. */
  legend?: TemplateResult;
  columns: Column[];
  rows: Value[][];
  /** The address of the same answer as JSON, pinned. */
  json: string | undefined;
  /** None where the page around it says how to cite it. */
  permalink?: string;
  citation: Citation | undefined;
  /** The address of the page that an embed is of, where no permalink is given. */
  embedOf?: string;
  /** Of the files, without an ending. */
  name: string;
}

/** The frame of every figure: its title, itself, its table twin, and what can be taken along. */
class FigureFrame extends View {
  static override properties = {
    figure: { attribute: false }, asTable: { state: true }, open: { state: true }, failed: { state: true },
  };

  declare figure: Figure;
  declare asTable: boolean;
  /** Which of the lists of actions is open. */
  declare open: "cite" | "embed" | undefined;
  declare failed: boolean;

  #drawing = new FigureDrawing(() => this.requestUpdate());

  override disconnectedCallback(): void {
    this.#drawing.stop();
    super.disconnectedCallback();
  }

  protected override updated(_: PropertyValues<this>): void {
    const place = this.querySelector<HTMLElement>(".drawing");
    if (place && this.#drawing.show(place, this.figure))
      this.dispatchEvent(new CustomEvent("drawn", { bubbles: true }));
  }

  protected override render(): TemplateResult {
    const { title, subtitle, legend, content } = this.figure;
    if (content) return html`${content} ${legend ?? nothing} ${this.actions()}`;
    return html`
      <figure class="frame" aria-label=${title}>
        <figcaption><h2>${title}</h2><p class="hint">${subtitle}</p></figcaption>
        <div class="drawing" ?hidden=${this.asTable}></div>
        ${this.asTable ? figureTable(this.figure) : legend ?? nothing}
        ${this.actions()}
      </figure>
    `;
  }

  private actions(): TemplateResult {
    const { title, permalink, citation, json, name, content, embedOf = permalink } = this.figure;
    return html`
      <div class="take" role="group" aria-label=${words.actions(title)}>
        ${content ? nothing : html`<button type="button" class="button quiet" aria-pressed=${!!this.asTable}
          @click=${() => (this.asTable = !this.asTable)}>${words.showTable}</button>`}
        <span class="downloads"><span class="hint">${words.download}</span>
          ${this.download("svg", this.takeSvg)} ${this.download("png", this.takePng)}
          ${this.download("csv", this.takeCsv)}
          ${json ? html`<a href=${json} download="${name}.json" aria-label=${words.downloadAs(words.formats.json)}>
            ${words.formats.json}</a>` : nothing}
        </span>
        ${permalink ? html`<a href=${permalink}>${words.permalink}</a>` : nothing}
        ${permalink && citation ? this.opener("cite", words.cite) : nothing}
        ${embedOf ? this.opener("embed", words.embed) : nothing}
      </div>
      ${this.open === "cite" && citation
        ? html`<div class="cite given"><p class="citation">${citation.text}</p>
          <p class="actions">${citationCopies(citation, name)}</p></div>` : nothing}
      ${this.open === "embed" && embedOf
        ? html`<embed-panel class="given" .permalink=${embedOf} .figure=${this.nameAmongOthers()}></embed-panel>`
        : nothing}
      ${this.failed ? html`<p class="hint" role="alert">${words.failed}</p>` : nothing}
    `;
  }

  private download(format: keyof typeof words.formats, take: () => void): TemplateResult {
    return html`<button type="button" class="link" aria-label=${words.downloadAs(words.formats[format])}
      @click=${take}>${words.formats[format]}</button>`;
  }

  private opener(what: "cite" | "embed", label: string): TemplateResult {
    return html`<button type="button" class="link" aria-expanded=${this.open === what}
      @click=${() => this.openOrClose(what)}>${label}</button>`;
  }

  private openOrClose(what: "cite" | "embed"): void {
    if (what === "embed") void import("./embed-panel");
    this.open = this.open === what ? undefined : what;
  }

  /** By which an embed knows which figure of the view is meant. */
  private nameAmongOthers(): string | undefined {
    return document.querySelectorAll("figure-frame").length > 1 ? this.figure.name : undefined;
  }

  /** A drawing takes its looks from the page, so one that is not shown comes into it for the moment. */
  private picture(): SVGSVGElement {
    const { title, subtitle, citation, svg } = this.figure;
    const caption = { title, subtitle, credit: citation?.text ?? "" };
    if (this.#drawing.svg) return standalone(this.#drawing.svg, caption);
    const place = Object.assign(document.createElement("div"), { className: "drawing unseen" });
    place.append(svg(unseenWidth));
    this.append(place);
    const picture = standalone(place.firstElementChild as SVGSVGElement, caption);
    place.remove();
    return picture;
  }

  private takeSvg = (): void => this.take(new Blob([svgText(this.picture())], { type: "image/svg+xml" }), "svg");

  private takePng = async (): Promise<void> => {
    try {
      this.failed = false;
      this.take(await pngOf(this.picture()), "png");
    } catch {
      this.failed = true;
    }
  };

  /** With a byte order mark, without which spreadsheets read the names of people wrongly. */
  private takeCsv = (): void => {
    const { columns, rows } = this.figure;
    this.take(new Blob(["\ufeff", csvOf(columns, rows)], { type: "text/csv;charset=utf-8" }), "csv");
  };

  private take(content: Blob, ending: string): void {
    save(content, `${this.figure.name}.${ending}`);
  }
}

customElements.define("figure-frame", FigureFrame);
