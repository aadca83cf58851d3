// npm run test:package: installs the .deb of dist/packages on this machine, opens a file with it, types, kills it, looks at
// what came back, and removes it again; then tries the other packages. As root on Debian or Ubuntu, with xvfb, xdotool and imagemagick; the program itself
// runs as an ordinary user. Playwright cannot drive an installed Wiredesk: its fuses and its own refusal see to that.
//   node scripts/test-package.mjs [--shots FOLDER]
import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ordinaryUser } from "./ordinary-user.mjs";
import { installedIn } from "./package/linux-files.mjs";
import { tryPackages } from "./package/try-packages.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const packages = path.join(root, "dist/packages");
const program = "/usr/bin/wiredesk";
const say = (text) => console.log(text);
const shots = process.argv.includes("--shots") ? process.argv[process.argv.indexOf("--shots") + 1] : undefined;
let passed = 0;

function check(what, ok, found = "") {
  if (!ok) throw new Error(`${what}${found === "" ? "" : `: ${found}`}`);
  passed += 1;
  say(`  ✓ ${what}`);
}

async function until(what, look, seconds = 20) {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    const found = look();
    if (found) return found;
    await pause(100);
  }
  throw new Error(`waited ${seconds} seconds for ${what}`);
}

const quiet = { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" };

async function main() {
  if (process.platform !== "linux" || process.getuid() !== 0 || spawnSync("dpkg", ["--version"]).status !== 0)
    return say("SKIPPED: installing a .deb needs root on Debian or Ubuntu");
  const missing = ["Xvfb", "xdotool"].filter((name) => spawnSync("which", [name]).status !== 0);
  if (missing.length > 0) return say(`SKIPPED: needs ${missing.join(" and ")} (apt-get install xvfb xdotool)`);
  const deb = fs.readdirSync(packages).find((name) => name.endsWith(".deb"));
  if (deb === undefined) throw new Error("There is no .deb in dist/packages: npm run package");

  const user = ordinaryUser(root, say);
  const home = path.join(user.scratch, "home");
  fs.mkdirSync(home);
  fs.chownSync(home, user.options.uid, user.options.gid);
  try {
    install(path.join(packages, deb));
    await tryOut(user, home);
  } finally {
    remove(home);
    user.done();
  }
  say("the other packages");
  tryPackages(packages, check, say);
  say(`${passed} passed, 0 failed (${deb})`);
}

function install(file) {
  say("installing");
  const done = spawnSync("dpkg", ["-i", file], quiet);
  // Libraries that only the package system misses: the program's own tests have shown that it runs here.
  if (done.status !== 0) execFileSync("dpkg", ["-i", "--force-depends", file], quiet);
  check("the program is installed", fs.existsSync(program));
  check(
    "it is root's, and nobody else writes to it",
    execFileSync(
      "find",
      [installedIn, "(", "-not", "-user", "root", "-o", "-perm", "/022", ")", "-not", "-type", "l"],
      {
        encoding: "utf8",
      },
    ) === "",
  );
  const valid = spawnSync("desktop-file-validate", ["/usr/share/applications/wiredesk.desktop"], quiet);
  if (valid.error === undefined) check("its desktop entry is valid", valid.status === 0, valid.stdout);
  const cache = "/usr/share/applications/mimeinfo.cache";
  if (fs.existsSync(cache))
    check(
      "the desktop offers it for NITF",
      /^application\/x-nitf\+xml=.*wiredesk\.desktop/mu.test(fs.readFileSync(cache, "utf8")),
    );
  const globs = "/usr/share/mime/globs";
  if (fs.existsSync(globs))
    check(
      "the system knows NITF by its name",
      fs.readFileSync(globs, "utf8").includes("application/x-nitf+xml:*.nitf"),
    );
  const fuses = spawnSync(
    process.execPath,
    [
      path.join(root, "packaging/node_modules/@electron/fuses/dist/bin.js"),
      "read",
      "--app",
      path.join(installedIn, "wiredesk"),
    ],
    quiet,
  );
  for (const [fuse, state] of [
    ["RunAsNode", "Disabled"],
    ["EnableNodeOptionsEnvironmentVariable", "Disabled"],
    ["EnableNodeCliInspectArguments", "Disabled"],
    ["OnlyLoadAppFromAsar", "Enabled"],
    ["EnableCookieEncryption", "Enabled"],
  ])
    check(
      `fuse ${fuse} is ${state}`,
      new RegExp(`${fuse} is ${state}`, "u").test(fuses.stdout),
      fuses.stdout + fuses.stderr,
    );
}

/** Where the user's desk lies. */
const storiesOf = (home) => path.join(home, ".config/wiredesk/desk/stories");
const storyIn = (home) =>
  fs.existsSync(storiesOf(home)) && fs.readdirSync(storiesOf(home)).find((name) => !name.startsWith("."));
const filesOf = (home, wanted) => {
  const story = storyIn(home);
  if (!story) return "";
  const folder = path.join(storiesOf(home), story);
  return fs
    .readdirSync(folder)
    .filter((name) => wanted.test(name))
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
};
/** Every letter that the journals hold, in the order in which it was typed. */
const typedIn = (home) =>
  [...filesOf(home, /^journal-.*\.log$/u).matchAll(/"type":"text",(?:"marks":\[[^\]]*\],)?"text":"([^"]*)"/gu)]
    .map(([, text]) => text)
    .join("");

async function tryOut(user, home) {
  const display = ":97";
  const x = spawn("Xvfb", [display, "-screen", "0", "1280x860x24", "-nolisten", "tcp"], { stdio: "ignore" });
  await until("the display", () => fs.existsSync("/tmp/.X11-unix/X97"));
  const { uid, gid } = user.options;
  const env = { PATH: "/usr/bin:/bin", HOME: home, USER: user.options.env.USER, DISPLAY: display, LANG: "en_GB.UTF-8" };
  const as = { uid, gid, env, cwd: home };
  const start = (...args) => spawn(program, args, { ...as, detached: true, stdio: "ignore" });
  const xdo = (...args) => spawnSync("xdotool", args, { env, encoding: "utf8" });
  const picture = (name) => {
    if (shots !== undefined) spawnSync("import", ["-window", "root", path.join(shots, name)], { env });
  };
  const focus = async () => {
    const window = await until("the window", () =>
      xdo("search", "--onlyvisible", "--class", "wiredesk").stdout.trim().split("\n").at(-1),
    );
    await pause(1500);
    xdo("windowfocus", window);
    // Into the last words of the story.
    xdo("mousemove", "620", "500", "click", "1");
    await pause(300);
    xdo("key", "ctrl+End");
  };
  const end = async (child, signal) => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(signal === "SIGKILL" ? -child.pid : child.pid, signal);
    await gone;
  };
  const running = [];
  try {
    say("switches");
    await refusals(as);

    say("opened by a file");
    const file = path.join(home, "harbour.nitf");
    fs.writeFileSync(file, harbour, { mode: 0o644 });
    const exec = /^Exec=(.*)$/mu.exec(fs.readFileSync("/usr/share/applications/wiredesk.desktop", "utf8"))?.[1] ?? "";
    const [command, ...args] = exec.split(" ").map((part) => (part === "%F" ? file : part));
    const first = spawn(command, args, { ...as, detached: true, stdio: "ignore" });
    running.push(first);
    await until("the story on the desk", () => storyIn(home));
    check("a double click on a NITF file brings its story to the desk", /harbour/u.test(storyIn(home)));
    await focus();
    const renderers = children(first.pid).filter((pid) => commandOf(pid).includes("--type=renderer"));
    const modes = renderers.map(
      (pid) => /^Seccomp:\s*(\d)/mu.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1],
    );
    check(
      `each of its ${renderers.length} pages is in the sandbox`,
      renderers.length > 0 && modes.every((mode) => mode === "2"),
      modes.join(),
    );
    xdo("type", "--delay", "30", "It was raining hard.");
    await until("the typed words in the journal", () => typedIn(home).includes("It was raining hard."));
    check("what is typed is in the journal", true);
    picture("installed.png");
    xdo("type", "--delay", "20", " Then it stopped.");
    await pause(400);
    await end(first, "SIGKILL");
    check(
      "killed, the journal has every word",
      typedIn(home).includes("It was raining hard. Then it stopped."),
      typedIn(home).slice(-60),
    );

    say("started again");
    const second = start();
    running.push(second);
    await focus();
    await pause(1000);
    picture("recovered.png");
    await end(second, "SIGTERM");
    check(
      "what came back is in the story when it is closed",
      filesOf(home, /^snapshot-.*\.json$/u).includes("It was raining hard. Then it stopped."),
    );
    check("the desk is free again", !fs.existsSync(path.join(home, ".config/wiredesk/desk/owner.json")));
    const asNode = spawnSync(program, ["-e", "console.log('node')"], {
      ...as,
      env: { ...env, ELECTRON_RUN_AS_NODE: "1", DISPLAY: "" },
      timeout: 8000,
      encoding: "utf8",
    });
    check("it is no Node, whatever the environment says", !asNode.stdout.includes("node"));
  } finally {
    for (const { pid, exitCode, signalCode } of running)
      if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, "SIGKILL");
    x.kill();
  }
}

async function refusals(as) {
  const spellings = [
    "--remote-debugging-port=9222",
    "-remote-debugging-port=9222",
    "--remote-debugging-pipe",
    "--remote-debugging-address=0.0.0.0",
    "--inspect",
    "--inspect=9229",
    "--inspect-brk",
    "-inspect-brk",
    "--inspect-port=0",
    "--js-flags=--expose-gc",
    "--no-sandbox",
    "-no-sandbox",
    "--disable-web-security",
    "--load-extension=/tmp",
    "--host-rules=MAP * 127.0.0.1",
    "--proxy-server=127.0.0.1:1",
  ];
  for (const spelling of spellings) {
    const child = spawn(program, [spelling], { ...as, stdio: "ignore" });
    const status = await Promise.race([
      new Promise((resolve) => child.once("exit", resolve)),
      pause(8000).then(() => "still running"),
    ]);
    child.kill("SIGKILL");
    check(`does not start with ${spelling}`, status === 78, String(status));
  }
}

function children(pid) {
  const list = fs.existsSync(`/proc/${pid}/task/${pid}/children`)
    ? fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number)
    : [];
  return list.flatMap((child) => [child, ...children(child)]);
}
const commandOf = (pid) =>
  fs.existsSync(`/proc/${pid}/cmdline`) ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8") : "";

function remove(home) {
  say("removed");
  spawnSync("dpkg", ["--purge", "wiredesk"], quiet);
  const left = [
    installedIn,
    program,
    "/usr/share/applications/wiredesk.desktop",
    "/usr/share/mime/packages/wiredesk.xml",
    "/etc/apparmor.d/wiredesk",
    "/usr/share/doc/wiredesk",
    "/usr/share/icons/hicolor/256x256/apps/wiredesk.png",
  ].filter((file) => fs.existsSync(file));
  check("nothing of it is left", left.length === 0, left.join(", "));
  if (storyIn(home)) check("the desk is", true);
}

const harbour = `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Harbour lights out after storm</title></head>
<body><body.head><hedline><hl1>Harbour lights out after storm</hl1></hedline>
<byline>By Ada Marsh</byline><dateline><location>NORTHPORT</location></dateline></body.head>
<body.content><p>The lights of the old harbour were out on Sunday after a storm.</p>
<p>The harbour master said they would be mended on Monday.</p></body.content></body></nitf>
`;

await main();
