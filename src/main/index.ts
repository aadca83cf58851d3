import path from "node:path";
import { app, session } from "electron";
import { log } from "./log.ts";
import { lockContents } from "./security/lock-contents.ts";
import { lockSession } from "./security/lock-session.ts";
import { refuseSwitches } from "./security/refuse-switches.ts";
import { home, registerScheme } from "./security/scheme.ts";
import { listServedFiles, serveFiles } from "./security/serve-files.ts";
import { openEditorWindow } from "./window/editor-window.ts";

/** Wiring only: what runs when, and who gets what. */
async function main(): Promise<void> {
  app.enableSandbox();
  registerScheme();
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
  await app.whenReady();
  const served = await listServedFiles(path.join(__dirname, "../renderer"));
  await lockSession(session.defaultSession);
  serveFiles(session.defaultSession, served);
  await openEditorWindow().loadURL(home);
}

if (refuseSwitches(app))
  main().catch((error: unknown) => {
    log("could not start", error);
    app.exit(1);
  });
