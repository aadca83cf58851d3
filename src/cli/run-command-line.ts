import { type Command, exit, type Exit, UsageError } from "./command.ts";
import { say } from "./output.ts";
import { version } from "./version.ts";

/** By name, each loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import("./commands/read.ts")).read,
  label: async () => (await import("./commands/label.ts")).label,
  attribute: async () => (await import("./commands/attribute.ts")).attribute,
  duplicates: async () => (await import("./commands/duplicates.ts")).duplicates,
  check: async () => (await import("./commands/check.ts")).check,
  export: async () => (await import("./commands/export.ts")).exportCommand,
};

/** Runs one command line and answers with its exit code. */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<Exit> {
  if (name === "--version") {
    process.stdout.write(`${version}\n`);
    return exit.done;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(await overview());
    return name === undefined ? exit.unreadable : exit.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    say(`wiredesk: there is no command “${name}”.\n\n${await overview()}`);
    return exit.unreadable;
  }
  const command = await load();
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

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...all.map((command) => command.name.length));
  const list = all.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join("\n");
  return `wiredesk COMMAND …

${list}

wiredesk COMMAND --help explains a command. “-” stands for standard input.
Exit: 0 done; 1 findings, or the gate is closed; 2 usage, or a file that could not be read.
`;
}
