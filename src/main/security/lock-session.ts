import type { Session } from "electron";
import { home } from "./scheme.ts";

/** A proxy that nobody listens on: even a name is never looked up. */
const deadProxy = {
  mode: "fixed_servers",
  proxyRules: "http=127.0.0.1:9;https=127.0.0.1:9;socks=127.0.0.1:9",
  proxyBypassRules: "<-loopback>",
} as const;

/** Takes from a session what no window of ours needs: permissions, devices, downloads and the network. */
export async function lockSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("select-hid-device", (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on("select-serial-port", (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer("");
  });
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  await session.setProxy(deadProxy);
}

const mayLoad = (url: string): boolean =>
  url.startsWith(home) || url.startsWith(`blob:${home}`) || url.startsWith("devtools:");
