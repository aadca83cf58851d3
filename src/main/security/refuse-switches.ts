import type { App } from "electron";
import { log } from "../log.ts";

/** Switches by which another program could drive or weaken an installed Wiredesk. No fuse of Electron covers them. */
const refused = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "inspect",
  "inspect-brk",
  "inspect-port",
  "js-flags",
  "disable-web-security",
  "no-sandbox",
  "disable-site-isolation-trials",
  "load-extension",
  "host-rules",
  "host-resolver-rules",
  "proxy-server",
  "proxy-pac-url",
] as const;

/** Exit status for "this configuration is not allowed", as in sysexits.h. */
const configurationError = 78;

/**
 * Ends an installed app that was started with such a switch; says whether it may go on. Asks Chromium and not
 * `process.argv`, which does not know that `-no-sandbox` is the same as `--no-sandbox`.
 */
export function refuseSwitches(app: Pick<App, "isPackaged" | "exit" | "commandLine">): boolean {
  if (!app.isPackaged) return true;
  const found = refused.find((name) => app.commandLine.hasSwitch(name));
  if (found === undefined) return true;
  log(`does not start with --${found}`);
  app.exit(configurationError);
  return false;
}
