/**
 * How one house, or one CMS, wants its HTML: data that a desk can share as a file. Checked on arrival by
 * `load-profile.ts`; everything a profile cannot say is as in plain semantic HTML.
 */
export interface HtmlProfile {
  readonly id: string;
  readonly label: string;
  /** How caption and credit are joined; `{caption}` and `{credit}` stand for them. */
  readonly caption: {
    readonly both: string;
    readonly captionOnly: string;
    readonly creditOnly: string;
  };
  /** `figure` with figcaption; `data-caption` on a bare image (Drupal's filter); `image-then-paragraph` for editors that know no figure. */
  readonly figure: "figure" | "data-caption" | "image-then-paragraph";
  /** Level of a crosshead: 2 to 6. */
  readonly crosshead: 2 | 3 | 4 | 5 | 6;
  /** Embeds as a link with words, or as the bare address alone in a paragraph, which some editors make an embed of. */
  readonly embed: "link" | "bare-address";
  /** Tables as `table`, in a `figure`, or row by row as paragraphs where tables are stripped. */
  readonly table: "table" | "figure" | "paragraphs";
  /** Whether the dateline opens the first paragraph. */
  readonly dateline: boolean;
  /** Headline, dek and byline in front of the body; most CMS have fields for them. */
  readonly head: boolean;
  /** Width and height on images. */
  readonly imageSize: boolean;
  /** Element → class that the house's stylesheet knows. */
  readonly classes: Readonly<Partial<Record<ClassedElement, string>>>;
  /** `rel` of links that lead elsewhere, "" for none. */
  readonly linkRel: string;
  /** Links that lead elsewhere open a page of their own. */
  readonly linkBlank: boolean;
  /** Quotations as `blockquote`, as `figure.quote` round one, or as a paragraph where both are stripped. */
  readonly quote: "blockquote" | "figure" | "paragraph";
  /** The only elements that may be written; null: all. What is left out keeps its words in a plainer form. */
  readonly allowed: readonly ProfileElement[] | null;
  readonly pictures: {
    /** What picture files are called; `{name}` is the name of the export, `{n}` the number of the picture. */
    readonly name: string;
    /** Longer pictures are made smaller, to so many points; null: as they are. */
    readonly longestSide: number | null;
  };
}

/** Elements that a profile can write. */
export const profileElements = [
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "ul",
  "ol",
  "li",
  "figure",
  "img",
  "figcaption",
  "table",
  "strong",
  "em",
  "a",
  "br",
] as const;
export type ProfileElement = (typeof profileElements)[number];

export const classedElements = [
  "p",
  "h",
  "blockquote",
  "ul",
  "ol",
  "figure",
  "img",
  "figcaption",
  "table",
  "tableFigure",
] as const;
export type ClassedElement = (typeof classedElements)[number];
