import { html, nothing, type TemplateResult } from "lit";
import type { Negotiation } from "../contract";
import { addressOf, type MatrixState } from "../state";
import { correcting } from "../words/correcting";
import { forms as words } from "../words/forms";
import { changesTable } from "./changes-table";
import type { Body } from "./draft";
import { fieldset } from "./fields";
import { shownAs } from "./finding";
import { labelAt } from "./labels";
import { nameOf } from "./heading";
import { overtakenNotice } from "./overtaken";
import { changesOf } from "./patch";
import { hasPreview } from "./place";
import { plainPreview, previewPanel } from "./preview-panel";
import type { Recording } from "./recording";
import { refusalNotice } from "./refusal";
import { onFileList } from "./openings";

interface Shown {
  recording: Recording;
  negotiation: Negotiation;
  state: MatrixState;
  /** What was done last, here. */
  said: string;
  next: unknown;
  goTo: (field: string) => void;
}

/** The fields, what would be changed by them, and the way to send them. */
export function formOf(it: Shown): TemplateResult {
  const { recording, negotiation, state } = it;
  const { place, fields, drafting, foresight, isReady } = recording;
  const name = nameOf(place);
  const about = place.what === "amendment" || place.what === "condition" ? words.amendAbout[name]
    : place.what === "described" ? words.describeAbout[name] : words.about[name];
  return html`
    <div class="typed">
      ${about ? html`<p class="standfirst">${about}</p>` : nothing}
      <div role="status">${it.said ? html`<p class="remark">${it.said}</p>` : nothing}
        ${drafting.isFromBefore ? html`<p class="remark">${words.draftFound}</p>` : nothing}</div>
      ${it.next}
      ${refused(it)}
      ${overtakenNotice(recording, negotiation)}
      ${fieldset(fields, "", recording.bench())}
      ${beforeAfter(it)}
      ${place.what === "new" ? onFileList(place.form.name, negotiation, state) : nothing}
    </div>
    ${hasPreview(place) ? previewPanel(foresight.told, isReady, place, negotiation, state)
      : plainPreview(isReady, name)}
    ${actions(recording)}
  `;
}

function refused({ recording, negotiation, state, goTo }: Shown): TemplateResult | typeof nothing {
  const { answering: { refusal, faults }, place, drafting: { id }, body, address, fields } = recording;
  if (!refusal) return nothing;
  const isOurs = place.what === "new" && body.id === id && !!refusal.type?.endsWith("/id-is-taken");
  return refusalNotice({
    problem: refusal, faults: faults.inOrderOf(fields), goTo,
    called: (field) => labelAt(shownAs(field), recording.bench().forms),
    recorded: isOurs ? addressOf(negotiation.slug, { ...state, record: [...address, id].join("/") }) : undefined,
  });
}

/** Of a correction, a refinement and a description: field by field what is on file, and what will be. */
function beforeAfter({ recording, negotiation }: Shown): TemplateResult | typeof nothing {
  const { place, fields, body, drafting: { before, draft } } = recording;
  const patches = place.what === "amendment" && ["corrections", "refinements"].includes(place.noun);
  if (!patches && place.what !== "described") return nothing;
  const changes = patches ? (body.changes ?? {}) as Body : changesOf(fields, before, draft);
  return html`<section class="before-after"><h2>${words.changes.heading}</h2>
    ${changesTable(place.form, negotiation, before, changes,
      place.what === "described" ? { none: correcting.nothingDescribed } : {})}</section>`;
}

function actions({ place, isSending, clear, drafting: { isKept } }: Recording): TemplateResult {
  const send = place.what === "amendment" ? place.noun
    : place.what === "new" && place.form.name === "open" ? "open" : place.what;
  return html`<p class="actions submit">
    <button type="submit" class="button primary" aria-disabled=${isSending ? "true" : "false"}>${
      isSending ? words.sending : words.send[send]}</button>
    <button type="button" class="link" @click=${clear}>${words.discard}</button>
    <span class="hint">${isKept ? words.draftKept : words.draftLost}</span></p>`;
}
