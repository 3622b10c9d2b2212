import { asKnownThen, readState, type MatrixState } from "../state";

/** As much of an oEmbed answer as the panel needs. */
export interface OEmbed {
  title: string;
  width: number;
  height: number;
}

export interface EmbedChoice {
  /** It stays as it is; otherwise it shows the record as it grows. */
  pinned: boolean;
  theme: "auto" | "light" | "dark";
}

export interface Codes {
  address: string;
  frame: string;
  /** None for a view that there is no element of. */
  element: string | undefined;
}

/** Of which views there are elements, and what each of them lets choose. */
const elements: Record<string, { name: string; own: string[] }> = {
  matrix: { name: "stance-matrix", own: [] }, lanes: { name: "stance-steps", own: ["issue", "party"] },
  distance: { name: "stance-distance", own: ["between"] },
};

/** The code of an embed of a page, to be pasted into any other. */
export function codesOf(
  permalink: string, site: string, { title, height }: OEmbed, { pinned, theme }: EmbedChoice, figure?: string,
): Codes {
  const page = new URL(permalink, site);
  const slug = decodeURIComponent(page.pathname.split("/").at(-1)!);
  if (!pinned) page.searchParams.delete("recordedBy");
  page.searchParams.delete("cell");
  const state = readState(page.searchParams);
  if (figure) page.searchParams.set("figure", figure);
  if (theme !== "auto") page.searchParams.set("theme", theme);
  const query = page.searchParams.toString().replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":");
  const address = `${site}/embed/${encodeURIComponent(slug)}${query && `?${query}`}`;
  const script = `<script type="module" src="${site}/embed.js"></script>`;
  const element = elements[state.view ?? "matrix"];
  return {
    address,
    frame: `<iframe${attributes({ src: address, title, width: "100%", height: `${height}`, style: "border:0",
      loading: "lazy" })}></iframe>\n${script}`,
    element: element && `<${element.name}${attributes(attributesOf(slug, state, theme, element.own))}>`
      + `</${element.name}>\n${script}`,
  };
}

function attributesOf(
  slug: string, state: MatrixState, theme: string, own: string[],
): Record<string, string | undefined> {
  const { asOf, knownBy, recordedBy, range, filter, only, choice } = state;
  return {
    negotiation: slug, ...Object.fromEntries(own.map((name) => [name, choice?.[name]])), ...only,
    "as-of": asOf, "known-by": knownBy === asKnownThen ? "as-of" : knownBy,
    "recorded-by": recordedBy, range, "min-grade": filter?.minGrade, "on-record": filter?.onRecord,
    speaker: filter?.speaker, authority: filter?.authority, theme: theme === "auto" ? undefined : theme,
  };
}

function attributes(all: Record<string, string | undefined>): string {
  return Object.entries(all).filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escaped(value!)}"`).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
