import "./styles/base.css";
import "./styles/editor/fields.css";
import "./styles/editor/body.css";
import "./styles/editor/figures.css";
import "./styles/editor/marks.css";
import "./styles/editor/margin.css";
import { loadPreferences } from "./actions/preferences-actions.ts";
import { firstScreen } from "./app/first-screen.ts";
import { readMoreFonts } from "./app/more-fonts.ts";
import "./styles/sources.css";
import "./styles/forced-colors.css";
import { prepareWindow } from "./app/start.tsx";
import { trustOnlyCleanHtml } from "./app/trusted-types.ts";
import { startWorker } from "./checking/start-worker.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
trustOnlyCleanHtml();
const asked = Promise.all([firstScreen(), loadPreferences()]);
const prepared = prepareWindow(root, startWorker);
void asked.then(([first]) => {
  readMoreFonts(first);
  prepared.show(first);
});
