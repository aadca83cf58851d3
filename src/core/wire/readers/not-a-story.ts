import { decodeAs } from "../charset.ts";
import { fileKind } from "../foreign/file-kind.ts";
import type { Reader, ReadResult, Source } from "../reader.ts";

/** Files of programs, pictures, sounds and calendars: refused with a sentence that says what they are and what to do. */
export const notAStory: Reader = {
  id: "not-a-story",
  label: "Not a story",
  extensions: [],
  sniff: ({ bytes, text }) => (fileKind(bytes, text) === undefined ? 0 : 0.55),
  read({ bytes, name }: Source): ReadResult {
    const text = decodeAs("windows-1252", bytes.subarray(0, 4096));
    const what = fileKind(bytes, text) ?? "this is not a story in any format that Wiredesk reads";
    return {
      format: "not-a-story",
      stories: [],
      notes: [{ kind: "broken", where: name, message: `${name}: ${what}.` }],
    };
  },
};
