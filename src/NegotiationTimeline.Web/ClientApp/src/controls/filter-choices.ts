import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { slugsOf, toggled } from "../selection";
import { strings } from "../strings";
import { folded } from "../folded";
import { View } from "../view";

const words = strings.filter;
/** Of longer lists the reader finds a name faster by typing it. */
const fewEntries = 12;
/** So many are drawn at once: a list of thousands would hold up the page, and nobody reads it. */
const part = 50;

export interface Entry {
  slug: string;
  name: string;
}

/** Boxes to tick; none ticked means all. Fires `choose` with the slugs that are ticked then. */
class FilterChoices extends View {
  static override properties = {
    name: {}, entries: { attribute: false }, list: {}, typed: { state: true }, shown: { state: true },
  };

  declare name: string;
  declare entries: Entry[];
  /** Slugs with commas. */
  declare list: string | undefined;
  declare typed: string;
  /** How many are drawn at most, besides those that are ticked. */
  declare shown: number;

  /** Each name as it is searched; made once, since typing must not wait for it. */
  #folded = new Map<string, string>();

  constructor() {
    super();
    [this.typed, this.shown] = ["", part];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("entries")) this.#folded = new Map(this.entries.map(({ slug, name }) => [slug, folded(name)]));
    if (changed.has("typed")) this.shown = part;
  }

  protected override render(): TemplateResult {
    const { entries, name } = this;
    const chosen = slugsOf(this.list);
    const found = this.found();
    const first = found.slice(0, this.shown);
    // What is ticked stays in sight, wherever in the list it is.
    const away = chosen && !this.typed ? found.slice(this.shown).filter(({ slug }) => chosen.has(slug)) : [];
    const left = found.length - first.length - away.length;
    return html`<div class="choices-list" role="group" aria-label=${name}>
      <span class="label">${name} <span class="hint">${
        chosen ? words.some(chosen.size, entries.length) : words.all(entries.length)}</span></span>
      ${entries.length > fewEntries ? html`<input type="search" class="find" placeholder=${words.find(name)}
        aria-label=${words.find(name)} .value=${this.typed} @input=${this.type} />` : nothing}
      <ul>${repeat([...away, ...first], ({ slug }) => slug, (it) => this.box(it, chosen?.has(it.slug) ?? false))}</ul>
      ${this.typed || left ? html`<p class="hint" role="status">${
        found.length ? words.listed(first.length + away.length, found.length) : words.noneFound(this.typed)}
        ${left ? html`<button type="button" class="link" @click=${this.more}>${words.more(Math.min(left, part))}</button>`
          : nothing}</p>` : nothing}
    </div>`;
  }

  private box({ slug, name }: Entry, checked: boolean): TemplateResult {
    return html`<li><label><input type="checkbox" .checked=${checked} @change=${() => this.choose(slug)} />
      <span>${name}</span></label></li>`;
  }

  /** Entries whose name has every word that is typed, accents and capitals aside. */
  private found(): Entry[] {
    const wanted = folded(this.typed).split(/\s+/).filter(Boolean);
    if (!wanted.length) return this.entries;
    return this.entries.filter(({ slug }) => wanted.every((it) => this.#folded.get(slug)!.includes(it)));
  }

  private type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
  };

  /** The first of those that came is the next stop of the keyboard. */
  private more = async (): Promise<void> => {
    const next = this.querySelectorAll("li").length;
    this.shown += part;
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>("li input")[next]?.focus();
  };

  private choose(slug: string): void {
    this.dispatchEvent(new CustomEvent("choose", { detail: toggled(this.list, slug) }));
  }
}

customElements.define("filter-choices", FilterChoices);
