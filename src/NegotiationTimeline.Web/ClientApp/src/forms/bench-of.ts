import type { Negotiation } from "../contract";
import type { Bench } from "./bench";
import { nameOf } from "./heading";
import type { Recording } from "./recording";
import { zoneIn } from "./zones";

/** What the fields of a form work on. */
export function benchOf(recording: Recording, negotiation: Negotiation, file: Bench["file"]): Bench {
  const { place, drafting: { draft }, answering: { faults }, shelf, set, isFiling } = recording;
  const corrects = place.what === "amendment" && place.noun === "corrections";
  return {
    forms: "form" in place ? [nameOf(place), place.form.name] : [], draft, set, file, filing: isFiling,
    // Of one that is only being opened, the zone is being typed.
    negotiation: negotiation.slug ? negotiation : { ...negotiation, timeZone: zoneIn(draft) },
    evidence: corrects ? shelf.evidence : [],
    proposal: "path" in place ? /^proposals\/([^/]+)\//.exec(place.path)?.[1] : undefined,
    faultAt: faults.at, isFaulty: faults.isBelow,
  };
}
