import { accountWord, positionWord } from "./cells";
import type { Names } from "./naming";
import type { Opposition } from "./charts/face-to-face";
import type { SpokenCell } from "./contradictions";
import { edtfInWords } from "./edtf";
import type { Assessment } from "./evidence";
import { speakerInWords } from "./statements";
import { strings } from "./strings";
import type { Value } from "./table-text";
import { speakers as words } from "./words/speakers";

/** One voice of a party, and all that it says. */
export interface Voice {
  key: string;
  party: string;
  speaker: SpokenCell["speaker"];
  cells: SpokenCell[];
}

/** Every voice, party by party in the order of the answer; those who are named come first. */
export function voicesOf(stances: SpokenCell[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const it of stances) {
    const key = `${it.party}/${it.speaker?.name ?? ""}/${it.speaker?.office ?? ""}`;
    const voice = voices.get(key) ?? { key, party: it.party, speaker: it.speaker, cells: [] };
    voice.cells.push(it);
    voices.set(key, voice);
  }
  const all = [...voices.values()];
  const parties = [...new Set(all.map(({ party }) => party))];
  return parties.flatMap((party) => {
    const own = all.filter((it) => it.party === party);
    return [...own.filter(isNamed), ...own.filter((it) => !isNamed(it))];
  });
}

function isNamed({ speaker }: Voice): boolean {
  return !!speaker?.name;
}

/** Whether the filter leaves nothing of it. */
export function isWithheld({ state, filteredOut }: SpokenCell): boolean {
  return state === "unknown" && !!filteredOut?.length;
}

/** A stance in a line. */
export function saidInWords(it: SpokenCell): string {
  const { stance } = strings;
  const possibly = it.certainty === "possible" ? `${stance.possibly} ` : "";
  if (it.state === "held")
    return [possibly + positionWord(it.position), it.firmness && it.firmness !== "stated" && stance.firmness[it.firmness]]
      .filter(Boolean).join(", ");
  if (it.state === "contested") return `${stance.contested}: ${(it.accounts ?? []).map(accountWord).join(" / ")}`;
  if (it.state === "declined") return possibly + stance.declined;
  return isWithheld(it) ? stance.hiddenByFilter : stance.unknown;
}

/** As they are drawn for a download: each voice with a card for each issue. */
export function cardsOf(voices: Voice[], names: Names): Opposition[] {
  return voices.map(({ party, speaker, cells }) => ({
    party: names.party(party), issue: speakerInWords(speaker) || words.nobody, kind: "",
    sides: cells.map((it) => ({
      position: it.state === "held" ? `${it.position ?? ""}` : "", said: saidInWords(it),
      redLine: it.firmness === "red-line", date: it.since ? edtfInWords(it.since) : "", speaker: names.issue(it.issue),
      summary: "",
    })),
  }));
}

export function tableRows(voices: Voice[], names: Names, analysts?: Map<string, Assessment>): Value[][] {
  const said = (ids: string[]) => ids.flatMap((id) => analysts?.get(id) ?? [])
    .map((it) => `${strings.evidence.assessor(it.who.name, it.who.affiliation)}: ${it.summary}`).join(" | ");
  return voices.flatMap(({ party, speaker, cells }) => cells.map((it) => [
    names.party(party), speaker?.name, speaker?.office, speaker?.authority, names.issue(it.issue), saidInWords(it),
    it.position, it.firmness, it.certainty, it.since, (it.positions ?? []).join(", "),
    (it.filteredOut ?? []).join(", "), ...(analysts ? [said(it.assessments ?? [])] : []),
  ]));
}
