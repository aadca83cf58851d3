import { compareReadCaptions, type ReadCaption, readCaption } from "../../language/compare-captions.ts";
import type { Block } from "../../story/blocks.ts";
import { defineStoryCheck, type StoryReport, type StoryView } from "../check.ts";
import type { Edit, Related } from "../finding.ts";
import { onlyDifference } from "../helpers/only-difference.ts";
import { type ShownFigure, shownFigures } from "../helpers/shown-figures.ts";

const opening = "Ida Berg opens the ferry terminal in Vik on Friday, March 8, 2019.";

export const duplicateCaption = defineStoryCheck({
  id: "duplicate-caption",
  title: "The same caption twice",
  why: "Pages and wires print a caption beside the picture and again below it. Copied into a story it stands twice, under two pictures or as a paragraph. Two captions alike but for one name or number are either two pictures or one slip.",
  level: "must-fix",
  anyLanguage: true,
  examples: {
    bad: [
      {
        story: `caption: ${opening}\np: The terminal cost less than planned.\np: [[${opening}]]`,
        fixed: `caption: ${opening}\np: The terminal cost less than planned.\naside duplicate-caption: ${opening}`,
      },
      {
        story: `caption: ${opening}\np: The terminal cost less than planned.\ncaption: [[FILE PHOTO: ${opening} (Jon Dahl/AP)]]`,
        fixed: `caption: ${opening}\np: The terminal cost less than planned.\naside duplicate-caption: FILE PHOTO: ${opening} (Jon Dahl/AP)`,
      },
      {
        story:
          "caption: Ida Berg opens the new ferry terminal in Vik on Friday.\ncaption: [[Eva Lind]] opens the new ferry terminal in Vik on Friday.",
      },
      { story: `dek: [[${opening}]]\ncaption: ${opening}\np: Text.` },
      { story: `caption: ${opening}\nalt: [[${opening}]]\np: Text.` },
    ],
    good: [
      {
        story:
          "caption: Ida Berg opens the ferry terminal.\np: Harbor master Ida Berg opened the ferry terminal in Vik on Friday, two years after the storm.",
      },
      { story: "caption: Ida Berg (Jon Dahl/AP)\ncaption: Eva Lind (Jon Dahl/AP)" },
      { story: "caption: The first ferry leaves Vik.\nalt: A white ferry in a small harbor" },
    ],
  },
  run(view, report) {
    const figures = shownFigures(view);
    const captions = figures.flatMap((figure) =>
      figure.caption === undefined ? [] : [{ ...figure, caption: figure.caption }],
    );
    captions.forEach((second, n) => {
      const first = captions.slice(0, n).find((one) => compare(view, one.caption, second.caption) === "same");
      if (first !== undefined) reportTwoFigures(first, second, report);
      else reportConflict(view, captions.slice(0, n), second, report);
      if (
        second.alt !== undefined &&
        compare(view, second.caption, second.alt) === "same" &&
        isWholly(view, second.caption, second.alt)
      )
        report(second.alt, {
          ...whole(second.alt),
          level: "check",
          message: "The alternative text is the caption again; what the picture shows is expected",
          why: "A screen reader reads both, one after the other.",
          related: [relatedTo(second.caption, "the caption")],
        });
    });
    for (const block of view.blocks) {
      if (block.kind !== "paragraph" && block.kind !== "quote" && block.kind !== "dek") continue;
      const printed = captions.find(
        ({ caption }) => isWholly(view, caption, block) && compare(view, caption, block) === "same",
      );
      if (printed !== undefined) reportInText(printed, block, report);
    }
    reportSetAside(view, captions, report);
  },
});

type Captioned = ShownFigure & { readonly caption: Block };

const whole = (block: Block): { readonly from: number; readonly to: number } => ({ from: 0, to: block.text.length });
const relatedTo = (block: Block, label: string): Related => ({
  span: { block: block.id, ...whole(block) },
  quote: block.text,
  label,
});

const read = (view: StoryView, { text }: Block): ReadCaption => view.recall("caption", text, () => readCaption(text));

/** Captions of a gallery are many: those that share few words are not laid side by side. */
function compare(view: StoryView, one: Block, other: Block): "same" | "conflict" | "different" {
  if (one.text === other.text) return "same";
  const [a, b] = [read(view, one), read(view, other)];
  if (shared(a, b) < 0.55) return "different";
  return view.recall("captions", `${one.text}\n${other.text}`, () => compareReadCaptions(a, b)).kind;
}

/** Share of the shorter one's content words that the other has too. */
function shared(a: ReadCaption, b: ReadCaption): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const keys = new Set(long.words.map(({ key }) => key));
  const content = short.words.filter(({ kind }) => kind !== "function");
  return content.length === 0 ? 0 : content.filter(({ key }) => keys.has(key)).length / content.length;
}

/** Neither says much more than the other: a paragraph that takes up a caption's words and goes on is no second printing. */
function isWholly(view: StoryView, one: Block, other: Block): boolean {
  const lengths = [read(view, one).words.length, read(view, other).words.length];
  return Math.min(...lengths) >= 0.7 * Math.max(...lengths) && Math.min(...lengths) >= 4;
}

function reportTwoFigures(first: Captioned, second: Captioned, report: StoryReport): void {
  const onePicture =
    first.figure.src === undefined || second.figure.src === undefined || first.figure.src === second.figure.src;
  const remove = (figure: Captioned): Edit => ({
    type: "set-aside",
    span: onePicture ? { block: figure.id, from: 0, to: 0 } : { block: figure.caption.id, ...whole(figure.caption) },
    why: "the caption stands in the story twice",
    role: "duplicate-caption",
  });
  const what = onePicture ? "figure" : "caption";
  report(second.caption, {
    ...whole(second.caption),
    // Agencies do send several pictures with one caption; then the captions want telling apart.
    level: onePicture ? "must-fix" : "fix",
    message: "This caption stands under two pictures; one is expected",
    fixes: [
      { label: `Remove this ${what}`, edits: [remove(second)] },
      { label: `Keep this one, remove the first ${what}`, edits: [remove(first)] },
    ],
    related: [relatedTo(first.caption, "first printing")],
  });
}

function reportInText(figure: Captioned, block: Block, report: StoryReport): void {
  const isDek = block.kind === "dek";
  const aside = (of: Block): Edit => ({
    type: "set-aside",
    span: { block: of.id, ...whole(of) },
    why: "it repeats the caption",
    role: "duplicate-caption",
  });
  const name = isDek ? "dek" : "paragraph";
  report(block, {
    ...whole(block),
    level: isDek ? "fix" : "must-fix",
    message: `The ${name} is the caption of the picture again; it is expected once`,
    fixes: [
      { label: `Remove this ${name}`, edits: [aside(block)] },
      { label: `Keep this ${name}, remove the caption`, edits: [aside(figure.caption)] },
    ],
    related: [relatedTo(figure.caption, "the caption")],
  });
}

function reportConflict(view: StoryView, earlier: readonly Captioned[], second: Captioned, report: StoryReport): void {
  for (const first of earlier) {
    if (compare(view, first.caption, second.caption) !== "conflict") continue;
    const difference = onlyDifference(first.caption.text, second.caption.text);
    if (difference === undefined) continue;
    report(second.caption, {
      from: difference.b.from,
      to: difference.b.to,
      level: "check",
      message: `Two captions are alike but for “${difference.b.text}” here and “${difference.a.text}” there; see which picture is which`,
      related: [
        {
          span: { block: first.caption.id, from: difference.a.from, to: difference.a.to },
          quote: difference.a.text,
          label: "the other caption",
        },
      ],
      sure: 0.6,
    });
    return;
  }
}

function reportSetAside(view: StoryView, captions: readonly Captioned[], report: StoryReport): void {
  for (const { caption, id } of captions) {
    const repeated = view.story.setAside.some(
      ({ role, repeats, text }) =>
        role === "duplicate-caption" &&
        (repeats === id ||
          repeats === caption.id ||
          compareReadCaptions(read(view, caption), readCaption(text)).duplicate),
    );
    if (repeated)
      report(caption, {
        ...whole(caption),
        level: "ok",
        message: "The caption stood twice in the copy; the second printing was set aside",
      });
  }
}
