import type { Times } from "../api";
import type { DistanceSeries, Negotiation } from "../contract";
import type { Figure } from "../controls/figure-frame";
import type { FigureContext } from "../figures";
import { shownDay, shownWindow } from "../moment";
import { toDay } from "../zone";
import { StanceElement, type Ask } from "./stance-element";
import { given } from "./timed-element";

/** `<stance-distance negotiation="…" between="russia,ukraine">`: how far apart two parties stand, over time. */
export class StanceDistanceElement extends StanceElement<DistanceSeries> {
  static override properties = { ...StanceElement.properties, between: {} };

  declare between: string | null;

  protected readonly view = "distance";
  /** Loaded beside the answer: charts are most of the script. */
  #drawing?: typeof import("../views/distance-figure");

  protected override required(): string[] {
    return ["negotiation", "between"];
  }

  protected choice(): Record<string, string> {
    return this.between ? { between: this.between } : {};
  }

  protected async ask(negotiation: Negotiation, { asOf: _, ...times }: Times, ask: Ask): Promise<DistanceSeries> {
    const state = this.state();
    const { min, max } = shownWindow(negotiation, state, shownDay(negotiation, state));
    const window = { ...times, from: toDay(min), to: toDay(max) };
    const answer = ask<DistanceSeries>(["distance"], { ...window, ...given({ issue: this.issues, group: this.group }), ...this.choice() });
    this.#drawing ??= await import("../views/distance-figure");
    return answer;
  }

  protected figure(context: FigureContext, series: DistanceSeries): Figure {
    const [a = "", b = ""] = (context.state.choice?.between ?? "").split(",").map((it) => it.trim());
    return this.#drawing!.distanceFigure(context, series, [a, b]);
  }
}
