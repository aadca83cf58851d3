import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkStory } from "../../core/checks/check-story.ts";
import { type ExportOutcome, exportStory } from "../../core/export/export-story.ts";
import { receiptPage } from "../../core/export/receipt-page.ts";
import { writers } from "../../core/export/registry.ts";
import type { Story } from "../../core/story/story.ts";
import { type Command, exit, type Exit, UsageError } from "../command.ts";
import { filesOf, oneOf, readOptions } from "../options.ts";
import { print, say } from "../output.ts";
import { readFiles } from "../reading/read-files.ts";
import { version } from "../version.ts";

/** Files → one target's files, through the gate. */
export const exportCommand: Command = {
  name: "export",
  summary: "write stories for the CMS, through the gate",
  help: `wiredesk export FILE|FOLDER… --to TARGET [-o FOLDER|-] [--force --reason "…"]

Writes each story for the target, with a receipt beside it, into FOLDER (default: here), or to standard
output with “-o -”, then without a receipt. What the target cannot carry, and what keeps the gate closed, is said on standard
error. A closed gate writes nothing (exit 1) unless --force is given with a reason, which the receipt keeps.

Targets:
${writers.map(({ id, label, description }) => `  ${id.padEnd(14)} ${label}: ${description}`).join("\n")}`,

  async run(args) {
    const { positionals, values } = readOptions(args, {
      to: { type: "string" },
      output: { type: "string", short: "o" },
      force: { type: "boolean" },
      reason: { type: "string" },
    });
    const files = filesOf(positionals);
    if (values.to === undefined) throw new UsageError("--to names the target");
    const target = oneOf(
      "to",
      values.to,
      writers.map(({ id }) => id),
    );
    const reason = values.reason?.trim() ?? "";
    if (values.force === true && reason === "") throw new UsageError("--force wants --reason “…”");
    const folder = values.output ?? ".";
    const names = new Set<string>();
    let worst: Exit = exit.done;
    const reach = (code: Exit): void => {
      if (code > worst) worst = code;
    };
    for await (const { file, result } of readFiles(files)) {
      if (result.stories.length === 0) {
        for (const note of result.notes) say(note.message);
        reach(exit.unreadable);
      }
      for (const story of result.stories) {
        const outcome = exportOne(story, target, names, values.force === true ? reason : undefined);
        tell(file, outcome);
        if (!outcome.ok) reach(exit.findings);
        else if (folder === "-") for (const { bytes } of outcome.files) print(bytes);
        else if (!(await save(folder, outcome))) reach(exit.unreadable);
      }
    }
    return worst;
  },
};

function exportOne(
  story: Story,
  target: string,
  names: Set<string>,
  overrideReason: string | undefined,
): ExportOutcome {
  const { findings } = checkStory(story);
  const outcome = exportStory(story, {
    target,
    findings,
    passedOver: [],
    now: new Date().toISOString(),
    version,
    taken: (name) => names.has(name),
    ...(overrideReason === undefined ? {} : { overrideReason }),
  });
  if (outcome.ok) names.add(outcome.name);
  return outcome;
}

function tell(file: string, outcome: ExportOutcome): void {
  if (outcome.ok) {
    for (const note of outcome.losses) say(`${file}: ${note.where}: ${note.message}`);
    return;
  }
  say(`${file}: the gate is closed`);
  for (const reason of outcome.gate.reasons) say(`  ${reason}`);
  for (const { check, message, quote } of outcome.gate.findings) say(`  ${check}: ${message} “${quote}”`);
}

/** Writes the files and the receipt; never over a file that is there. */
async function save(folder: string, outcome: Extract<ExportOutcome, { ok: true }>): Promise<boolean> {
  const receipts = [
    { name: `${outcome.name}.receipt.json`, bytes: Buffer.from(`${JSON.stringify(outcome.receipt, null, 2)}\n`) },
    { name: `${outcome.name}.receipt.html`, bytes: Buffer.from(receiptPage(outcome.receipt)) },
  ];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name } of [...outcome.files, ...receipts]) {
      const there = await stat(join(folder, name)).catch(() => undefined);
      if (there === undefined) continue;
      say(`${join(folder, name)} is there already; name another folder with -o`);
      return false;
    }
    for (const { name, bytes } of [...outcome.files, ...receipts]) {
      await writeFile(join(folder, name), bytes, { flag: "wx" });
      say(`wrote ${join(folder, name)}`);
    }
    return true;
  } catch (error) {
    say(`${folder}: nothing could be written there (${(error as Error).message})`);
    return false;
  }
}
