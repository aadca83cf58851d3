import { readSource } from "../../core/wire/read-source.ts";

window.addEventListener("message", ({ ports: [port] }) => {
  if (port === undefined) return;
  port.addEventListener("message", ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
    readSource(data).then(
      (result) => port.postMessage(JSON.stringify(result)),
      (error: unknown) => port.postMessage(String(error)),
    );
  });
  port.start();
});
