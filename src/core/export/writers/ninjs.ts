import { figuresOf } from "../../story/blocks.ts";
import type { Note } from "../../story/note.ts";
import { compact } from "../../story/make-story.ts";
import type { Figure, Story, StoryStatus } from "../../story/story.ts";
import { onOneLine } from "../../story/text.ts";
import { fullTime } from "../full-time.ts";
import { bodyHtml } from "../html/article-html.ts";
import { itemUri } from "../item-uri.ts";
import { lossesOf } from "../losses.ts";
import { publishable } from "../publishable.ts";
import type { Writer } from "../writer.ts";

/** A story as IPTC ninjs 3.1 (news in JSON), schema ninjs-schema_3.1.json. */
export const ninjs: Writer = {
  id: "ninjs",
  label: "ninjs 3.1",
  description: "IPTC news in JSON for syndication and archives, pictures as associations",
  extension: "json",
  mime: "application/json",
  write(story, { name }) {
    const clean = publishable(story);
    const bytes = new TextEncoder().encode(`${JSON.stringify(ninjsItem(clean), null, 2)}\n`);
    return { files: [{ name: `${name}.json`, bytes }], notes: ninjsLosses(clean) };
  },
};

const pubStatus: Readonly<Record<StoryStatus, "usable" | "withheld" | "canceled">> = {
  usable: "usable",
  correction: "usable",
  embargoed: "usable",
  withheld: "withheld",
  advisory: "withheld",
  killed: "canceled",
};

/** The item of a story that is already made publishable. */
export function ninjsItem(story: Story): object {
  const { headline, dek, byline, dateline, meta } = story;
  const uri = itemUri(story);
  const figures = figuresOf(story).map(({ figure }, index) =>
    association(figure, `${uri}#picture-${index + 1}`, index),
  );
  const body = bodyHtml(story).join("\n");
  return compact({
    uri,
    type: "text",
    version: meta.version,
    firstCreated: fullTime(meta.published),
    versionCreated: fullTime(meta.versionCreated),
    embargoedUntil: fullTime(meta.embargo),
    pubStatus: pubStatus[meta.status ?? "usable"],
    urgency:
      meta.urgency !== undefined && meta.urgency >= 1 && meta.urgency <= 9 ? Math.trunc(meta.urgency) : undefined,
    copyrightNotice: meta.copyright,
    usageTerms: meta.usageTerms,
    edNote: meta.editorNote,
    language: meta.language,
    slugline: meta.slug,
    by: byline,
    located: dateline?.place ?? meta.place,
    headlines:
      headline === undefined
        ? undefined
        : [{ role: "main", contentType: "text/plain", value: onOneLine(headline.text) }],
    descriptions:
      dek === undefined ? undefined : [{ role: "summary", contentType: "text/plain", value: onOneLine(dek.text) }],
    bodies:
      body === ""
        ? undefined
        : [{ role: "main", contentType: "text/html", charCount: Array.from(body).length, value: body }],
    subjects: [
      ...(meta.category === undefined ? [] : [{ rel: "category", name: meta.category }]),
      ...(meta.keywords ?? []).map((keyword) => ({ rel: "keyword", name: keyword })),
    ],
    infoSources: meta.source === undefined ? undefined : [{ role: "source", name: meta.source }],
    associations: figures.length === 0 ? undefined : figures,
  });
}

function association(
  { src, alt, caption, credit, rights, width, height, decorative }: Figure,
  uri: string,
  index: number,
): object {
  const href = src !== undefined && /^https?:\/\/[^\s<>"{}|\\^`]+$/iu.test(src) ? src : undefined;
  const words = decorative === true ? undefined : alt;
  return compact({
    name: `picture-${index + 1}`,
    uri,
    type: "picture",
    by: credit,
    copyrightNotice: rights,
    descriptions: [
      ...(caption === undefined
        ? []
        : [{ role: "caption", contentType: "text/plain", value: onOneLine(caption.text) }]),
      ...(words === undefined ? [] : [{ role: "alternative-text", contentType: "text/plain", value: words }]),
    ],
    renditions:
      href === undefined
        ? undefined
        : [compact({ name: "original", href, width: whole(width), height: whole(height) })],
  });
}

const whole = (size: number | undefined): number | undefined => (Number.isInteger(size) ? size : undefined);

function ninjsLosses(story: Story): readonly Note[] {
  const losses = lossesOf(story);
  losses.meta({
    credit: "ninjs has no credit line for a text; it is in the receipt’s original.",
    signOff: "The sign-off is not sent.",
    canonicalUrl: "ninjs has no canonical address; the uri names the item.",
  });
  losses.times();
  losses.figures(({ src }) => [
    src === undefined || !/^https?:\/\//iu.test(src)
      ? "The picture has no address on the web; only its words are sent."
      : undefined,
  ]);
  return losses.notes;
}
