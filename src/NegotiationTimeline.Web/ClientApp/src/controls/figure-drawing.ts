import type { Figure } from "./figure-frame";

/** The drawing of a figure in its place: made anew where the figure or the width differs, kept otherwise. */
export class FigureDrawing {
  svg?: SVGSVGElement;
  #key = "";
  #width = 0;
  #drawnWidth = 0;
  #resized: ResizeObserver;

  /** @param resized called when there is another width to draw for. */
  constructor(resized: () => void) {
    this.#resized = new ResizeObserver(([box]) => {
      const width = Math.floor(box!.contentRect.width);
      if (!width || width === this.#width) return;
      this.#width = width;
      resized();
    });
  }

  /** Whether it was drawn anew. */
  show(place: HTMLElement, { key, svg, follow, title, subtitle }: Figure): boolean {
    this.#resized.observe(place);
    if (!this.#width) return false;
    const anew = this.#key !== key || this.#drawnWidth !== this.#width;
    if (anew) [this.#key, this.#drawnWidth, this.svg] = [key, this.#width, svg(this.#width)];
    if (this.svg!.parentElement !== place) place.replaceChildren(this.svg!);
    // Told to those who listen; the times may change where the drawing does not.
    if (this.svg!.hasAttribute("aria-label")) this.svg!.setAttribute("aria-label", `${title}. ${subtitle}`);
    follow?.(this.svg!);
    return anew;
  }

  stop(): void {
    this.#resized.disconnect();
  }
}
