const namespace = "http://www.w3.org/2000/svg";

export type Attributes = Record<string, string | number | undefined>;

export function drawn(name: string, attributes: Attributes, ...inside: (Element | string)[]): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, `${typeof value === "number" ? rounded(value) : value}`);
  element.append(...inside);
  return element;
}

/** A tenth of a pixel is finer than anyone sees. */
export function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** How wide a text is about, in pixels: exact enough to see whether it fits, and the same in every browser. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.56;
}

/**
 * Leaves of Plot's own style only the classes, since the page's style sheet has the rest; and no names on groups
 * without a role, which nobody is told.
 */
export function inOwnLooks<T extends Element>(chart: T): T {
  chart.querySelector("style")?.remove();
  for (const group of chart.querySelectorAll("g[aria-label]:not([role])")) {
    group.setAttribute("data-mark", group.getAttribute("aria-label")!);
    group.removeAttribute("aria-label");
  }
  return chart;
}
