/** Letters that are one with a stroke through it, and no letter with an accent. */
const struck: Record<string, string> = { ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** A text as it is searched: without accents and capitals. Letters of other scripts stay what they are. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1").normalize("NFC").toLowerCase()
    .replace(/[łøđħıßæœ]/g, (it) => struck[it]!);
}
