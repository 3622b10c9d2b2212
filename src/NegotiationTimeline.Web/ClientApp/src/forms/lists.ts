import { pathTo, read } from "../api";
import { edtfInWords } from "../edtf";
import { accountWord } from "../cells";
import type { Listed, Negotiation, Position } from "../contract";
import type { SourceOnFile } from "../evidence";
import { folded } from "../folded";
import type { Clause } from "../proposals";
import { zones } from "./zones";

/** What there is to choose from, looked for by parts of its name: on the server where there may be thousands. */

export interface Option {
  id: string;
  name: string;
}

export interface Found {
  items: Option[];
  /** There are others, which a longer word would find. */
  more: boolean;
}

export type Ask = (text: string, signal: AbortSignal) => Promise<Found>;

const most = 20;
/** Also what lies beyond the coding: it is recorded all the same. */
const asOf = "9999-12-30";

interface Titled { id: string; title?: string; summary?: string | null; tabledOn?: string; statedOn?: string | null;
  holds?: string | null; declaredOn?: string }

interface Said extends Titled { party?: string; position?: Position | null; declined?: boolean }

export function listOf(of: string, negotiation: Negotiation): Ask {
  const { slug, parties, issues } = negotiation;
  switch (of) {
    case "zones": return among(zones().map((it) => ({ id: it, name: it.replaceAll("_", " ") })));
    case "parties": return among(parties.map((it) => ({ id: it.slug, name: it.name })));
    case "issues": return among(issues.map((it) => ({ id: it.slug, name: it.proposition })));
    case "sources": return sources(slug);
    default: return records(slug, of, negotiation);
  }
}

/** Of few enough to be here already. */
function among(all: Option[]): Ask {
  return (text) => {
    const words = folded(text).split(/\s+/).filter(Boolean);
    const found = all.filter(({ id, name }) => words.every((it) => folded(`${id} ${name}`).includes(it)));
    const first = found.filter(({ id }) => id === text);
    const items = [...first, ...found.filter(({ id }) => id !== text)].slice(0, most);
    return Promise.resolve({ items, more: found.length > most });
  };
}

function sources(slug: string): Ask {
  return async (text, signal) => {
    const named = ({ slug: id, source }: SourceOnFile): Option => ({ id, name: sourceName(id, source) });
    const { items, next } = await read<Listed<SourceOnFile>>(
      pathTo(slug, "sources"), { called: text, limit: `${most}` }, signal);
    const exact = async () => [(await read<{ source: SourceOnFile }>(pathTo(slug, "sources", text), {}, signal)).source];
    return { items: await withExact(items.map(named), text, !!next, async () => (await exact()).map(named)), more: !!next };
  };
}

function records(slug: string, of: string, negotiation: Negotiation): Ask {
  return async (text, signal) => {
    const { items, next } = await read<Listed<Said>>(
      pathTo(slug, of), { called: text, limit: `${most}`, asOf }, signal);
    const options = items.map((it) => ({ id: it.id, name: recordName(it, negotiation) }));
    // A joint statement is listed once for each of its parties.
    const once = options.filter((it, n) => options.findIndex(({ id }) => id === it.id) === n);
    return { items: once, more: !!next };
  };
}

/** What stands in the field is there, also where others of like names fill the page. */
async function withExact(
  items: Option[], text: string, more: boolean, exact: () => Promise<Option[]>,
): Promise<Option[]> {
  if (!more || !text || items.some(({ id }) => id === text)) return items;
  return [...(await exact().catch(() => [])), ...items];
}

export function sourceName(slug: string, { publisher, title, publishedOn }: SourceOnFile["source"]): string {
  return [publisher, title || slug, publishedOn && edtfInWords(publishedOn)].filter(Boolean).join(", ");
}

function recordName(it: Said, { parties }: Negotiation): string {
  const when = it.tabledOn ?? it.declaredOn ?? it.statedOn ?? it.holds;
  const who = parties.find(({ slug }) => slug === it.party)?.name;
  const said = it.position !== undefined || it.declined ? accountWord(it) : undefined;
  return [it.title, who, said, it.title ? undefined : it.summary, when && edtfInWords(when, "short")]
    .filter(Boolean).join(", ");
}

/** The clauses of a proposal's newest text. */
export async function clausesOf(slug: string, proposal: string, signal: AbortSignal): Promise<Clause[]> {
  return (await read<{ clauses: Clause[] }>(pathTo(slug, "proposals", proposal), { asOf }, signal)).clauses;
}
