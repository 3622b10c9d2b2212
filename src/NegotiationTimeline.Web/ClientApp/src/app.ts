import { html, type TemplateResult } from "lit";
import "./pages/negotiation-page";
import "./pages/negotiations-page";
import "./controls/connection-note";
import { problemPage } from "./controls/notice";
import { go, placeOf, watchPlace } from "./state";
import { strings } from "./strings";
import { View } from "./view";

/** Shows the page that the address names. */
class TimelineApp extends View {
  #unwatch = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchPlace(() => this.requestUpdate());
    document.addEventListener("click", followInside);
  }

  override disconnectedCallback(): void {
    this.#unwatch();
    document.removeEventListener("click", followInside);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`
      <a class="skip" href="#content">${strings.skip}</a>
      <header class="masthead"><a class="brand" href="/">${strings.product}</a></header>
      <main id="content" tabindex="-1">${this.page()}</main>
      <connection-note></connection-note>
    `;
  }

  private page(): TemplateResult {
    const place = placeOf(new URL(location.href));
    if (place.page === "negotiations") return html`<negotiations-page ?opens=${place.opens}></negotiations-page>`;
    if (place.page === "nowhere") {
      document.title = `${strings.nowhere.title} · ${strings.product}`;
      return problemPage({ ...strings.nowhere, status: 404 });
    }
    return html`<negotiation-page .slug=${place.slug} .state=${place.state}></negotiation-page>`;
  }
}

/** A plain click on a link to another page of this site needs no reload. */
function followInside(event: MouseEvent): void {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button || modified) return;
  const link = (event.target as Element).closest?.("a");
  if (!link || link.target || link.origin !== location.origin || link.hash) return;
  if (placeOf(new URL(link.href)).page === "nowhere") return;
  event.preventDefault();
  const isElsewhere = link.pathname !== location.pathname;
  go(link.href);
  // From view to view of the same negotiation the reader's eye stays where it is.
  if (link.closest("nav")) return;
  scrollTo(0, 0);
  // A new page is read from its beginning: the link that led to it is gone.
  if (isElsewhere) document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
}

customElements.define("timeline-app", TimelineApp);
