import { type Command, exit, type Exit } from "../command.ts";
import { filesOf, readOptions } from "../options.ts";
import { printLine, say } from "../output.ts";
import { readFiles } from "../reading/read-files.ts";
import { storyRecord } from "../story-record.ts";

/** Files → their stories, one JSON line each. */
export const read: Command = {
  name: "read",
  summary: "recover the fields of wire files",
  help: `wiredesk read FILE|FOLDER…

Recognises each file by its content and prints one JSON line a story: the file, its format, the
fields, what was set aside and why, and notes on what was lost, guessed or broken. A file with
no story in it gives one line with "story": null. A line of the body that the story keeps in a field of
its own (a byline, a note to editors, initials) has a "role": leave those out for the copy alone. A file may hold many stories; a folder stands for
the files in it and below, but for hidden ones.`,

  async run(args) {
    const { positionals } = readOptions(args, {});
    let worst: Exit = exit.done;
    for await (const { file, result } of readFiles(filesOf(positionals))) {
      for (const story of result.stories) {
        const setAside = story.setAside.map(({ text, why, role, sure }) => ({ text, why, role, sure }));
        printLine({
          file,
          format: result.format,
          story: storyRecord(story),
          setAside,
          notes: [...result.notes, ...story.notes],
        });
      }
      if (result.stories.length > 0) continue;
      printLine({ file, format: result.format, story: null, setAside: [], notes: result.notes });
      for (const note of result.notes) say(note.message);
      if (result.format === "unknown") worst = exit.unreadable;
    }
    return worst;
  },
};
