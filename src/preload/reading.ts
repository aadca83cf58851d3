import { ipcRenderer } from "electron";

// Hands the port to the page's own world and nothing else: the page that reads files has no bridge. The channel's name
// stands in src/ipc/reading.ts too; a sandboxed preload must be one file, and so imports nothing that another has.
ipcRenderer.once("reading:port", (event) => {
  window.postMessage("port", "*", [...event.ports]);
});
