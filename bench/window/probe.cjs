// Required into the main process beside the app, ours or the floor: acts as the user and tells when it was seen.
// BENCH_TASK: "start" types one character and tells when it was painted; "type" types many and tells the work of each; "paste" pastes
// BENCH_PASTE (a file of { text, html }) and tells for how long the page did nothing else.
// BENCH_PROFILE: a file for the processor profile of the page while it is typed in.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { app, clipboard, contentTracing } = require("electron");

// The app must see the command line that its user gave, without the probe in it.
process.argv.splice(process.argv.indexOf("-r"), 2);

const {
  BENCH_TASK: task,
  BENCH_FIELD: field,
  BENCH_READY: ready = "true",
  BENCH_FILL: fill = "",
  BENCH_KEYS: keys = "120",
  BENCH_PROFILE: profile,
  BENCH_PASTE: pasted,
} = process.env;
const tell = (result) => process.stdout.write(`BENCH ${JSON.stringify(result)}\n`);

/** Opens another panel beside the story, where one is asked for. */
const tab =
  process.env.BENCH_TAB === undefined ? "" : `document.getElementById("tab-${process.env.BENCH_TAB}").click();`;

/** In the page: the field, once it is there and what is to be ready is ready. */
const waitForField = `
  const field = await new Promise((found) => {
    const look = () => {
      const element = document.querySelector(${JSON.stringify(field)});
      if (element !== null && (${ready})) found(element);
      else requestAnimationFrame(look);
    };
    look();
  });
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.timeOrigin + performance.now());
    channel.port2.postMessage(0);
  }));`;

/** Puts the caret into the middle of the copy: typing at the very end is the easiest case. */
const focus = `
  field.focus();
  const texts = [...field.querySelectorAll("p")].filter((one) => one.textContent.length > 40);
  const middle = texts[texts.length >> 1];
  if (middle) {
    middle.scrollIntoView({ block: "center" });
    const walker = document.createTreeWalker(middle, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    getSelection().collapse(node, Math.min(node.length, 20));
  }`;

const startPage = `(async () => { ${waitForField} ${focus} globalThis.__typed = new Promise((done) => {
  const see = () => painted().then(done);
  field.addEventListener("input", see, { once: true });
  new MutationObserver((_, observer) => { observer.disconnect(); see(); }).observe(field, { childList: true, characterData: true, subtree: true });
}); return performance.timeOrigin + performance.now(); })()`;

/** The work of a key on the main thread: the edit with all that follows at once, style and layout, then the frame that shows it. */
const typePage = `(async () => { ${waitForField} ${fill} ${tab} await painted(); await new Promise((go) => setTimeout(go, 3000)); ${focus} await painted();
  const work = [];
  for (let key = 0; key < ${keys}; key += 1) {
    const from = performance.now();
    document.execCommand("insertText", false, "etaoin shrdlu"[key % 13]);
    // The editor reads the change in a microtask, queued before this one.
    await Promise.resolve();
    document.body.getBoundingClientRect();
    const edit = performance.now() - from;
    const frame = await new Promise((done) => requestAnimationFrame(() => {
      const at = performance.now();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now() - at);
      channel.port2.postMessage(0);
    }));
    work.push(edit + frame);
    await new Promise((go) => setTimeout(go, 40));
  }
  return work;
})()`;

app.on("web-contents-created", (_event, contents) => {
  contents.on("dom-ready", () => {
    if (!/^(?:wiredesk:\/\/app\/$|file:.*index\.html$)/u.test(contents.getURL())) return;
    contents.focus();
    ({ start, type, paste })[task](contents).catch((error) => console.error("probe:", error));
    setTimeout(() => {
      tellWhy(contents).catch((error) => console.error("probe:", error));
    }, givenUpAfter).unref();
  });
});

/** Shortly before the driver gives up. */
const givenUpAfter = 50_000;

/** What stands there instead of what was waited for. */
async function tellWhy(contents) {
  if (contents.isDestroyed()) return;
  const seen = await contents.executeJavaScript(
    `({ field: document.querySelector(${JSON.stringify(field)})?.textContent.length, ready: Boolean(${ready}), focus: document.activeElement?.outerHTML.slice(0, 120), hasFocus: document.hasFocus(), text: document.body.innerText.slice(0, 500) })`,
  );
  console.error("probe: the page shows", JSON.stringify(seen));
}

async function start(contents) {
  await contents.executeJavaScript(startPage);
  contents.sendInputEvent({ type: "char", keyCode: "x" });
  tell({ typed: await contents.executeJavaScript("globalThis.__typed") });
}

async function type(contents) {
  if (profile === undefined) return tell({ work: await contents.executeJavaScript(typePage) });
  const done = contents.executeJavaScript(typePage);
  // What happens until the story stands there is another measurement.
  await new Promise((go) => setTimeout(go, 7_000));
  const stop = await startProfile(contents);
  const work = await done;
  await stop();
  tell({ work });
}

/** Answers with what ends the profile and writes it. */
async function startProfile(contents) {
  contents.debugger.attach();
  await contents.debugger.sendCommand("Profiler.enable");
  await contents.debugger.sendCommand("Profiler.setSamplingInterval", { interval: 200 });
  await contents.debugger.sendCommand("Profiler.start");
  return async () => {
    const { profile: made } = await contents.debugger.sendCommand("Profiler.stop");
    fs.writeFileSync(profile, JSON.stringify(made));
  };
}

/** The longest wait for a frame from now on. */
const watchPaste = `(async () => { ${waitForField} ${fill} await painted(); await new Promise((go) => setTimeout(go, 4000)); ${focus} await painted();
  const seen = { before: field.textContent.length, frame: 0 };
  globalThis.__pasted = seen;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    seen.frame = Math.max(seen.frame, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;

async function paste(contents) {
  await contents.executeJavaScript(watchPaste);
  await clipboard.write(JSON.parse(fs.readFileSync(pasted, "utf8")));
  const stop = profile === undefined ? undefined : await startProfile(contents);
  await contentTracing.startRecording({ included_categories: ["toplevel"] });
  contents.paste();
  const grown = `(document.querySelector(${JSON.stringify(field)}).textContent.length - globalThis.__pasted.before)`;
  while ((await contents.executeJavaScript(grown)) < 1000) await new Promise((go) => setTimeout(go, 50));
  await new Promise((go) => setTimeout(go, 6000));
  await stop?.();
  const trace = path.join(os.tmpdir(), `wiredesk-paste-${process.pid}.json`);
  await contentTracing.stopRecording(trace);
  const { traceEvents } = JSON.parse(fs.readFileSync(trace, "utf8"));
  fs.rmSync(trace);
  tell({
    task: longestTask(traceEvents, contents.getOSProcessId()),
    ...(await contents.executeJavaScript("globalThis.__pasted")),
    grown: await contents.executeJavaScript(grown),
  });
}

/** The processor time of the longest task on the page's main thread, in milliseconds: what others do on the machine is not in it. */
function longestTask(events, process) {
  const main = events.find(
    ({ pid, name, args }) => pid === process && name === "thread_name" && args.name === "CrRendererMain",
  );
  let longest = 0;
  for (const { pid, tid, ph, tdur = 0 } of events)
    if (pid === process && tid === main.tid && ph === "X") longest = Math.max(longest, tdur / 1000);
  return longest;
}
