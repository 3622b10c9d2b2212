import { expect, test } from "vitest";

/** Words of the interface stand in these alone, so that a translator finds them all. */
const homes = /\/(strings\.ts|words\/[^/]*)$/;
const sources = import.meta.glob<string>("../src/**/*.ts", { query: "?raw", import: "default", eager: true });
const heard = /\s(?:aria-label|aria-description|aria-valuetext|title|placeholder|alt)="([^"]*)"/g;

/** The templates of a source, each with a mark in the place of what is put into it. */
function templatesOf(source: string): string[] {
  const found: string[] = [];
  /** Reads a template from after its opening tick; gives the place after its closing one. */
  const template = (start: number): number => {
    let text = "";
    let at = start;
    for (; at < source.length && source[at] !== "`"; at++) {
      if (source[at] === "\\") at++;
      else if (source.startsWith("${", at)) [at, text] = [code(at + 2), `${text}¤`];
      else text += source[at];
    }
    found.push(text);
    return at;
  };
  /** Reads code up to the brace that closes it. */
  const code = (start: number): number => {
    let at = start;
    for (let depth = 0; at < source.length; at++) {
      if (source[at] === "`") at = template(at + 1);
      else if (source[at] === "{") depth++;
      else if (source[at] === "}" && depth-- === 0) return at;
    }
    return at;
  };
  code(0);
  return found.filter((it) => /<\/?[a-z]/.test(it));
}

/** What a reader would see or hear of it: text between tags, and attributes that are read out. */
function literalsOf(source: string): string[] {
  return templatesOf(source).flatMap((it) => [
    ...it.replace(/<!--[^]*?-->/g, "").replace(/<\/?[a-z](?:[^>"]|"[^"]*")*>/g, "\n").split("\n"),
    ...[...it.matchAll(heard)].map(([, text]) => text!),
  ]).map((it) => it.replaceAll("¤", "").trim()).filter((it) => /\p{L}{2,}/u.test(it));
}

test.each(Object.keys(sources).filter((it) => !homes.test(it)))("%s says nothing of its own", (file) =>
  expect(literalsOf(sources[file]!)).toEqual([]));

test("a literal would be found, wherever it stands", () => {
  expect(literalsOf("html`<p>Hello ${name}</p>`;")).toEqual(["Hello"]);
  expect(literalsOf("html`<p>${it ? html`<b>inner</b>` : nothing}</p>`;")).toEqual(["inner"]);
  expect(literalsOf('html`<button aria-label="Close it" @click=${() => this.a > 1}>✕</button>`;')).toEqual(["Close it"]);
});
