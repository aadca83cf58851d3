import { attributeText } from "../../core/language/attribute-text.ts";
import type { TextSpan } from "../../core/language/facts.ts";
import { type Command, exit, type Exit } from "../command.ts";
import { loadFile } from "../input.ts";
import { jsonLines } from "../json-lines.ts";
import { filesOf, readOptions } from "../options.ts";
import { printLine, say } from "../output.ts";
import { storyText } from "../reading/story-text.ts";

const pair = ({ from, to }: TextSpan): readonly [number, number] => [from, to];

function attributionRecord(id: string, text: string) {
  const { attributions, claims, faults } = attributeText(text);
  return {
    id,
    attributions: attributions.map(({ source, cue, content, kind }) => ({
      source: source.map(pair),
      cue: cue.map(pair),
      content: content.map(pair),
      kind,
    })),
    claims: claims.map(({ span, status, score, reasons }) => ({ span: pair(span), status, score, reasons })),
    faults: faults.map(({ type, from, to }) => ({ type, start: from, end: to })),
  };
}

/** Text → who is credited with what, what is asserted, and what hangs in the air. */
export const attribute: Command = {
  name: "attribute",
  summary: "say who is credited with what, and what nobody is credited with",
  help: `wiredesk attribute FILE…
wiredesk attribute --jsonl -

Prints one JSON line a text: attributions (source, cue, content), claims with their status and how much
they need a source (0 to 1), and faults. Offsets are UTF-16 units into the text; of a mail, a page or a document that is the text of its story,
which is then given too, as "text". With --jsonl the texts
are read from standard input, {"id","text"} a line.`,

  async run(args) {
    const { positionals, values } = readOptions(args, { jsonl: { type: "boolean" } });
    if (values.jsonl === true) {
      for (const { id, text } of await jsonLines(["id", "text"])) printLine(attributionRecord(id, text));
      return exit.done;
    }
    let worst: Exit = exit.done;
    for (const file of filesOf(positionals)) {
      const loaded = await loadFile(file);
      if ("source" in loaded) {
        const { text, ofStory } = await storyText(loaded.source);
        printLine({ ...attributionRecord(file, text), ...(ofStory ? { text } : {}) });
      } else {
        say(loaded.refused);
        worst = exit.unreadable;
      }
    }
    return worst;
  },
};
