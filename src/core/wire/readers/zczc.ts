import { decodeBytes } from "../charset.ts";
import type { Reader, ReadResult, Source } from "../reader.ts";
import { control } from "../text/control-bytes.ts";
import { readTake } from "../zczc/read-take.ts";
import { splitTakes } from "../zczc/takes.ts";

/** Takes between ZCZC and NNNN with coded header lines, as desk systems of Australia and many old circuits send them. */
export const zczc: Reader = {
  id: "zczc",
  label: "ZCZC with coded lines",
  extensions: ["tst", "txt"],
  sniff({ text }) {
    const head = text.slice(0, 400);
    if (head.includes(control.stx) || head.includes(control.us)) return 0;
    return /^[^\p{L}\p{N}<{]{0,40}zczc\b/iu.test(head) ? 0.95 : 0;
  },
  read: readFile,
};

function readFile({ bytes, name }: Source): ReadResult {
  const { text, charset } = decodeBytes(bytes);
  const takes = splitTakes(text);
  const stories = takes.map((take, index) =>
    readTake(take, { name, reader: "zczc", charset, ...(takes.length > 1 ? { index } : {}) }),
  );
  if (stories.length > 0) return { format: "zczc", stories, notes: [] };
  const message = `${name}: nothing stands between ZCZC and the end of the file.`;
  return { format: "zczc", stories: [], notes: [{ kind: "broken", where: name, message }] };
}
