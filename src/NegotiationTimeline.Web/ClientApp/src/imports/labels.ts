import { wordsOf } from "../words/fields";
import { imports as words } from "../words/imports";

/** What a field of a row is called: with the part that it belongs to, for many parts have a name and a kind. */
export function labelOf(kind: string, name: string): string {
  const own = words.labels[`${kind}.${name}`] ?? words.labels[name];
  if (own) return own;
  const [group, part] = name.split(".");
  if (!part) return wordsOf([kind], "", name).label;
  if (kind === "amendments" && group === "changes") return `${words.map.changed}: ${labelOf(kind, part).toLowerCase()}`;
  const isNew = words.map.newOf[group!];
  if (isNew) return `${wordsOf([ofNew[group!]!], "", part).label} (${isNew})`;
  return `${wordsOf([kind], "", group!).label}: ${wordsOf([kind], group!, part).label.toLowerCase()}`;
}

/** The path of a value in a body, in the words of fields; `evidence[2].source` keeps its number. */
export function labelOfPath(kind: string, path: string): string {
  const numbers = [...path.matchAll(/\[(\d+)\]/g)].map(([, n]) => n).join(".");
  const label = labelOf(kind, path.replace(/\[\d+\]/g, ""));
  return numbers ? `${label} ${numbers}` : label;
}

const ofNew: Record<string, string> = { party: "parties", issue: "issues", source: "sources" };
