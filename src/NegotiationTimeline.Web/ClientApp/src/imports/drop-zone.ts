import { html, nothing, type TemplateResult } from "lit";
import { detailsOf, type ProblemDetails } from "../problem";
import { problemNotice } from "../controls/notice";
import { View } from "../view";
import { imports as words } from "../words/imports";
import type { Import, SavedMapping } from "./contract";
import { upload, type FileForm, type Upload } from "./upload";

const { drop } = words;

/** Where a file is dropped, or chosen by an ordinary button; it is sent at once. Fires `received` with the import. */
class DropZone extends View {
  static override properties = { slug: {}, mappings: { attribute: false } };

  declare slug: string;
  declare mappings: SavedMapping[];

  #form: FileForm = {};
  #file?: File;
  #upload?: Upload;
  #part = 0;
  #isOver = false;
  #said = "";
  #problem?: ProblemDetails;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of ["online", "offline"]) addEventListener(name, this.look);
    addEventListener("beforeunload", this.warn);
  }

  override disconnectedCallback(): void {
    for (const name of ["online", "offline"]) removeEventListener(name, this.look);
    removeEventListener("beforeunload", this.warn);
    this.#upload?.cancel();
    super.disconnectedCallback();
  }

  private look = (): void => this.requestUpdate();

  private warn = (event: BeforeUnloadEvent): void => {
    if (this.#upload) event.preventDefault();
  };

  private over = (event: DragEvent): void => {
    event.preventDefault();
    this.#isOver = event.type === "dragover";
    this.requestUpdate();
  };

  private dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.#isOver = false;
    this.take(event.dataTransfer?.files);
  };

  private take(files: FileList | null | undefined): void {
    this.#problem = undefined;
    if (this.#upload) return;
    const [file, second] = [...(files ?? [])];
    this.#said = second ? drop.one : file && !file.size ? drop.folder : "";
    this.requestUpdate();
    if (file && !this.#said) void this.send(file);
  }

  private async send(file: File): Promise<void> {
    this.#file = file;
    this.#part = 0;
    this.#upload = upload(this.slug, file, this.#form, (part) => { this.#part = part; this.requestUpdate(); });
    this.requestUpdate();
    try {
      const detail = await this.#upload.done;
      this.dispatchEvent(new CustomEvent<Import>("received", { detail }));
    } catch (error) {
      if (error instanceof DOMException) this.#said = drop.cancelled(file.name);
      else this.#problem = detailsOf(error);
    }
    this.#upload = undefined;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<section class="drop" aria-labelledby="drop"><h2 id="drop">${drop.heading}</h2>
      ${this.#upload ? this.sending() : this.zone()}
      <p role="status" class="told">${this.#said}</p>
      ${this.#problem ? problemNotice(this.#problem, this.#file && (() => void this.send(this.#file!))) : nothing}
    </section>`;
  }

  private zone(): TemplateResult {
    const isOnline = navigator.onLine;
    return html`<div class="zone" data-over=${this.#isOver} @dragover=${this.over} @dragleave=${this.over} @drop=${this.dropped}>
        <p>${drop.zone} <label class="button primary file-button"><input type="file" class="unseen" ?disabled=${!isOnline}
          aria-label=${drop.label} aria-describedby="drop-formats"
          @change=${({ target }: Event) => this.take((target as HTMLInputElement).files)} /><span aria-hidden="true">${drop.choose}</span></label></p>
        <p class="hint" id="drop-formats">${drop.formats}</p>
        ${isOnline ? nothing : html`<p class="fault">${drop.offline}</p>`}</div>
      <p class="forms">${this.mappings.length
        ? this.select("mapping", drop.mapping, { "": drop.noMapping, ...Object.fromEntries(this.mappings.map(({ name }) => [name, name])) })
        : nothing}</p>
      <details class="more"><summary>${drop.more}</summary>
        <p class="forms">${this.select("format", drop.format, drop.formatsOf)}
          ${this.select("separator", drop.separator, drop.separators)}
          ${this.select("encoding", drop.encoding, drop.encodings)}</p></details>`;
  }

  private select(name: keyof FileForm, label: string, options: Record<string, string>): TemplateResult {
    const choose = ({ target }: Event) => { this.#form = { ...this.#form, [name]: (target as HTMLSelectElement).value }; };
    return html`<span class="choice"><label for="drop-${name}">${label}</label>
      <select id="drop-${name}" @change=${choose}>${Object.entries(options).map(([value, shown]) => html`
        <option value=${value} .selected=${(this.#form[name] ?? "") === value}>${shown}</option>`)}</select></span>`;
  }

  private sending(): TemplateResult {
    const percent = Math.round(this.#part * 100);
    return html`<div class="zone sending"><p id="sending">${drop.sending(this.#file!.name)}</p>
      <progress max="100" value=${percent} aria-labelledby="sending"></progress>
      <p class="pace">${percent < 100 ? drop.sent(percent) : drop.received}</p>
      <p class="actions"><button type="button" class="button" @click=${() => this.#upload?.cancel()}>${drop.cancel}</button></p></div>`;
  }
}

customElements.define("drop-zone", DropZone);
