import type { ReactiveControllerHost } from "lit";
import { detailsOf, type ProblemDetails } from "../problem";
import { Faults } from "./faults";

/** What the server says to what was sent, until it is mended or sent again. */
export class Answering {
  faults = new Faults();
  refusal?: ProblemDetails;

  constructor(
    private readonly host: Pick<ReactiveControllerHost, "requestUpdate">, private readonly refused: () => void,
  ) {}

  forget(): void {
    [this.faults, this.refusal] = [new Faults(), undefined];
  }

  /** @param below where in the form it stands what was sent. */
  async unlessRefused<T>(sent: Promise<T>, below = ""): Promise<T | undefined> {
    this.forget();
    this.host.requestUpdate();
    try {
      return await sent;
    } catch (error) {
      this.refusal = detailsOf(error);
      this.faults = new Faults(this.refusal.errors ?? [], below);
      this.host.requestUpdate();
      this.refused();
      return undefined;
    }
  }
}
