import { compareCaptions } from "../../language/compare-captions.ts";
import type { Figure } from "../../story/story.ts";
import { foldSpaces, isBlank, type RichText } from "../../story/text.ts";
import { compact } from "../../story/make-story.ts";
import { captionWords } from "./caption-words.ts";
import { pageRoles } from "./context-features.ts";
import { elementPath } from "./element-path.ts";
import { isOfFamily } from "./name-families.ts";
import type { PageLine, PageMedium } from "./page-lines.ts";
import { attribute, outward, type PageElement } from "./page-node.ts";
import { type JudgedPage, lineItems, type Placed, type PutAside } from "./page-story.ts";
import { pictureSource, statedSize } from "./picture-source.ts";
import { pictureKey } from "./picture-key.ts";
import { wordKey } from "./word-overlap.ts";

/** A picture with what is said about it, before it is a figure. */
interface Draft {
  picture: PageMedium | undefined;
  caption: RichText | undefined;
  credit: string | undefined;
  readonly item: number;
  readonly block: PageElement;
  sure: number;
  readonly lines: number[];
}

/** The story's figures, each picture once, caption and credit apart; captions said twice are put aside. */
export function pageFigures(page: JudgedPage): {
  readonly figures: readonly Placed[];
  readonly aside: readonly PutAside[];
} {
  const { view, roles, chances } = page;
  const itemOf = lineItems(view.items);
  const story = storyElements(page);
  const drafts: Draft[] = [];
  const byPicture = new Map<PageMedium, Draft>();
  const aside: PutAside[] = [];

  view.lines.forEach((line, index) => {
    const role = roles[index];
    if (role !== "caption" && role !== "credit") return;
    const item = itemOf[index] ?? 0;
    const words = captionWords(line, role);
    const holder = holderOf(line, story);
    const picture = nearestPicture(page, item, holder);
    const sure = chances[index]?.[pageRoles.indexOf(role)] ?? 0;
    const known = (picture === undefined ? undefined : byPicture.get(picture)) ?? neighbour(drafts, index, holder);
    const fits =
      known !== undefined &&
      (isBlank(words.caption) || known.caption === undefined) &&
      (words.credit === undefined || known.credit === undefined);
    if (fits) {
      if (!isBlank(words.caption)) known.caption = words.caption;
      known.credit ??= words.credit;
      known.picture ??= picture;
      known.lines.push(index);
      return;
    }
    const free = picture !== undefined && !byPicture.has(picture) ? picture : undefined;
    const draft: Draft = {
      picture: free,
      caption: isBlank(words.caption) ? undefined : words.caption,
      credit: words.credit,
      item,
      block: line.block,
      sure,
      lines: [index],
    };
    if (free !== undefined) byPicture.set(free, draft);
    drafts.push(draft);
  });

  const kept = withoutRepeats(drafts, aside);
  const shown = new Set(kept.map(keyOf));
  for (const picture of storyPictures(page, story)) {
    if (byPicture.has(picture) || shown.has(pictureKey(pictureSource(picture.element)))) continue;
    const item = view.items.indexOf(picture);
    kept.push({ picture, caption: undefined, credit: undefined, item, block: picture.element, sure: 0.6, lines: [] });
  }
  return { figures: placeAll(kept, page), aside };
}

/** Elements that hold text of the story: a figure's box holds none. */
function storyElements({ view, roles }: JudgedPage): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  view.lines.forEach(({ block }, index) => {
    if (!/^(?:body|headline|dek|subhead)$/u.test(roles[index] ?? "")) return;
    for (const element of outward(block)) {
      if (found.has(element)) return;
      found.add(element);
    }
  });
  return found;
}

/** The largest element round a caption that holds nothing of the story itself. */
function holderOf({ block }: PageLine, story: ReadonlySet<PageElement>): PageElement {
  let holder = block;
  for (let up = 0; up < 6 && holder.parent !== undefined && !story.has(holder.parent); up++) holder = holder.parent;
  return holder;
}

const isWithin = (element: PageElement, holder: PageElement): boolean => {
  for (const at of outward(element)) if (at === holder) return true;
  return false;
};

/** The picture a caption belongs to: in the same box, rather before it than after; else right before it on the page. */
function nearestPicture({ view }: JudgedPage, item: number, holder: PageElement): PageMedium | undefined {
  const { items } = view;
  for (const [step, most] of [
    [-1, 12],
    [1, 12],
  ] as const) {
    for (let i = item + step, left = most; i >= 0 && i < items.length && left > 0; i += step, left--) {
      const at = items[i];
      if (at !== undefined && at.kind !== "line" && at.kind !== "rule" && isShown(at) && isWithin(at.element, holder))
        return at;
    }
  }
  for (let i = item - 1; i >= 0 && i >= item - 3; i--) {
    const at = items[i];
    if (at?.kind === "picture" && isShown(at)) return at;
    if (at?.kind === "line" && at.text.text.length > 80) return undefined;
  }
  return undefined;
}

const isShown = ({ element, kind }: PageMedium): boolean =>
  kind === "embed" ||
  (pictureSource(element) !== "" &&
    (statedSize(element, "width") ?? 200) >= 90 &&
    (statedSize(element, "height") ?? 200) >= 60);

/** The figure whose caption stands just before a credit, or whose credit stands just before a caption. */
function neighbour(drafts: readonly Draft[], line: number, holder: PageElement): Draft | undefined {
  const last = drafts.at(-1);
  if (last === undefined) return undefined;
  const gap = line - (last.lines.at(-1) ?? -99);
  return gap <= 2 || (gap <= 4 && isWithin(last.block, holder)) ? last : undefined;
}

/** Captions that are there twice, whole or cut short, keep the fuller wording; picture and credit are shared. */
function withoutRepeats(drafts: readonly Draft[], aside: PutAside[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.find((other) => repeats(other, draft));
    if (same === undefined) {
      kept.push(draft);
      continue;
    }
    const [line] = draft.lines;
    if (draft.caption !== undefined && same.caption !== undefined) {
      const longer = draft.caption.text.length > same.caption.text.length && !/…$|\.\.\.$/u.test(draft.caption.text);
      if (longer) same.caption = draft.caption;
      if (line !== undefined)
        aside.push({
          line,
          role: "duplicate-caption",
          why: "the same caption is already there",
          sure: 0.9,
          repeats: same.caption,
        });
    }
    same.credit ??= draft.credit;
    same.picture ??= draft.picture;
  }
  return kept;
}

function repeats(a: Draft, b: Draft): boolean {
  if (a.caption === undefined || b.caption === undefined) {
    // A credit that stands by itself says again what a figure has already, or belongs to a picture of its own.
    const bare = a.caption === undefined ? a : b;
    return a.credit === b.credit && (bare.picture === undefined || keyOf(a) === keyOf(b));
  }
  const [left, right] = [a.caption.text, b.caption.text].map((text) =>
    text.replace(/(?:…|\.{3})(?:\s*more)?\W*$/u, "").trim(),
  );
  if (left === undefined || right === undefined) return false;
  const [short, long] = left.length < right.length ? [wordKey(left), wordKey(right)] : [wordKey(right), wordKey(left)];
  if (short === long || (short.length > 40 && long.startsWith(short))) return true;
  // A few words that a longer caption also has ("The mayor.") may be another picture's.
  return short.split(" ").length >= 6 && compareCaptions(left, right).duplicate;
}

const keyOf = ({ picture }: Draft): string => (picture === undefined ? "" : pictureKey(pictureSource(picture.element)));

/** Pictures between headline and last paragraph that nothing is said about and that are no advertisement, portrait or icon. */
function storyPictures({ view, first, last }: JudgedPage, story: ReadonlySet<PageElement>): readonly PageMedium[] {
  const places = lineItems(view.items);
  const [from, to] = [places[first] ?? -1, places[last] ?? -1];
  const seen = new Set<string>();
  return view.items.slice(Math.max(0, from), to + 1).filter((item): item is PageMedium => {
    if (item.kind !== "picture" || item.hidden || !isShown(item)) return false;
    const source = pictureKey(pictureSource(item.element));
    const inside = [...outward(item.element)];
    const until = inside.findIndex((element) => story.has(element));
    const box = until < 0 ? inside : inside.slice(0, until);
    const foreign = box.some(
      (element) =>
        element.tag === "aside" ||
        element.tag === "nav" ||
        element.tag === "form" ||
        (element.tag === "a" && !/\.(?:jpe?g|png|webp|gif)/iu.test(attribute(element, "href"))) ||
        (["advert", "related", "newsletter", "share", "byline", "comments"] as const).some((family) =>
          family !== "related"
            ? isOfFamily(element, family)
            : /related|recirc|recommend|more|promo/iu.test(attribute(element, "class")),
        ),
    );
    if (foreign || seen.has(source)) return false;
    seen.add(source);
    return true;
  });
}

/** The address of the picture itself; of a video only its still. */
const stillOf = (element: PageElement): string =>
  /^(?:img|amp-img|amp-anim)$/u.test(element.tag) ? pictureSource(element) : attribute(element, "poster");

function placeAll(drafts: readonly Draft[], page: JudgedPage): readonly Placed[] {
  return drafts
    .toSorted((a, b) => a.item - b.item)
    .map((draft): Placed => {
      const element = draft.picture?.element;
      const source = element === undefined ? "" : stillOf(element);
      const figure: Figure = compact({
        src: source === "" ? undefined : page.view.resolve(source),
        alt:
          element === undefined || attribute(element, "alt").trim() === ""
            ? undefined
            : foldSpaces(attribute(element, "alt")),
        caption: draft.caption,
        credit: draft.credit,
        width: element === undefined ? undefined : statedSize(element, "width"),
        height: element === undefined ? undefined : statedSize(element, "height"),
      });
      const rule =
        draft.caption !== undefined || draft.credit !== undefined
          ? "picture with the words beside it"
          : "picture among the paragraphs";
      return {
        block: { kind: "figure", figure },
        item: draft.item,
        source: { from: { path: elementPath(element ?? draft.block) }, rule, sure: Math.round(draft.sure * 100) / 100 },
      };
    });
}
