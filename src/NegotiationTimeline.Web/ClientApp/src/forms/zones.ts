import { textAt, type Draft } from "./draft";

/** Names of time zones, as this browser knows them; one that knows none lets them be typed. */
export function zones(): string[] {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
  return [...new Set(["UTC", ...known.map((it) => renamed[it] ?? it)])].sort();
}

/** Browsers go on listing what has another name since. */
const renamed: Record<string, string | undefined> = {
  "Europe/Kiev": "Europe/Kyiv", "Asia/Calcutta": "Asia/Kolkata", "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Asia/Katmandu": "Asia/Kathmandu", "Asia/Rangoon": "Asia/Yangon", "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires", "America/Godthab": "America/Nuuk",
  "Atlantic/Faeroe": "Atlantic/Faroe", "Pacific/Truk": "Pacific/Chuuk", "Pacific/Ponape": "Pacific/Pohnpei",
};

/** In which the dates of a negotiation that is being opened are read. */
export function zoneIn(draft: Draft): string {
  const typed = textAt(draft, "timeZone").trim();
  try {
    return new Intl.DateTimeFormat("en", { timeZone: typed || "UTC" }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
