import { fromMarkdown } from "mdast-util-from-markdown";
import type { NewBlock } from "../../story/make-story.ts";
import { type RichText, trimText } from "../../story/text.ts";
import { markdownText } from "./markdown-text.ts";

/** `{{< figure src="…" caption="…" attr="…" >}}`, as Hugo writes pictures; to Markdown it is only text. */
export function hugoFigure(text: string): NewBlock | undefined {
  const inside = /^\s*\{\{<\s*figure\s(?<inside>[\s\S]*?)\/?>\}\}\s*$/u.exec(text)?.groups?.["inside"];
  if (inside === undefined) return undefined;
  const values = new Map(
    // The quote is all that is escaped in there.
    [...inside.matchAll(/(?<name>\w+)="(?<value>(?:\\"|[^"])*)"/gu)].map(
      ({ groups }) => [groups?.["name"] ?? "", (groups?.["value"] ?? "").replaceAll('\\"', '"').trim()] as const,
    ),
  );
  const [src, alt] = ["src", "alt"].map((name) => values.get(name));
  const [caption, credit] = ["caption", "attr"].map((name) => inlineText(values.get(name)));
  return {
    kind: "figure",
    figure: {
      ...(src === undefined ? {} : { src }),
      ...(alt === undefined ? {} : { alt }),
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit: credit.text }),
    },
  };
}

/** Captions of a shortcode are Markdown. */
function inlineText(value: string | undefined): RichText | undefined {
  const [first] = value === undefined ? [] : fromMarkdown(value).children;
  return first?.type === "paragraph" ? trimText(markdownText(first.children, new Map())) : undefined;
}
