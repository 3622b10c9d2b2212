import { html, nothing, type TemplateResult } from "lit";
import "../controls/figure-frame";
import { endOf, firstDay, type Strip } from "../charts/lane";
import { issueList } from "../controls/issue-list";
import { loadingNotice, problemNotice } from "../controls/notice";
import { pager } from "../controls/part-picker";
import { chosenLanes, lanesOf, type Choice } from "../lanes";
import { shownWindow } from "../moment";
import { isLarge, pageOf } from "../part";
import { strings } from "../strings";
import { View } from "../view";
import { lanesFigure } from "./lanes-figure";
import type { ViewContext } from "./views";

const words = strings.lanes;
/** More lanes than these make a figure that nobody takes in. */
const mostLanes = 50;

export function view(context: ViewContext): TemplateResult {
  return html`<lanes-view .context=${context}></lanes-view>`;
}

/** Stances over time as steps: every party on one issue, or one party on every issue. */
class LanesView extends View {
  static override properties = { context: { attribute: false }, pointed: { state: true } };

  declare context: ViewContext;
  /** The strip under the pointer or the focus, with its place in the drawing. */
  declare pointed: { strip: Strip; left: number; top: number } | undefined;

  #strips: Strip[] = [];

  protected override render(): TemplateResult {
    const { reading, state, part } = this.context;
    if (isLarge(this.context.shown) && !this.hasChosen()) return issueList(this.context);
    const negotiation = { ...this.context.shown, issues: part.issues };
    const { value, problem, retry, loading } = reading.timeline;
    if (!value) return problem ? problemNotice(problem, retry) : loadingNotice(words.loading, 6);
    const choice = chosenLanes(negotiation, value.spans, state.choice);
    const days = shownWindow(negotiation, state, this.context.day);
    const { lanes: all, silent } = lanesOf(negotiation, value.spans, choice, days, reading.late);
    const first = mostLanes * pageOf(state.choice?.part, "issue" in choice ? Math.ceil(all.length / mostLanes) : 1);
    const lanes = all.slice(first, first + mostLanes);
    this.#strips = lanes.flatMap(({ strips }) => strips);
    return html`
      ${problem ? problemNotice(problem, retry) : nothing}
      ${this.picker(choice)}
      ${all.length > mostLanes ? pager({ first, shown: lanes.length, of: all.length, size: mostLanes,
        inWords: strings.part.lanes, go: (page) => this.context.step({ choice: { ...choice, part: `${page}` } }) })
        : nothing}
      <div class="figure-area" aria-busy=${loading} @click=${this.press} @keydown=${this.key}
        @pointerover=${this.point} @pointerleave=${this.unpoint} @focusin=${this.point} @focusout=${this.unpoint}>
        ${lanes.length
          ? html`<figure-frame
              .figure=${lanesFigure(this.context, value, { choice, lanes, silent, late: reading.late.size })}>
            </figure-frame>`
          : html`<p class="remark">${strings.figure.empty} ${words.silent(silent.join("; "))}</p>`}
        ${this.tip()}
      </div>
    `;
  }

  private hasChosen(): boolean {
    const { shown: { parties, issues }, state: { choice = {} } } = this.context;
    return issues.some(({ slug }) => slug === choice.issue) || parties.some(({ slug }) => slug === choice.party);
  }

  private picker(choice: Choice): TemplateResult {
    const { shown: { parties, issues }, step } = this.context;
    if (isLarge(this.context.shown))
      return html`<p class="picker"><button type="button" class="link" @click=${() => step({ choice: undefined })}>
        ${strings.part.anotherIssue}</button></p>`;
    const byIssue = "issue" in choice;
    const option = (slug: string, text: string, chosen: boolean) =>
      html`<option value=${slug} ?selected=${chosen}>${text}</option>`;
    const choose = (event: Event) => step({
      choice: { [byIssue ? "issue" : "party"]: (event.target as HTMLSelectElement).value },
    });
    const kind = (text: string, checked: boolean, picked: Record<string, string>) => html`
      <label><input type="radio" name="lanes-by" .checked=${checked} @change=${() => step({ choice: picked })} />
        <span>${text}</span></label>`;
    return html`<div class="picker">
      <fieldset class="segments"><legend><span class="label">${words.by}</span></legend>
        ${kind(words.byParty, byIssue, { issue: issues[0]!.slug })}
        ${kind(words.byIssue, !byIssue, { party: parties[0]!.slug })}
      </fieldset>
      <label class="choice"><span class="label">${byIssue ? words.issue : words.party}</span>
        <select @change=${choose}>
          ${byIssue ? issues.map((it) => option(it.slug, it.proposition, it.slug === choice.issue))
            : parties.map((it) => option(it.slug, it.name, it.slug === choice.party))}
        </select></label>
    </div>`;
  }

  private tip(): TemplateResult | typeof nothing {
    if (!this.pointed) return nothing;
    const { strip, left, top } = this.pointed;
    return html`<div class="tip" .style=${`left:${left}px;top:${top}px`} aria-hidden="true">
      <p>${strip.words}</p><p class="hint">${words.openHint}</p></div>`;
  }

  private stripOf(target: EventTarget | null): { strip: Strip; shape: SVGElement } | undefined {
    const shape = (target as Element | null)?.closest?.<SVGElement>("[data-span]");
    const strip = shape && this.#strips[Number(shape.dataset.span)];
    return strip ? { strip, shape } : undefined;
  }

  private point = ({ target, currentTarget }: Event): void => {
    const found = this.stripOf(target);
    if (!found) return this.unpoint();
    const [area, box] = [(currentTarget as Element).getBoundingClientRect(), found.shape.getBoundingClientRect()];
    const middle = (Math.max(box.left, area.left) + Math.min(box.right, area.right)) / 2 - area.left;
    const left = Math.max(130, Math.min(area.width - 130, middle));
    this.pointed = { strip: found.strip, left, top: box.bottom - area.top + 8 };
  };

  private unpoint = (): void => {
    this.pointed = undefined;
  };

  private press = ({ target }: Event): void => {
    const found = this.stripOf(target);
    if (found) this.open(found.strip);
  };

  /** Enter opens, as on a button; arrows walk from strip to strip, so that the drawing is one stop of the tab key. */
  private key = (event: KeyboardEvent): void => {
    const found = this.stripOf(event.target);
    if (!found) return;
    const stops = [...this.querySelectorAll<SVGElement>("[data-span]")];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] ?? 0;
    if (step) {
      const next = stops[stops.indexOf(found.shape) + step];
      found.shape.setAttribute("tabindex", next ? "-1" : "0");
      next?.setAttribute("tabindex", "0");
      (next ?? found.shape).focus();
    } else if (event.key === "Enter" || event.key === " ") this.open(found.strip);
    else return;
    event.preventDefault();
  };

  /** The evidence of a strip is that of its cell on a day of the strip. */
  private open(strip: Strip): void {
    const { day, step } = this.context;
    const end = endOf(day).getTime();
    const standsNow = strip.from.getTime() < end && end <= strip.to.getTime();
    const cell = { party: strip.span.party, issue: strip.span.issue };
    step(standsNow ? { cell } : { asOf: firstDay(strip), cell });
  }
}

customElements.define("lanes-view", LanesView);
