import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** A line of its answer. */
export type Row = Record<string, unknown>;

/** What came of a call. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  lines(): readonly Row[];
}

/** The command line as a user has it: the built file, in a process of its own, and the folder that it is called in. */
export interface BuiltCommandLine {
  readonly folder: string;
  run(args: readonly string[], input?: string): Ran;
  remove(): void;
}

/** Builds it into a folder of its own. */
export function buildCommandLine(): BuiltCommandLine {
  const folder = mkdtempSync(join(tmpdir(), "wiredesk-cli-"));
  const built = spawnSync(
    join(root, "node_modules/.bin/vite"),
    ["build", "--config", "vite.cli.config.ts", "--logLevel", "warn"],
    { cwd: root, encoding: "utf8", env: { ...process.env, WIREDESK_CLI_OUT: join(folder, "cli") } },
  );
  if (built.status !== 0) throw new Error(built.stderr);
  return {
    folder,
    run: (args, input) => {
      const ran = spawnSync(process.execPath, [join(folder, "cli/wiredesk.mjs"), ...args], {
        cwd: folder,
        encoding: "utf8",
        ...(input === undefined ? {} : { input }),
      });
      const lines = (): readonly Row[] =>
        ran.stdout
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Row);
      return { ...ran, lines };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
