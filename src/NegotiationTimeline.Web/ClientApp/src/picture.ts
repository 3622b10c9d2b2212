import { drawn, type Attributes } from "./charts/drawing";
import { wrapped } from "./wrapping";

/** A figure as a file of its own: it keeps its looks and says what it shows, wherever it is opened. */

export interface Caption {
  title: string;
  subtitle: string;
  /** The last line: where it comes from. */
  credit: string;
}

/** Properties that a style sheet gives, and that a file without one must carry. */
const looks = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "fill-opacity", "opacity",
  "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "visibility", "display",
  "paint-order", "font-variant-numeric",
] as const;

const namespace = "http://www.w3.org/2000/svg";
const margin = 16;

/** A copy with the looks of the page written into it, below its title and above its credit. */
export function standalone(shown: SVGSVGElement, caption: Caption): SVGSVGElement {
  const { width, height } = shown.viewBox.baseVal;
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const [from, to] = [[shown, ...shown.querySelectorAll<Element>("*")], [copy, ...copy.querySelectorAll<Element>("*")]];
  from.forEach((element, place) => inline(element, to[place]!));
  const style = getComputedStyle(shown);
  const [ink, paper, soft] = ["--ink", "--paper", "--ink-soft"].map((it) => style.getPropertyValue(it).trim());
  const serif = style.getPropertyValue("--serif").trim();
  const subtitles = wrapped(caption.subtitle, width / 6.6);
  const titles = wrapped(caption.title, width / 9.5);
  const top = margin + titles.length * 24 + subtitles.length * 18 + 10;
  const credits = wrapped(caption.credit, width / 5.6);
  const outer = drawn("svg", { xmlns: namespace, width: width + 2 * margin,
    height: top + height + credits.length * 15 + margin + 8 }) as SVGSVGElement;
  outer.setAttribute("viewBox", `0 0 ${outer.getAttribute("width")} ${outer.getAttribute("height")}`);
  outer.append(drawn("rect", { width: "100%", height: "100%", fill: paper! }));
  const sans = style.fontFamily;
  titles.forEach((it, n) => outer.append(line(it, margin + 18 + n * 24, { fill: ink!, "font-size": 19,
    "font-weight": 600, "font-family": serif })));
  subtitles.forEach((it, n) => outer.append(line(it, margin + titles.length * 24 + 14 + n * 18, { fill: soft!,
    "font-size": 13, "font-family": sans })));
  credits.forEach((it, n) => outer.append(line(it, top + height + 15 + n * 15, { fill: soft!, "font-size": 11,
    "font-family": sans })));
  for (const [name, value] of Object.entries({ x: margin, y: top, width, height })) copy.setAttribute(name, `${value}`);
  outer.append(copy);
  return outer;
}

export function svgText(picture: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;
}

/** Twice as fine as a screen, so that it can be printed. */
export async function pngOf(picture: SVGSVGElement, scale = 2): Promise<Blob> {
  const image = new Image();
  const { width, height } = picture.viewBox.baseVal;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((it) => (it ? done(it) : failed(new Error("The canvas gave no picture."))), "image/png"));
}

function inline(shown: Element, copy: Element): void {
  const style = getComputedStyle(shown);
  for (const name of looks) copy.setAttribute(name, style.getPropertyValue(name));
  for (const name of ["class", "style", "tabindex", "role", "aria-describedby"]) copy.removeAttribute(name);
}

function line(text: string, y: number, attributes: Attributes): Element {
  return drawn("text", { x: margin, y, ...attributes }, text);
}
