import { decodeBytes } from "../../core/wire/charset.ts";
import { labelLines } from "../../core/wire/layout/label-lines.ts";
import { type Command, exit, type Exit } from "../command.ts";
import { loadFile } from "../input.ts";
import { filesOf, readOptions } from "../options.ts";
import { printLine, say } from "../output.ts";

/** Plain text → the role of each of its lines. */
export const label: Command = {
  name: "label",
  summary: "say what each line of plain copy is",
  help: `wiredesk label FILE…

Prints one JSON line a file: for every line that is not blank its number, its role (headline, dek,
byline, dateline, published, caption, credit, body, subhead, furniture, duplicate-caption), a credit
or dateline inside it, why, and how sure (0 to 1).`,

  async run(args) {
    const { positionals } = readOptions(args, {});
    let worst: Exit = exit.done;
    for (const file of filesOf(positionals)) {
      const loaded = await loadFile(file);
      if ("refused" in loaded) {
        say(loaded.refused);
        worst = exit.unreadable;
        continue;
      }
      const lines = labelLines(decodeBytes(loaded.source.bytes).text);
      printLine({
        file,
        lines: lines.map(({ n, role, inline, why, sure }) => ({
          n,
          role,
          ...(inline === undefined ? {} : { inline }),
          why,
          sure,
        })),
      });
    }
    return worst;
  },
};
