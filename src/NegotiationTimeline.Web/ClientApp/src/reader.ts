/** The language whose format of dates and numbers the reader is used to, most wanted first; none where it is unsaid. */
export function readersFormat(): readonly string[] | undefined {
  const wanted = globalThis.navigator?.languages;
  return wanted?.length ? wanted : undefined;
}
