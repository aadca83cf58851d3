import { attribute } from "./commands/attribute.ts";
import { check } from "./commands/check.ts";
import { duplicates } from "./commands/duplicates.ts";
import { exportCommand } from "./commands/export.ts";
import { label } from "./commands/label.ts";
import { read } from "./commands/read.ts";
import { type Command, exit, type Exit, UsageError } from "./command.ts";
import { say } from "./output.ts";
import { version } from "./version.ts";

const commands: readonly Command[] = [read, label, attribute, duplicates, check, exportCommand];

/** Runs one command line and answers with its exit code. */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<Exit> {
  if (name === "--version") {
    process.stdout.write(`${version}\n`);
    return exit.done;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(overview());
    return name === undefined ? exit.unreadable : exit.done;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    say(`wiredesk: there is no command “${name}”.\n\n${overview()}`);
    return exit.unreadable;
  }
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${command.help}\n`);
    return exit.done;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`wiredesk ${command.name}: ${error.message}\n\n${command.help}`);
    return exit.unreadable;
  }
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join("\n");
  return `wiredesk COMMAND …

${list}

wiredesk COMMAND --help explains a command. “-” stands for standard input.
Exit: 0 done; 1 findings, or the gate is closed; 2 usage, or a file that could not be read.
`;
}
