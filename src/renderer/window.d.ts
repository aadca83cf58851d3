import type { Bridge } from "../ipc/contract.ts";

declare global {
  interface Window {
    /** What preload offers; absent when the page is opened in a browser. */
    readonly wiredesk?: Bridge;
  }
}
