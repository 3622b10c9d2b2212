import * as Plot from "@observablehq/plot";
import { scaleMarks } from "../slider-range";
import { placeOf, type Days } from "./lane";

/** The scale of days below a chart, with fewer labels where there is little room. */
export function timeAxis(days: Days, width: number): Plot.Markish {
  const marks = scaleMarks(days, width < 480 ? 5 : 12);
  const label = (_: Date, place: number) => marks[place]!.label;
  return Plot.axisX(marks.map(({ day }) => placeOf(day)), { tickFormat: label, tickSize: 4 });
}
