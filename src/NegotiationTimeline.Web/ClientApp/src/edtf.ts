import { strings, type Length } from "./strings";
import { dayInWords, monthInWords } from "./zone";

const words = strings.edtf;

/** An EDTF date in words; a form that is not known here is shown as it was recorded. */
export function edtfInWords(edtf: string, style: Length = "long"): string {
  const set = /^\[(.*)\]$/.exec(edtf)?.[1];
  if (set !== undefined) return setInWords(set, style);
  const [start, end] = edtf.split("/");
  return end === undefined ? dateInWords(edtf, style) : intervalInWords(start!, end, style);
}

function setInWords(set: string, style: Length): string {
  const [start, end] = set.split("..");
  if (end === undefined) return set.split(",").map((it) => dateInWords(it.trim(), style)).join(words.or);
  if (!start) return words.upTo(dateInWords(end, style), style);
  if (!end) return words.from(dateInWords(start, style));
  return words.between(dateInWords(start, style), dateInWords(end, style), style);
}

function intervalInWords(start: string, end: string, style: Length): string {
  const from = start === ".." ? words.start : start ? dateInWords(start, style) : words.unknown;
  const to = end === ".." ? words.open : end ? dateInWords(end, style) : words.unknown;
  if (start === ".." && end === "..") return words.always;
  return end === ".." ? words.onward(from) : words.interval(from, to);
}

function dateInWords(date: string, style: Length): string {
  const [, plain, qualifier] = /^([^~?%]*)([~?%]?)$/.exec(date) ?? [];
  if (plain === undefined) return date;
  const said = plainInWords(plain, style);
  if (qualifier === "~") return words.about(said, style);
  if (qualifier === "?") return words.uncertain(said);
  return qualifier === "%" ? words.uncertain(words.about(said, style)) : said;
}

function plainInWords(date: string, style: Length): string {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return dayInWords(date, style);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(date)) return monthInWords(date, style);
  return date;
}
