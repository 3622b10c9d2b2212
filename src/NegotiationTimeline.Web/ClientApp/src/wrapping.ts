/** Lines of about as many letters; a word is never broken, but for one too long for any line, as an address may be. */
export function wrapped(text: string, letters: number): string[] {
  const most = Math.max(1, Math.floor(letters));
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((it) => it.match(new RegExp(`.{1,${most}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
