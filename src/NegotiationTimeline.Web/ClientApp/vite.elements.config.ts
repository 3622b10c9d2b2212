import { defineConfig } from "vite";

/**
 * The one script of foreign pages: a loader under a name that stays, and beside the page's own assets what it loads.
 * As a library, so that nothing of it looks for the page's style sheets.
 */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "../wwwroot", emptyOutDir: false, target: "es2022", copyPublicDir: false,
    lib: { entry: "src/embed/loader.ts", formats: ["es"] }, cssCodeSplit: false,
    rolldownOptions: {
      output: { entryFileNames: "embed.js", chunkFileNames: "assets/embedded-[name]-[hash].js", minify: true },
    },
  },
});
