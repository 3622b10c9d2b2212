/** Words of what goes wrong, and of what takes long. */
export const problems = {
  own: "The page ran into an error",
  unreachable: {
    title: "The server does not answer",
    detail: "The request did not reach the server, or its answer did not arrive.",
    remedy: "Check that the server runs. The page asks again by itself every few seconds.",
  },
  offline: {
    title: "You are offline",
    detail: "This device has no network connection.",
    remedy: "Reconnect; the page then asks again by itself.",
  },
  offlineKeeps: "You are offline. What is shown stays; the page asks again once you are connected.",
  slow: "This takes longer than usual. The page is still waiting for the server.",
  unexplained: (status: number): { title: string; detail?: string; remedy?: string } => byStatus[status] ?? {
    title: `The server answered ${status}`,
    detail: status >= 500 ? "The server could not answer this request." : undefined,
    remedy: status >= 500 ? "Try again; if it stays so, look at the server's log." : undefined,
  },
  remedy: "What to do:",
  retry: "Try again",
  toList: "All negotiations",
  unknownParty: (slug: string) => `The address names a party “${slug}”, which is not in this record.`,
  unknownIssue: (slug: string) => `The address names an issue “${slug}”, which is not in this record.`,
  unknownView: (name: string, views: string[]) => `The address names a view “${name}”, which there is not; the ${
    views[0]} is shown. The views are ${views.slice(0, -1).join(", ")} and ${views.at(-1)}.`,
  unknownAxis: (name: string) => `The address plays along “${name}”. What can be played along is published or recorded.`,
  unknownRemedy: "Show this view without it",
};

const byStatus: Record<number, { title: string; detail: string; remedy: string } | undefined> = {
  401: {
    title: "This is not for everybody",
    detail: "The server does not know who asks, and shows this to some people only.",
    remedy: "Sign in, then try again.",
  },
  403: {
    title: "You may not see this",
    detail: "Whoever keeps this record has not opened it to you.",
    remedy: "Ask them for access, or sign in as somebody who has it.",
  },
  404: {
    title: "Not found",
    detail: "There is nothing at this address.",
    remedy: "Check the address, or start from the list of negotiations.",
  },
  429: {
    title: "Too many requests",
    detail: "The server asks to be left alone for a moment.",
    remedy: "Wait a little, then try again.",
  },
};
