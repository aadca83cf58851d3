import { readSource } from "../../core/wire/read-source.ts";

window.addEventListener("message", ({ ports: [port] }) => {
  if (port === undefined) return;
  port.onmessage = async ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) =>
    port.postMessage(JSON.stringify(await readSource(data)));
});
