// The floor: the least main process that shows a page in a window, with the same safety settings as ours.
const path = require("node:path");
const { app, BrowserWindow } = require("electron");

app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  void window.loadFile(path.join(app.getAppPath(), "index.html"));
});
app.on("window-all-closed", () => app.quit());
