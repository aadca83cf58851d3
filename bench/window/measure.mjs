// Start-up, memory, typing and pastes of the window, against floors in the same run: an empty React window, a bare editor.
//   node measure.mjs ELECTRON ROOT [start|full|typing|paste] [ROUNDS]     (run by scripts/bench.mjs, as an ordinary user, on a display)
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { cpuOf, memoryOf } from "./processes.mjs";

const [electron, root, what = "start", roundsGiven = "15"] = process.argv.slice(2);
const rounds = Number(roundsGiven);
const probe = path.join(root, "bench/window/probe.cjs");
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-bench-"));
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const percentile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.ceil(share * list.length) - 1)];

/** Runs one app until the probe tells its result; `after` looks at the running processes before they are ended. */
async function run(app, env, after = async () => ({})) {
  const data = fs.mkdtempSync(path.join(scratch, "data-"));
  const isLock = (file) => path.basename(file).startsWith("Singleton");
  // With their times: the index knows by them whether a story's folder has changed.
  if (app.desk !== undefined) spawnSync("cp", ["-a", `${app.desk}/.`, data], { stdio: "inherit" });
  for (const name of fs.readdirSync(data)) if (isLock(name)) fs.rmSync(path.join(data, name), { force: true });
  const spawned = performance.timeOrigin + performance.now();
  const child = spawn(electron, ["-r", probe, app.folder, `--user-data-dir=${data}`, ...(app.files ?? [])], {
    env: { ...process.env, ...app.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  const result = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${app.name} told nothing in 60 s: ${err.slice(-800)}`)), 60_000);
    child.on("exit", () => fail(new Error(`${app.name} ended: ${err.slice(-800)}`)));
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const line = /^BENCH (.*)$/mu.exec(out)?.[1];
      if (line === undefined) return;
      clearTimeout(timer);
      done(JSON.parse(line));
    });
  });
  const cpu = cpuOf(child.pid);
  const more = await after(child.pid);
  child.removeAllListeners("exit");
  await end(child, more.gently === true);
  await sleep(300);
  return { ...result, cpu, spawned, data, ...more };
}

/** Ends an app: at once, or as a person who quits it, so that everything is kept and nothing is to be mended. */
async function end(child, gently) {
  const ended = new Promise((done) => child.on("exit", done));
  child.kill(gently ? "SIGTERM" : "SIGKILL");
  if (gently && (await Promise.race([ended, sleep(20_000).then(() => "late")])) === "late") {
    child.kill("SIGKILL");
    await ended;
    throw new Error("Wiredesk did not close in 20 s");
  }
  await ended;
}

const copy = (words) => fs.readFileSync(path.join(root, `out/bench/copy-${words}.txt`), "utf8");

const empty = {
  name: "an empty React window",
  folder: path.join(root, "out/bench/empty"),
  env: { BENCH_FIELD: "[data-bench=field]" },
};
const bare = {
  name: "the bare editor",
  folder: path.join(root, "out/bench/bare"),
  env: { BENCH_FIELD: "[data-bench=field]" },
};
const ours = {
  name: "Wiredesk",
  folder: root,
  env: { BENCH_FIELD: ".ProseMirror", BENCH_READY: "document.querySelector('.ProseMirror').textContent.length > 200" },
};

/** A desk on which a story of so many words lies open, as it is after the editor has closed the window. */
async function deskWith(words) {
  const file = path.join(scratch, `copy-${words}.txt`);
  fs.writeFileSync(file, copy(words));
  const { data } = await run(
    { ...ours, files: [file] },
    { BENCH_TASK: "start" },
    async () => (await sleep(2500), { gently: true }),
  );
  if (fs.existsSync(path.join(data, "desk/owner.json"))) throw new Error("Wiredesk ended without closing its desk");
  return data;
}

/** Starts two apps in turn, round by round; answers with what prints a figure of the one against the other. */
async function compareStarts(floor, opened) {
  const pairs = [];
  const idle = async (pid) => (await sleep(3000), { memory: memoryOf(pid) });
  for (const app of [floor, opened]) await run(app, { BENCH_TASK: "start" });
  for (let round = 0; round < rounds; round += 1) {
    const pair = {};
    for (const app of round % 2 === 0 ? [floor, opened] : [opened, floor])
      pair[app.name] = await run(app, { BENCH_TASK: "start" }, idle);
    pairs.push(pair);
  }
  const figure = (app, read) => median(pairs.map((pair) => read(pair[app.name])));
  const ratio = (read) => median(pairs.map((pair) => read(pair[opened.name]) / read(pair[floor.name])));
  return (name, unit, read, goal) => {
    const value = ratio(read);
    console.log(
      `${value <= goal ? "met " : "MISS"} ${name}: ${figure(opened, read).toFixed(0)} ${unit} against ${figure(floor, read).toFixed(0)} of ${floor.name}; ${value.toFixed(2)}×, goal ≤ ${goal}×`,
    );
    return value <= goal;
  };
}

/** A desk of 2,000 stories against one of a single story, the same story open in both, the list drawn in both. */
async function full() {
  const count = 2_000;
  const listed = (stories) => ({
    BENCH_READY: `${ours.env.BENCH_READY} && document.querySelector('[role=option]')?.ariaSetSize === "${stories}"`,
  });
  const one = { ...ours, name: "a desk of one", desk: await deskWith(800), env: { ...ours.env, ...listed(1) } };
  const desk = fs.mkdtempSync(path.join(scratch, "full-"));
  spawnSync("cp", ["-a", `${one.desk}/.`, desk], { stdio: "inherit" });
  spawnSync(process.execPath, [path.join(root, "out/bench/run.mjs"), "--write-desk", desk, String(count)], {
    stdio: "inherit",
  });
  const many = { ...ours, name: "a full desk", desk, env: { ...ours.env, ...listed(count + 1) } };
  const row = await compareStarts(one, many);
  return [
    row(
      `a desk of ${count.toLocaleString("en")}: spawn to first typed character`,
      "ms",
      ({ typed, spawned }) => typed - spawned,
      1.3,
    ),
    row(`a desk of ${count.toLocaleString("en")}: processor time until then`, "ms", ({ cpu }) => cpu, 1.3),
    row(`a desk of ${count.toLocaleString("en")}: memory (PSS), idle`, "MB", ({ memory }) => memory, 1.3),
  ];
}

async function start() {
  const row = await compareStarts(empty, { ...ours, desk: await deskWith(800) });
  return [
    row("spawn to first typed character painted", "ms", ({ typed, spawned }) => typed - spawned, 1.3),
    row("processor time until then, all processes", "ms", ({ cpu }) => cpu, 1.35),
    row("memory (PSS) with an 800-word story, idle", "MB", ({ memory }) => memory, 1.3),
  ];
}

/** What is typed into, and with which panel open beside it: the findings, or one that reads the whole story again after a pause. */
const typed = [{ words: 800 }, { words: 10_000 }, { words: 800, tab: "sources" }, { words: 10_000, tab: "claims" }];

async function typing() {
  const met = [];
  for (const { words, tab } of typed) {
    const opened = { ...ours, desk: await deskWith(words) };
    const fill = { BENCH_TASK: "type", BENCH_FILL: `globalThis.fill(${JSON.stringify(copy(words))});` };
    const work = { [bare.name]: [], [opened.name]: [] };
    for (let round = 0; round < Math.max(2, Math.round(rounds / 5)); round += 1) {
      for (const app of round % 2 === 0 ? [bare, opened] : [opened, bare]) {
        const env = { BENCH_TASK: "type", ...(tab === undefined ? {} : { BENCH_TAB: tab }) };
        const { work: keys } = await run(app, app === bare ? fill : env);
        work[app.name].push(...keys.slice(10));
      }
    }
    const [our, their] = [percentile(work[opened.name], 0.95), percentile(work[bare.name], 0.95)];
    const [ourMiddle, theirMiddle] = [median(work[opened.name]), median(work[bare.name])];
    met.push(our - their <= 2.5);
    console.log(
      `${met.at(-1) ? "met " : "MISS"} work per key at ${words} words${tab === undefined ? "" : `, ${tab} open`}: p95 ${our.toFixed(1)} ms (median ${ourMiddle.toFixed(1)}) against ${their.toFixed(1)} (${theirMiddle.toFixed(1)}) of ${bare.name}; ${(our - their >= 0 ? "+" : "") + (our - their).toFixed(1)} ms, goal ≤ +2.5 ms`,
    );
  }
  return met;
}

/** 100 KB of copy, as another program hands it over: as text alone, and as the markup of a page with it. */
function pastes() {
  const text = copy(10_000)
    .repeat(3)
    .slice(0, 100 * 1024);
  const words = text.split(/\n\s*\n/u).map((paragraph, n) => {
    const [first, second, ...rest] = paragraph.split(" ");
    return n % 12 === 0
      ? `<h2>${paragraph.slice(0, 60)}</h2>`
      : `<p style="margin:0 0 1em;font-family:Georgia,serif"><b>${first}</b> <a href="https://example.com/${n}">${second}</a> <span style="color:#222">${rest.join(" ")}</span></p>`;
  });
  let html = "";
  for (const one of words) if (html.length + one.length < 100 * 1024) html += one;
  return { text: { text }, HTML: { text: html.replace(/<[^>]+>/gu, ""), html } };
}

/** For how long a paste into a story of 800 words holds the window up. */
async function paste() {
  const opened = { ...ours, desk: await deskWith(800) };
  const met = [];
  for (const [kind, content] of Object.entries(pastes())) {
    const file = path.join(scratch, `paste-${kind}.json`);
    fs.writeFileSync(file, JSON.stringify(content));
    const seen = [];
    for (let round = 0; round < Math.max(3, Math.round(rounds / 3)); round += 1)
      seen.push(await run(opened, { BENCH_TASK: "paste", BENCH_PASTE: file }));
    const task = median(seen.map((one) => one.task));
    met.push(task <= 100);
    console.log(
      `${met.at(-1) ? "met " : "MISS"} 100 KB of ${kind} pasted (${seen[0].grown.toLocaleString("en")} characters): processor time of the longest task ${task.toFixed(0)} ms, goal ≤ 100 ms; longest wait for a frame ${median(seen.map((one) => one.frame)).toFixed(0)} ms`,
    );
  }
  return met;
}

try {
  const met = await { typing, full, start, paste }[what]();
  process.exitCode = met.every(Boolean) ? 0 : 3;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
