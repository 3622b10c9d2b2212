import { html, type TemplateResult } from "lit";

export interface KindFilter {
  label: string;
  /** The word for no filter. */
  all: string;
  /** Each kind with its count in words. */
  kinds: [string, string][];
  chosen: string | undefined;
  choose: (kind: string | undefined) => void;
}

/** How many there are of each kind; pressing one shows that kind alone. */
export function kindFilter({ label, all, kinds, chosen, choose }: KindFilter): TemplateResult {
  const option = (kind: string | undefined, text: string) => html`
    <button type="button" class="kind-tag" data-kind=${kind ?? ""} aria-pressed=${chosen === kind}
      @click=${() => choose(kind)}>${text}</button>`;
  return html`<div class="kinds" role="group" aria-label=${label}>
    ${option(undefined, all)} ${kinds.map(([kind, text]) => option(kind, text))}</div>`;
}
