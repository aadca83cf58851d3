// The end-to-end tests in a real Electron window: as an ordinary user, on a virtual display where there is none.
//   node scripts/e2e.mjs [what playwright understands: a file, -g "words", --headed …]
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ordinaryUser, run } from "./ordinary-user.mjs";
import { figuresOf } from "./report-figures.mjs";
import { setUpElectron } from "./setup-electron.mjs";
import { setUpLibraries } from "./setup-libraries.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** @returns {Promise<{ status: number, report: object | undefined, electron: string }>} */
export async function runE2e(args = [], say = console.error) {
  if (!setUpLibraries({ say })) return { status: 1, report: undefined, electron: "not started" };
  const electron = setUpElectron({ say });
  const user = ordinaryUser(root, say);
  try {
    const results = path.join(user.scratch, "results");
    const report = path.join(user.scratch, "report.json");
    // Who asks for one file does not want all the others first.
    const alone = args.length > 0 ? ["--no-deps"] : [];
    const program = [user.node, "node_modules/playwright/cli.js", "test", ...alone, ...args];
    // A display of the tests' own even where there is one: windows that pop up would steal the keyboard.
    const [first, ...rest] =
      process.platform === "linux"
        ? ["xvfb-run", "-a", "-s", "-screen 0 1440x1000x24 -nolisten tcp", ...program]
        : program;
    const status = await run(first, rest, {
      ...user.options,
      cwd: user.root,
      env: { ...user.options.env, ...electron.env, WIREDESK_E2E_RESULTS: results, WIREDESK_E2E_REPORT: report },
    });
    if (status !== 0 && fs.existsSync(results)) {
      fs.cpSync(results, path.join(root, "test-results"), { recursive: true });
      say("What the failed tests left is in test-results/");
    }
    const seen = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, "utf8")) : undefined;
    for (const line of seen === undefined ? [] : figuresOf(seen)) say(line);
    return {
      status,
      report: seen,
      electron: `${electron.version}${electron.standIn ? " (stand-in for tests)" : ""}`,
    };
  } finally {
    user.done();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status, electron } = await runE2e(process.argv.slice(2));
  console.error(`Electron ${electron}`);
  process.exitCode = status;
}
