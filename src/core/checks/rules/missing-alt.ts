import { defineStoryCheck } from "../check.ts";
import { shownFigures } from "../helpers/shown-figures.ts";

const hollow =
  /^(?:(?:an? |the )?(?:image|picture|photo|photograph|graphic|logo|untitled|alt|none|n\/a)s?|(?:IMG|DSC|DSCN|image|photo|screenshot)[-_ ]?\d+.*|\S+\.(?:jpe?g|png|gif|webp|avif|tiff?))\.?$/iu;

export const missingAlt = defineStoryCheck({
  id: "missing-alt",
  title: "A picture without an alternative text",
  why: "Readers who cannot see the picture hear the alternative text instead: what it shows, in a sentence. A file name or “image” tells them nothing. Pictures that only adorn can be marked as decorative.",
  level: "check",
  anyLanguage: true,
  examples: {
    bad: [
      { story: "figure: ferry.jpg\ncaption: [[The ferry leaves Vik on Friday.]]\np: Text." },
      { story: "figure: ferry.jpg\ncaption: The ferry leaves Vik.\nalt: [[IMG_2034.jpg]]" },
      { story: "figure: bateau.jpg\ncaption: Été à Vik.\nalt: [[image]]" },
    ],
    good: [
      { story: "figure: ferry.jpg\ncaption: The ferry leaves Vik.\nalt: A white ferry in a small harbor" },
      { story: "caption: Text of a caption whose picture did not come with it." },
      { story: "p: No picture at all." },
    ],
  },
  run(view, report) {
    for (const { anchor, alt, figure } of shownFigures(view)) {
      if (alt === undefined) {
        // A caption that came without its picture has nothing to describe yet.
        if (figure.src === undefined || figure.decorative === true) continue;
        report(anchor, {
          from: 0,
          to: anchor.text.length,
          message: "The picture has no alternative text; a sentence on what it shows is expected",
        });
      } else if (hollow.test(alt.text.trim())) {
        report(alt, {
          from: 0,
          to: alt.text.length,
          message: `“${alt.text.trim()}” does not say what the picture shows; a sentence that does is expected`,
        });
      }
    }
  },
});
