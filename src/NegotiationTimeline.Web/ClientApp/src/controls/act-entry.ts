import { html, nothing, type TemplateResult } from "lit";
import { signOf, whenOf } from "../act-rows";
import type { Act } from "../acts";
import { signs } from "../charts/act-timeline";
import type { Names } from "../naming";
import { edtfInWords } from "../edtf";
import { speakerInWords } from "../statements";
import { strings } from "../strings";
import { acts as words } from "../words/acts";
import { evidenceEntry } from "./evidence-entry";
import { fact } from "./fact";
import type { RecordContext } from "./record-entry";

export interface ActContext {
  names: Names;
  record: RecordContext;
  /** Acts by id, for those that are changed or change. */
  byId: Map<string, Act>;
}

/** One act: who did what to whom and when, what it changed, and on whose word. */
export function actEntry(act: Act, { names, record, byId }: ActContext, chosen = false): TemplateResult {
  const { kind, parties, towards, host, place, plover, changes, changedBy, evidence } = act;
  const listed = (slugs: string[]) => slugs.map(names.party).join(", ");
  return html`
    <article class="act-entry" id="act-${act.id}" data-act=${act.id} data-kind=${kind} ?data-chosen=${chosen}
      tabindex="-1">
      <header>
        <p class="line-state">
          <span class="kind-tag"><svg class="act-rows sign" viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true">
            <path class="sign" data-sign=${signOf(kind)} d=${signs[signOf(kind)]} /></svg>
            ${words.kinds[kind] ?? kind}</span>
          <span class="when" title=${act.statedOn ?? act.holds ?? ""}>${whenOf(act)}</span>
          <span class="id">${act.id}</span></p>
        <h3>${act.title}</h3>
        <p>${parties.length ? listed(parties) : words.noParty}</p>
      </header>
      <div class="body">
        ${act.summary ? html`<p class="summary">${act.summary}</p>` : nothing}
        ${act.certainty === "possible" ? html`<p class="hint">${words.possible}</p>` : nothing}
        <dl class="facts">
          ${fact(words.towards, listed(towards))} ${fact(words.host, host && names.party(host))}
          ${fact(words.place, place)}
          ${fact(words.window, act.window && edtfInWords(act.window))}
          ${fact(words.deadline, act.deadline && edtfInWords(act.deadline))}
          ${fact(words.count, numbered(act))} ${fact(words.speaker, speakerInWords(act.speaker))}
          ${fact(words.changes, changes && linkTo(changes, byId))}
          ${fact(words.changedBy, changedBy.length > 0 && changedBy.map((it, n) => [n ? ", " : "", linkTo(it, byId)]))}
          ${fact(words.plover, plover ? ploverInWords(plover) : words.noPlover)}
        </dl>
        ${evidence.length ? html`<details><summary>${words.evidence(evidence.length)}</summary>
          <ul class="sources">${evidence.map((it) => html`<li>${evidenceEntry(it, record)}</li>`)}</ul></details>`
          : html`<p class="hint">${strings.evidence.noEvidence}</p>`}
      </div>
    </article>
  `;
}

function ploverInWords({ event, mode, quadClass, ontology }: NonNullable<Act["plover"]>): TemplateResult {
  return html`<b>${event}</b>${mode ? ` · ${mode}` : nothing} · ${words.quadClass[quadClass] ?? quadClass}
    <span class="hint">(${ontology})</span>`;
}

function linkTo(id: string, byId: Map<string, Act>): TemplateResult {
  const act = byId.get(id);
  return act ? html`<a href="#act-${id}">${act.title}</a>` : html`${id}`;
}

function numbered({ count, atLeast, unit }: Act): string {
  if (count === null || count === undefined) return "";
  const said = [count.toLocaleString("en-GB"), unit].filter(Boolean).join(" ");
  return atLeast ? words.atLeast(said) : said;
}
