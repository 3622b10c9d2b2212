import base from "../styles/base.css?inline";
import charts from "../styles/charts.css?inline";
import element from "../styles/element.css?inline";
import embed from "../styles/embed.css?inline";
import forced from "../styles/forced.css?inline";
import layout from "../styles/layout.css?inline";
import matrix from "../styles/matrix.css?inline";
import stance from "../styles/stance.css?inline";
import tokens from "../styles/tokens.css?inline";
import views from "../styles/views.css?inline";
import { keepTo, type Theme } from "./theme";

const pixelsOfRem = 16;
const made = new Map<Theme, CSSStyleSheet>();

/** The looks of an element inside a page of others: the page's style sheets, cut loose from that page. */
export function looks(theme: Theme): CSSStyleSheet {
  const kept = made.get(theme);
  if (kept) return kept;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(loose([tokens, base, layout, stance, matrix, views, charts, embed, element, forced].join("\n")));
  keepTo(theme, [sheet]);
  made.set(theme, sheet);
  return sheet;
}

/** In a shadow tree the root is the element; and a rem would be that of the page around, which may be any. */
function loose(css: string): string {
  return css.replaceAll(":root", ":host")
    .replace(/(\d*\.?\d+)rem\b/g, (_, count: string) => `${Number(count) * pixelsOfRem}px`);
}
