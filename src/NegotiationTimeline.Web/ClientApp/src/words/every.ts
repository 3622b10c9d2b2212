/**
 * Every word of the interface, for whoever translates it. Nothing of the page imports this list: words of a view come with
 * that view, and a first visit does not wait for them. `tests/words.test.ts` holds it against the files beside it.
 */
export { strings } from "../strings";
export { acts } from "./acts";
export { changes } from "./changes";
export { contradictions } from "./contradictions";
export { correcting } from "./correcting";
export { fields } from "./fields";
export { forms } from "./forms";
export { imports } from "./imports";
export { ledgers } from "./ledgers";
export { outstanding } from "./outstanding";
export { picking } from "./picking";
export { redLines } from "./red-lines";
export { speakers } from "./speakers";
