import { decodeBytes } from "../charset.ts";
import { isHeaderLine, splitMessages } from "../iptc7901/messages.ts";
import { readMessage } from "../iptc7901/read-message.ts";
import type { Reader, ReadResult, Source } from "../reader.ts";
import { anyOf, control } from "../text/control-bytes.ts";
import { wireLines } from "../text/wire-lines.ts";

/** IPTC 7901, the text wire of European agencies, with its control bytes or without. */
export const iptc7901: Reader = {
  id: "iptc7901",
  label: "IPTC 7901",
  extensions: ["iptc", "txt", "tst"],
  sniff({ text }) {
    const start = text.slice(0, 2000);
    // ANPA begins alike, but parts its header with US and marks its text by device control bytes.
    if (anyOf(control.devices + control.us).test(start.slice(0, 200))) return 0;
    const [first] = wireLines(start).filter((line) => line.text.trim() !== "");
    const header = first !== undefined && isHeaderLine(first.text);
    const framed = frame.test(start);
    if (header) return framed ? 1 : 0.9;
    return framed ? 0.7 : 0;
  },
  read: readFile,
};

/** SOH before anything else, a few lines of text, STX: a message whose header has another form than the usual. */
const frame = new RegExp(
  `^[\\s${control.nul}${control.syn}${control.del}]*${control.soh}[^${control.nul}${control.soh}${control.etx}]{4,400}${control.stx}`,
  "u",
);

function readFile({ bytes, name }: Source): ReadResult {
  const { text, charset } = decodeBytes(bytes);
  const messages = splitMessages(text);
  const stories = messages.map((message, index) =>
    readMessage(message, { name, reader: "iptc7901", charset, ...(messages.length > 1 ? { index } : {}) }),
  );
  if (stories.length > 0) return { format: "iptc7901", stories, notes: [] };
  const message = `${name}: the header of an IPTC 7901 message is there, but no text after it.`;
  return { format: "iptc7901", stories: [], notes: [{ kind: "broken", where: name, message }] };
}
