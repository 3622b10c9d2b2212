import type { Plugin } from "vite";

/** Script that a first visit loads, compressed; charts and further views come when they are asked for. */
const mostBytes = 150_000;

interface Chunk {
  fileName: string;
  code: string;
  isEntry: boolean;
  /** Files that come with this one, not those that it may ask for later. */
  imports: string[];
}

/** How many bytes a script takes on its way. */
type SizeOf = (code: string) => number;

/** The entry and all that comes with it; of several pages, the one that loads most. */
export function firstLoadBytes(chunks: Chunk[], sizeOf: SizeOf): number {
  return Math.max(0, ...chunks.filter(({ isEntry }) => isEntry).map((it) => loadBytes(it, chunks, sizeOf)));
}

function loadBytes(entry: Chunk, chunks: Chunk[], sizeOf: SizeOf): number {
  const loaded = new Set<string>();
  const load = (fileName: string): void => {
    if (loaded.has(fileName)) return;
    loaded.add(fileName);
    chunks.find((it) => it.fileName === fileName)?.imports.forEach(load);
  };
  load(entry.fileName);
  return chunks.filter((it) => loaded.has(it.fileName))
    .reduce((sum, { code }) => sum + sizeOf(code), 0);
}

/** Fails the build where a first visit would load too much. */
export function keepFirstLoadSmall(sizeOf: SizeOf): Plugin {
  return {
    name: "keep-first-load-small",
    apply: "build",
    generateBundle(_, bundle) {
      const bytes = firstLoadBytes(Object.values(bundle).flatMap((it) => (it.type === "chunk" ? [it] : [])), sizeOf);
      const told = `The first load takes ${bytes.toLocaleString("en-GB")} bytes of compressed script`;
      if (bytes > mostBytes)
        this.error(`${told}, more than ${mostBytes.toLocaleString("en-GB")}: import what is not needed at once lazily.`);
      this.info(`${told}.`);
    },
  };
}
