import type { Times } from "../api";
import type { Negotiation, Timeline } from "../contract";
import type { Figure } from "../controls/figure-frame";
import type { FigureContext } from "../figures";
import { chosenLanes, lanesOf } from "../lanes";
import { shownWindow } from "../moment";
import { usefulRange } from "../slider-range";
import { narrowed } from "../selection";
import { toDay } from "../zone";
import { StanceElement, type Ask } from "./stance-element";
import { given } from "./timed-element";

/** `<stance-steps negotiation="…" issue="…">` or `party="…"`: how stances moved, as steps. */
export class StanceStepsElement extends StanceElement<Timeline> {
  static override properties = { ...StanceElement.properties, party: {}, issue: {} };

  declare party: string | null;
  declare issue: string | null;

  protected readonly view = "lanes";
  /** Loaded beside the answer: charts are most of the script. */
  #drawing?: typeof import("../views/lanes-figure");

  protected choice(): Record<string, string> {
    if (this.issue) return { issue: this.issue };
    return this.party ? { party: this.party } : {};
  }

  protected async ask(negotiation: Negotiation, { asOf: _, ...times }: Times, ask: Ask): Promise<Timeline> {
    const { parties, issues, group } = this;
    // One lane per party, or per issue: what is on show narrows the lanes, and not what they are of.
    const lanes = this.issue ? { party: parties } : this.party ? { issue: issues, group }
      : { party: parties, issue: issues, group };
    const to = toDay(usefulRange(negotiation, new Date().toISOString()).max);
    const answer = ask<Timeline>(["timeline"], { ...times, ...given(lanes), ...this.choice(), to, include: "unknown" });
    this.#drawing ??= await import("../views/lanes-figure");
    return answer;
  }

  protected figure(context: FigureContext, timeline: Timeline): Figure {
    const { negotiation, state, day } = context;
    const { parties, issues, group } = state.only ?? {};
    const lanesOn = narrowed(negotiation, this.issue ? { parties } : this.party ? { issues, group } : state.only);
    const choice = chosenLanes(lanesOn, timeline.spans, state.choice);
    const days = shownWindow(negotiation, state, day);
    const { lanes, silent } = lanesOf(lanesOn, timeline.spans, choice, days, new Set());
    const strips = lanes.flatMap((it) => it.strips);
    const figure = this.#drawing!.lanesFigure(context, timeline, { choice, lanes, silent });
    return { ...figure, follow: (chart) => {
      figure.follow?.(chart);
      this.linked(chart, (n) => this.cellAddress(strips[n]!.span.party, strips[n]!.span.issue));
    } };
  }

  /** A strip leads to its evidence, by pointer and by key. */
  private linked(chart: SVGSVGElement, address: (strip: number) => string): void {
    const follow = ({ target }: Event): void => {
      const shape = (target as Element).closest<SVGElement>("[data-span]");
      if (shape) window.open(address(Number(shape.dataset.span)), "_blank", "noopener");
    };
    chart.onclick = follow;
    chart.onkeydown = (event) => { if (event.key === "Enter") follow(event); };
  }
}
