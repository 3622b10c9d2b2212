/** Words of the embeds, and of the panel that hands them out. */
export const embed = {
  source: "Source",
  explore: "Explore with evidence",
  coded: (coders: string) => `Coded by ${coders}.`,
  stood: (instant: string) => `As this record stood on ${instant}.`,
  opens: "opens in a new tab",
  table: "Table",
  loading: "Loading the figure",
  missing: (attribute: string) => ({
    title: "This embed is not complete",
    detail: `The attribute ${attribute} is missing.`,
  }),
  examples: {
    negotiation: 'Give the slug of a negotiation, such as negotiation="ukraine-2025".',
    between: 'Give two slugs of parties, such as between="russia,ukraine".',
  } as Record<string, string>,
  unreachable: {
    title: "This figure could not be loaded",
    detail: "The server that holds it did not answer, or does not let this page read it.",
    remedy: "Try again; if it stays so, look at the browser's console.",
  },

  heading: "Embed this figure",
  keeps: "The record",
  kept: "as it is now: the figure never changes",
  follows: "as it grows: corrections show",
  theme: "Colours",
  themes: { auto: "as the reader's device", light: "light", dark: "dark" },
  frame: "As a frame",
  frameHint: "Works wherever HTML does. The script fits the height to the figure; without it the height is fixed.",
  element: "As an element",
  elementHint: "Part of your own page: no frame, and its size is that of its place.",
  copy: "Copy code",
  preview: "Preview",
  oembed: "Where a site takes links (WordPress, Discourse, Ghost), paste the address of this page.",
};
