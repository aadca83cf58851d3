import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const folder = import.meta.dirname;

/** Whether the validators are installed; `npm test` installs them. */
export const haveValidators = existsSync(resolve(folder, "node_modules"));

/** Whether libxml2's command line is there; `npm test` installs it with the other libraries. */
export const haveXmllint = spawnSync("xmllint", ["--version"]).status === 0;

/** Whether Java is there, which the checker of the W3C needs. */
export const haveJava = spawnSync("java", ["-version"]).status === 0;

/** What a validator has against an export. */
export interface Verdict {
  readonly id: number;
  readonly problems: readonly string[];
}

/** Runs a validator of this folder over rows of JSON and answers with those it has something against. */
export function askValidator(script: string, args: readonly string[], rows: readonly object[]): readonly Verdict[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    input: rows.map((row, id) => `${JSON.stringify({ id, ...row })}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const verdicts = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Verdict);
  if (status !== 0 || verdicts.length !== rows.length) {
    throw new Error(`${script} answered ${verdicts.length} of ${rows.length} rows: ${stderr.slice(-2000)}`);
  }
  return verdicts.filter(({ problems }) => problems.length > 0);
}
