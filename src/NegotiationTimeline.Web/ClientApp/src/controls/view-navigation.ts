import { html, type TemplateResult } from "lit";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";
import { viewNamed, views } from "../views/views";

/** Leads to the other views of the same negotiation at the same times; what a view let choose stays behind. */
export function viewNavigation(slug: string, state: MatrixState): TemplateResult {
  const { choice: _, cell: __, ...kept } = state;
  const shown = viewNamed(state.view);
  const link = (name: string) => html`
    <li><a href=${addressOf(slug, { ...kept, view: name === views[0]!.name ? undefined : name })}
      aria-current=${name === shown.name ? "page" : "false"}>${strings.views.names[name] ?? name}</a></li>`;
  return html`<nav class="views" aria-label=${strings.views.navigation}>
    <ul>${views.map(({ name }) => link(name))}</ul>
  </nav>`;
}
