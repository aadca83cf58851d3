import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";
import { type HoldOrder, holdOrder } from "./fields/hold-order.ts";

/** How many paragraphs from either end of the copy an order may stand in. */
const reach = { head: 4, tail: 3 } as const;
/** Prose is longer. */
const longestLine = 160;

/**
 * The last look at a story that was read, whatever the format: an order to hold it that no field of the format told stands
 * in the subject, a note, the ends of the copy, or in what was set aside. A story held for nothing is looked at by somebody;
 * one that runs too early cannot be taken back.
 */
export function heedHoldOrders(story: Story): Story {
  const { embargo, status } = story.meta;
  if (embargo !== undefined || status === "killed" || status === "withheld" || status === "embargoed") return story;
  const sent = (story.meta.versionCreated ?? story.meta.published)?.slice(0, 10);
  const order = placesOf(story).reduce<HoldOrder | undefined>(
    (found, text) => (found?.is === "killed" ? found : (holdOrder(text, { sent }) ?? found)),
    undefined,
  );
  if (order === undefined) return story;
  const note: Note = {
    kind: "guessed",
    where: "meta",
    message: `Held because of “${order.words.slice(0, 120)}”: see whether that is an order, and what it says`,
  };
  const { published, ...meta } = story.meta;
  const held =
    order.is === "killed"
      ? { status: "killed" as const }
      : {
          embargo: order.until,
          ...(status === undefined || status === "usable" ? { status: "embargoed" as const } : {}),
        };
  // The time of an embargo was taken for that of publication.
  const kept =
    published === undefined || (order.is === "embargoed" && isPart(order.until, published)) ? {} : { published };
  const { byline, ...rest } = story;
  // Words of the order that stood where writers are named.
  const isName = byline !== undefined && holdOrder(byline) === undefined;
  return {
    ...rest,
    ...(isName ? { byline } : {}),
    meta: { ...meta, ...kept, ...held },
    notes: [...story.notes, note],
  };
}

const isPart = (until: string, published: string): boolean =>
  until.startsWith(published.slice(0, 16)) || published.startsWith(until.slice(0, 16));

/** Where an order may stand, the surest last. */
function placesOf(story: Story): readonly string[] {
  const { body } = story;
  const head = wordsFrom(body, 0, reach.head, 1);
  const tail = wordsFrom(body, body.length - 1, reach.head + reach.tail, -1);
  const quotes = body.slice(0, reach.head).flatMap((block) => (block.kind === "quote" ? [block.text.text] : []));
  // Of a story as short as that the end is the beginning too.
  const apart = tail.length < reach.head + reach.tail ? Math.max(0, tail.length - reach.head) : reach.tail;
  const ends = [...head, ...tail.slice(0, apart).toReversed(), ...quotes];
  const { slug, editorNote, usageTerms, signOff } = story.meta;
  return [
    ...ends.filter((text) => text.length <= longestLine),
    ...story.notes.map(({ message }) => message),
    ...story.setAside.map(({ text }) => text),
    ...[story.byline, story.dek?.text, story.headline?.text, signOff, usageTerms, editorNote, slug].filter(
      (text) => text !== undefined,
    ),
  ];
}

/** The first paragraphs and crossheads, so many at most, from one end of a body, which may have thousands. */
function wordsFrom(body: Story["body"], from: number, most: number, step: 1 | -1): readonly string[] {
  const words: string[] = [];
  for (let at = from; at >= 0 && at < body.length && words.length < most; at += step) {
    const block = body[at];
    if (block?.kind === "paragraph" || block?.kind === "crosshead") words.push(block.text.text);
  }
  return words;
}
