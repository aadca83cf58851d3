import type { Mark, RichText } from "../../story/text.ts";
import type { HtmlProfile, ProfileElement } from "./profile.ts";

/** Whether a profile may write an element. */
export const allows = ({ allowed }: HtmlProfile, element: ProfileElement): boolean =>
  allowed === null || allowed.includes(element);

/** The profile with its forms made plainer where they would need an element that it does not allow. */
export function withinAllowed(profile: HtmlProfile): HtmlProfile {
  const may = (element: ProfileElement): boolean => allows(profile, element);
  const { figure, table, quote } = profile;
  return {
    ...profile,
    figure: figure === "figure" && !(may("figure") && may("figcaption")) ? "image-then-paragraph" : figure,
    table: !may("table") ? "paragraphs" : table === "figure" && !may("figure") ? "table" : table,
    quote: !may("blockquote") ? "paragraph" : quote === "figure" && !may("figure") ? "blockquote" : quote,
  };
}

const elements: Readonly<Partial<Record<Mark["type"], ProfileElement>>> = { bold: "strong", italic: "em", link: "a" };

/** The text without the marks whose elements a profile does not allow. */
export function withAllowedMarks(text: RichText, profile: HtmlProfile): RichText {
  if (profile.allowed === null || text.marks === undefined) return text;
  return {
    text: text.text,
    marks: text.marks.filter(({ type }) => {
      const element = elements[type];
      return element === undefined || allows(profile, element);
    }),
  };
}

/** The text in bold from end to end. */
export const allBold = ({ text, marks = [] }: RichText): RichText => ({
  text,
  marks: [...marks.filter(({ type }) => type !== "bold"), { type: "bold", from: 0, to: text.length }],
});
