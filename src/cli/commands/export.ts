import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkStory } from "../../core/checks/check-story.ts";
import { type ExportOutcome, exportStory } from "../../core/export/export-story.ts";
import { heldBackReasons } from "../../core/export/gate.ts";
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
  help: `wiredesk export FILE|FOLDER… --to TARGET [-o FOLDER|-] [--force --reason "…"] [--receipt FOLDER]

Writes each story for the target, with a receipt beside it, into FOLDER (default: here), or to standard
output with “-o -”, then without a receipt unless --receipt names a folder for it. What the target cannot carry, and what keeps the gate closed, is said on standard
error. A closed gate writes nothing (exit 1) unless --force is given with a reason, which the receipt keeps:
to standard output a story under embargo, killed or withheld goes only with --receipt, and no story goes before its receipt is written.

Targets:
${writers.map(({ id, label, description }) => `  ${id.padEnd(14)} ${label}: ${description}`).join("\n")}`,

  async run(args) {
    const { positionals, values } = readOptions(args, {
      to: { type: "string" },
      output: { type: "string", short: "o" },
      force: { type: "boolean" },
      reason: { type: "string" },
      receipt: { type: "string" },
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
    const receipts = values.receipt ?? (folder === "-" ? undefined : folder);
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
        else if (receipts === undefined && heldBackReasons(story.meta, outcome.receipt.exported).length > 0) {
          say(
            `${file}: the story is held back, and standard output keeps no receipt of the reason: name a folder with --receipt`,
          );
          reach(exit.findings);
        } else if (!(await save(folder, receipts, outcome))) reach(exit.unreadable);
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

type Outcome = Extract<ExportOutcome, { ok: true }>;

/** Writes the receipt, then the files; never over a file that is there. */
async function save(folder: string, receiptFolder: string | undefined, outcome: Outcome): Promise<boolean> {
  const { name, receipt, files } = outcome;
  const receipts = [
    { name: `${name}.receipt.json`, bytes: Buffer.from(`${JSON.stringify(receipt, null, 2)}\n`) },
    { name: `${name}.receipt.html`, bytes: Buffer.from(receiptPage(receipt)) },
  ];
  const toWrite = [
    // First the receipt: where it cannot be kept nothing leaves.
    ...(receiptFolder === undefined ? [] : receipts.map((file) => ({ ...file, folder: receiptFolder }))),
    ...(folder === "-" ? [] : files.map((file) => ({ ...file, folder }))),
  ];
  for (const file of toWrite) {
    const there = await stat(join(file.folder, file.name)).catch(() => undefined);
    if (there === undefined) continue;
    say(
      `${join(file.folder, file.name)} is there already; name another folder with ${file.folder === folder ? "-o" : "--receipt"}`,
    );
    return false;
  }
  for (const file of toWrite) {
    try {
      await mkdir(file.folder, { recursive: true });
      await writeFile(join(file.folder, file.name), file.bytes, { flag: "wx" });
      say(`wrote ${join(file.folder, file.name)}`);
    } catch (error) {
      say(`${file.folder}: nothing could be written there (${(error as Error).message})`);
      return false;
    }
  }
  if (folder === "-") for (const { bytes } of files) print(bytes);
  return true;
}
