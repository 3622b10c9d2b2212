import type { Firmness, Position } from "./contract";
import { strings } from "./strings";

/** One record as the ledgers name it: who said it, when, and who tells so. */
export interface Statement {
  id: string;
  version?: number;
  position?: Position | null;
  declined?: boolean;
  firmness?: Firmness | null;
  clarity?: string | null;
  speaker?: Speaker | null;
  /** EDTF, as recorded. */
  when?: string | null;
  /** Instants between which the date lies. */
  earliest?: string | null;
  latest?: string | null;
  occasion?: string | null;
  changeReason?: string | null;
  summary?: string | null;
  /** Slugs. */
  sources?: string[];
}

export interface Speaker {
  name?: string | null;
  office?: string | null;
  authority?: string | null;
}

/** Name, office and with what authority, as far as they are known. */
export function speakerInWords(speaker: Speaker | null | undefined): string {
  const { authority: words } = strings.evidence;
  const authority = speaker?.authority && (words[speaker.authority] ?? speaker.authority);
  return [speaker?.name, speaker?.office, authority].filter(Boolean).join(", ");
}
