import type { Listed } from "./contract";

/** A ledger of more parts than these is for the API, not for a page. */
const most = 20;

/** A list that the server gives in parts, as one; `next` is left where there is more than a page can bear. */
export async function everyPage<A extends Listed<unknown>>(ask: (cursor?: string) => Promise<A>): Promise<A> {
  const first = await ask();
  const items = [...first.items];
  let next = first.next;
  for (let parts = 1; next && parts < most; parts++) {
    const part = await ask(next);
    items.push(...part.items);
    next = part.next;
  }
  return { ...first, items, next };
}
