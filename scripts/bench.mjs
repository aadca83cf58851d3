// Runs the benchmarks and prints paired ratios: installs the peers if they are not there, bundles the core as in the product.
//   node scripts/bench.mjs [checking] [reading] [writing] [desk] [start] [typing] [paste] [full]        (all without a name)
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ordinaryUser, run } from "./ordinary-user.mjs";
import { setUpElectron } from "./setup-electron.mjs";
import { setUpLibraries } from "./setup-libraries.mjs";

const root = resolve(import.meta.dirname, "..");
const peers = resolve(root, "bench/peers");
const wanted = process.argv.slice(2);
const wants = (group) => wanted.length === 0 || wanted.includes(group);
const vite = "node_modules/vite/bin/vite.js";

function must(command, args, { cwd = root, env = {} } = {}) {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

// A start is compared with an empty window alone.
if (["checking", "reading", "typing"].some(wants) && !existsSync(resolve(peers, "node_modules"))) {
  console.log("installing the peers into bench/peers");
  must("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: peers });
}
must(process.execPath, [vite, "build", "--config", "vite.bench.config.ts", "--logLevel", "warn"]);

// Each in a process of its own, as the product reads and checks in two: what one has put into the heap and taught the engine
// about shared functions is otherwise counted with the next.
for (const group of ["checking", "reading", "writing", "desk"].filter(wants))
  must(process.execPath, ["out/bench/run.mjs", group]);

const inWindow = ["start", "typing", "paste", "full"].filter(wants);
if (inWindow.length > 0) {
  must("npm", ["run", "--silent", "build:app"]);
  for (const page of ["empty", ...(wants("typing") ? ["bare"] : [])]) {
    must(process.execPath, [vite, "build", "--config", "vite.bench-window.config.ts", "--logLevel", "warn"], {
      env: { BENCH_PAGE: page },
    });
  }
  must(process.execPath, ["out/bench/run.mjs", "--write-copy"]);
  if (!setUpLibraries({ say: console.log })) process.exit(1);
  const electron = setUpElectron({ say: console.log });
  const user = ordinaryUser(root, console.log);
  try {
    for (const group of inWindow) {
      console.log(`# ${group}`);
      const program = [user.node, "bench/window/measure.mjs", electron.executable, user.root, group];
      await run("xvfb-run", ["-a", "-s", "-screen 0 1440x1000x24 -nolisten tcp", ...program], {
        ...user.options,
        cwd: user.root,
        env: { ...user.options.env, ...electron.env },
      });
    }
  } finally {
    user.done();
  }
}
