import { gzipSync } from "node:zlib";
import { defineConfig } from "vitest/config";
import { keepFirstLoadSmall } from "./first-load.ts";

const api = process.env.TIMELINE ?? "http://localhost:5000";

export default defineConfig({
  plugins: [keepFirstLoadSmall((code) => gzipSync(code, { level: 9 }).length)],
  // Built into the folder that the host serves; asset names carry a hash, so they can be cached for ever.
  build: {
    outDir: "../wwwroot", emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: "index.html", embed: "embed.html" } },
  },
  test: { setupFiles: "tests/reader.ts", css: true },
  // `npm run dev` shows the page with a running host behind it.
  server: { proxy: { "/api": api, "/openapi": api } },
});
