import { decodeBytes } from "../charset.ts";
import { labelledEntries } from "../form/form-entries.ts";
import { readForm } from "../form/form-fields.ts";
import { formStory } from "../form/form-story.ts";
import type { Reader, ReadResult, Source } from "../reader.ts";
import { readRelease } from "../release/read-release.ts";
import { isWeatherNotice, readWeatherNotice } from "../release/read-weather-notice.ts";
import { hasReleaseDateline } from "../release/release-wires.ts";
import { type WireLine, wireLines } from "../text/wire-lines.ts";

/** Plain text of distributors and offices that follow a form of their own: press releases, weather notices, filled-in forms. */
export const pressRelease: Reader = {
  id: "press-release",
  label: "Press release or notice",
  extensions: ["txt", "tst"],
  sniff({ text }) {
    if (/^\s*[<{[]/u.test(text) || text.includes("\u0000")) return 0;
    return kindOf(text.slice(0, 8000)) === undefined ? 0 : 0.8;
  },
  read: readFile,
};

type Kind = "release" | "notice" | "form";

const formats: Readonly<Record<Kind, string>> = { release: "press-release", notice: "weather-notice", form: "form" };

function kindOf(text: string): Kind | undefined {
  if (/^\s*Source:\s*\S[^\n\r]*[\r\n]+\s*(?:MEDIA|PRESS|NEWS) RELEASE\b/iu.test(text) || hasReleaseDateline(text))
    return "release";
  if (/^\W*for immediate release\b/iu.test(text)) return "release";
  const lines = wireLines(text);
  if (isWeatherNotice(lines)) return "notice";
  return labelledEntries(lines) === undefined ? undefined : "form";
}

function readFile({ bytes, name }: Source): ReadResult {
  const { text, charset } = decodeBytes(bytes);
  const lines = wireLines(text);
  const origin = { name, reader: "press-release", charset };
  const read: Readonly<Record<Kind, (lines: readonly WireLine[]) => ReturnType<typeof readRelease>>> = {
    release: (all) => readRelease(all, origin),
    notice: (all) => readWeatherNotice(all, origin),
    form: (all) => {
      const { entries, body } = labelledEntries(all) ?? { entries: [], body: all };
      return formStory(readForm(entries), body, origin);
    },
  };
  const kind = kindOf(text.slice(0, 8000)) ?? "release";
  return { format: formats[kind], stories: [read[kind](lines)], notes: [] };
}
