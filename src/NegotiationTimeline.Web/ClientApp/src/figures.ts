import { cite, type Citation } from "./citing";
import type { Resolved } from "./contract";
import { pinnedRecording } from "./pinning";
import type { DayRange } from "./slider-range";
import { strings } from "./strings";
import type { ViewContext } from "./views/views";
import { dayInWords, instantInWords, toDay } from "./zone";

type Answer = Omit<Resolved, "asOf">;

/** As much of what a view is given as its figures need: an embed has no more. */
export type FigureContext = Pick<ViewContext, "negotiation" | "state" | "day" | "when" | "permalink">;

/** What a figure shows, as of when, known by when, recorded by when. */
export function subtitleOf({ when, negotiation }: FigureContext, answer: Answer, days?: DayRange): string {
  const over = days ? [strings.lanes.over(dayInWords(toDay(days.min)), dayInWords(toDay(days.max)))] : [];
  return [...over, when, strings.figure.recordedBy(instantInWords(recordingOf(answer), negotiation.timeZone))]
    .filter(Boolean).join(" · ");
}

/** How to cite a figure: its title within its negotiation. */
export function citationOf({ negotiation, when, permalink }: FigureContext, answer: Answer, title: string): Citation {
  const recordedBy = recordingOf(answer);
  return cite({
    title: `${title}. ${negotiation.title}`, when, recordedBy,
    recorded: instantInWords(recordedBy, negotiation.timeZone),
    coders: negotiation.coders ?? [], url: `${new URL(permalink, location.origin)}`,
  });
}

function recordingOf(answer: Answer): string {
  return pinnedRecording({ ...answer, asOf: "" });
}
