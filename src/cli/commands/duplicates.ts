import { compareCaptions } from "../../core/language/compare-captions.ts";
import { type Command, exit, UsageError } from "../command.ts";
import { jsonLines } from "../json-lines.ts";
import { readOptions } from "../options.ts";
import { printLine } from "../output.ts";

/** Pairs of captions → whether each is one caption printed twice. */
export const duplicates: Command = {
  name: "duplicates",
  summary: "say whether two captions are the same caption",
  help: `wiredesk duplicates --jsonl -

Reads {"id","a","b"} a line from standard input and prints {"id","duplicate","score","kind"} a line:
kind is same, conflict (alike but for a name, number or act: a human must look) or different.`,

  async run(args) {
    const { values } = readOptions(args, { jsonl: { type: "boolean" } });
    if (values.jsonl !== true) throw new UsageError("pairs are read with --jsonl from standard input");
    for (const { id, a, b } of await jsonLines(["id", "a", "b"])) printLine({ id, ...compareCaptions(a, b) });
    return exit.done;
  },
};
