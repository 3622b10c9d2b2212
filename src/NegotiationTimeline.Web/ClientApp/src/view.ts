import { LitElement } from "lit";

/** A part of the page. It renders into the page itself, so that one style sheet, labels and ids reach all of it. */
export abstract class View extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
