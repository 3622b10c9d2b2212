/** Moves the line of asOf to the end of a day, without drawing anything anew. */
export function moveAsOf(chart: SVGSVGElement, end: Date): void {
  chart.querySelectorAll<SVGGElement>(".as-of-line").forEach((line) => moveLine(line, end));
}

/** Of small charts beside each other, every one has its own. */
function moveLine(line: SVGGElement, end: Date): void {
  const { origin, day, left, right } = line.dataset as Record<string, string>;
  const x = Number(origin) + (end.getTime() / 86_400_000) * Number(day);
  line.setAttribute("transform", `translate(${Math.round(x * 10) / 10},0)`);
  line.setAttribute("visibility", x >= Number(left) - 1 && x <= Number(right) + 1 ? "visible" : "hidden");
}
