// Written by scripts/generate-registries.mjs; add a file to the folder and run `npm run generate`.
import type { Writer } from "./writer.ts";
import { ans } from "./writers/ans.ts";
import { appleNews } from "./writers/apple-news.ts";
import { ckeditor } from "./writers/ckeditor.ts";
import { docx } from "./writers/docx.ts";
import { drupal } from "./writers/drupal.ts";
import { ghost } from "./writers/ghost.ts";
import { html } from "./writers/html.ts";
import { htmlPage } from "./writers/html-page.ts";
import { hugo } from "./writers/hugo.ts";
import { markdown } from "./writers/markdown.ts";
import { newsmlG2 } from "./writers/newsml-g2.ts";
import { ninjs } from "./writers/ninjs.ts";
import { nitf } from "./writers/nitf.ts";
import { paste } from "./writers/paste.ts";
import { text } from "./writers/text.ts";
import { wordpress } from "./writers/wordpress.ts";
import { wxr } from "./writers/wxr.ts";

export const writers: readonly Writer[] = [
  ans,
  appleNews,
  ckeditor,
  docx,
  drupal,
  ghost,
  html,
  htmlPage,
  hugo,
  markdown,
  newsmlG2,
  ninjs,
  nitf,
  paste,
  text,
  wordpress,
  wxr,
];
