import type { Plugin } from "vite";

/** Writes `files.json`: every file of the built window, by path. The app serves these and nothing else. */
export function listFiles(): Plugin {
  return {
    name: "wiredesk:list-files",
    // After the bundle is complete: html entries are among the last to be emitted.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.keys(bundle).filter((name) => !name.endsWith(".map"));
        this.emitFile({ type: "asset", fileName: "files.json", source: JSON.stringify(files.sort(), null, 1) });
      },
    },
  };
}
