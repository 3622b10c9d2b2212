import { textAt, type Draft } from "./draft";

/** Names of time zones, as this browser knows them; one that knows none lets them be typed. */
export function zones(): string[] {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
  return known.includes("UTC") ? known : ["UTC", ...known];
}

/** In which the dates of a negotiation that is being opened are read. */
export function zoneIn(draft: Draft): string {
  const typed = textAt(draft, "timeZone").trim();
  try {
    return new Intl.DateTimeFormat("en", { timeZone: typed || "UTC" }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
