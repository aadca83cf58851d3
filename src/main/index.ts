import { app, Menu } from "electron";
import { filesOf, takeLaunch } from "./launch-files.ts";
import { log } from "./log.ts";
import { runApp } from "./run-app.ts";
import { lockContents } from "./security/lock-contents.ts";
import { refuseSwitches } from "./security/refuse-switches.ts";
import { registerScheme } from "./security/scheme.ts";
import { spareMemory } from "./spare-memory.ts";

/** What must be settled before the app is ready; the rest is wired in `run-app.ts`. */
function main(): void {
  if (!refuseSwitches(app)) return;
  spareMemory(app);
  app.enableSandbox();
  registerScheme();
  // Ours is built while the page loads; Electron's own would only be made to be thrown away.
  Menu.setApplicationMenu(null);
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
  const launch = takeLaunch(app, filesOf(process.argv, process.cwd(), process.defaultApp));
  if (launch === undefined) {
    app.exit(0);
    return;
  }
  runApp(launch).catch((error: unknown) => {
    log("could not start", error);
    app.exit(1);
  });
}

main();
