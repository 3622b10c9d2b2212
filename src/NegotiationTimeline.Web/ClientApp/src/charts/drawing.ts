const namespace = "http://www.w3.org/2000/svg";

export type Attributes = Record<string, string | number | undefined>;

export function drawn(name: string, attributes: Attributes, ...inside: (Element | string)[]): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, `${typeof value === "number" ? Math.round(value * 10) / 10 : value}`);
  element.append(...inside);
  return element;
}

/** How wide a text is about, in pixels: exact enough to see whether it fits, and the same in every browser. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.56;
}
