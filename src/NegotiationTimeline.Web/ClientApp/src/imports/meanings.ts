import type { ImportField } from "./kinds";
import type { MappingBench } from "./mapping-form";

const enumerations: Record<string, string[]> = {
  position: ["2", "1", "0", "-1", "-2", "declined"],
  firmness: ["tentative", "stated", "firm", "red-line"],
  clarity: ["explicit", "implied", "ambiguous"],
  role: ["proposer", "demander", "responder"],
};

/** What a cell of a field can mean: a list to choose from, or what is on file beside whatever is typed. */
export function meaningsOf(
  { name, sort }: ImportField, { negotiation }: Pick<MappingBench, "negotiation">,
): { known: string[]; isClosed: boolean } {
  if (sort === "flag") return { known: ["true", "false"], isClosed: true };
  if (enumerations[name]) return { known: enumerations[name], isClosed: true };
  if (sort === "party") return { known: negotiation.parties.map(({ slug }) => slug), isClosed: false };
  if (sort === "issue") return { known: negotiation.issues.map(({ slug }) => slug), isClosed: false };
  return { known: [], isClosed: false };
}
