import { readFileSync } from "node:fs";
import path from "node:path";
import { captionedJpeg } from "../src/core/export/picture/captioned-jpeg.ts";
import { root } from "./launch.ts";

/** Words that would run, load or lead away wherever somebody took them for markup; `ran` is where a script would say so. */
export const hostileWords = (outside: string): readonly string[] => [
  `<img src="${outside}/image" onerror="ran.push('image')">`,
  `<svg onload="ran.push('svg')"><script>ran.push('svg script')</script></svg>`,
  `<script>ran.push('script')</script><script src="${outside}/script"></script>`,
  `"'><iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe>`,
  `</style></title></textarea><style>@import url(${outside}/style);*{background:url(${outside}/background)}</style>`,
  `<a href="javascript:ran.push('link')">read on</a>[read on](javascript:ran.push('link'))`,
  `--><link rel="stylesheet" href="${outside}/sheet"><base href="${outside}/"><meta http-equiv="refresh" content="0;url=${outside}/refresh">`,
  `<object data="${outside}/object"></object><embed src="${outside}/embed"><video src="${outside}/video" onerror="ran.push('video')"></video>`,
  `" onfocus="ran.push('focus')" autofocus x="' style='background:url(${outside}/attribute)`,
  "{{constructor.constructor(\"ran.push('template')\")()}}${ran.push('literal')}<%= ran.push('server') %>",
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran.push('mutation')&gt;">`,
  `<form action="${outside}/form"><input name="attributes" autofocus onfocus="ran.push('input')"></form>`,
];

/** A photo that says them of itself, in IPTC and in XMP. */
export function hostilePhoto(outside: string): Uint8Array {
  const all = hostileWords(outside).join(" ");
  const news = (field: string): string => `Harbour ${field} ${all}`;
  const picture = readFileSync(path.join(root, "src/core/wire/readers/fixtures/photo/jpeg-iptc-and-xmp/source.jpg"));
  const captioned = captionedJpeg(picture, {
    caption: news("caption"),
    creator: news("creator").slice(0, 200),
    credit: news("credit").slice(0, 200),
    copyright: news("rights"),
    alt: news("alternative"),
  });
  if (captioned === undefined) throw new Error("the picture of the fixtures is no JPEG");
  return captioned;
}
