import { html, type TemplateResult } from "lit";
import { addressOf, type MatrixState } from "../state";
import { strings } from "../strings";
import { viewNamed, views } from "../views/views";

/** On a narrow screen the navigation scrolls sideways: the view that is shown must not lie out of sight. */
export function showCurrent(page: Element): void {
  const nav = page.querySelector<HTMLElement>("nav.views");
  const link = nav?.querySelector<HTMLElement>("[aria-current='page']");
  if (!nav || !link) return;
  const [from, to] = [link.getBoundingClientRect(), nav.getBoundingClientRect()];
  if (from.left >= to.left && from.right <= to.right) return;
  nav.scrollLeft += from.left - to.left - (to.width - from.width) / 2;
}

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
