// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Reader } from "./reader.ts";
import { anpa1312 } from "./readers/anpa1312.ts";
import { ans } from "./readers/ans.ts";
import { apJson } from "./readers/ap-json.ts";
import { apPublication } from "./readers/ap-publication.ts";
import { appleNews } from "./readers/apple-news.ts";
import { cpJimi } from "./readers/cp-jimi.ts";
import { djnml } from "./readers/djnml.ts";
import { docx } from "./readers/docx.ts";
import { dpaJson } from "./readers/dpa-json.ts";
import { email } from "./readers/email.ts";
import { html } from "./readers/html.ts";
import { iptc7901 } from "./readers/iptc7901.ts";
import { markdown } from "./readers/markdown.ts";
import { mbox } from "./readers/mbox.ts";
import { newsmlG2 } from "./readers/newsml-g2.ts";
import { newsml1 } from "./readers/newsml1.ts";
import { ninjs } from "./readers/ninjs.ts";
import { nitf } from "./readers/nitf.ts";
import { notAStory } from "./readers/not-a-story.ts";
import { odt } from "./readers/odt.ts";
import { outlook } from "./readers/outlook.ts";
import { photo } from "./readers/photo.ts";
import { plainText } from "./readers/plain-text.ts";
import { pressRelease } from "./readers/press-release.ts";
import { ritzau } from "./readers/ritzau.ts";
import { rss } from "./readers/rss.ts";
import { rtf } from "./readers/rtf.ts";
import { sgml } from "./readers/sgml.ts";
import { storyJson } from "./readers/story-json.ts";
import { storyXml } from "./readers/story-xml.ts";
import { wxr } from "./readers/wxr.ts";
import { zczc } from "./readers/zczc.ts";
import { zip } from "./readers/zip.ts";

export const readers: readonly Reader[] = [
  anpa1312,
  ans,
  apJson,
  apPublication,
  appleNews,
  cpJimi,
  djnml,
  docx,
  dpaJson,
  email,
  html,
  iptc7901,
  markdown,
  mbox,
  newsmlG2,
  newsml1,
  ninjs,
  nitf,
  notAStory,
  odt,
  outlook,
  photo,
  plainText,
  pressRelease,
  ritzau,
  rss,
  rtf,
  sgml,
  storyJson,
  storyXml,
  wxr,
  zczc,
  zip,
];
