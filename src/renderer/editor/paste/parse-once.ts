import { DOMParser, type ParseOptions, type Schema } from "@tiptap/pm/model";
import type { EditorProps } from "@tiptap/pm/view";
import DOMPurify from "dompurify";
import { cleanMarkup } from "../../app/trusted-types.ts";

/** Cleans pasted markup, and has ProseMirror read what was cleaned. */
export interface PastedMarkup {
  /** Cleans it ahead of the paste. */
  prepare(html: string): void;
  readonly props: Pick<EditorProps, "transformPastedHTML" | "clipboardParser">;
}

/** What a browser takes to pieces outside of a table: ProseMirror puts one around it first. */
const partOfTable = /^[^<]*(?:<(?:meta|!--)[^>]*>[^<]*)*<(?:thead|tbody|tfoot|caption|colgroup|col|tr|td|th)\b/iu;

/**
 * Has pasted markup cleaned and parsed once. ProseMirror would have it cleaned, written out and parsed again, which at 100 KB holds
 * the window up for longer than anybody should wait. What was copied here is read as ProseMirror wrote it.
 */
export function parseOnce(schema: Schema): PastedMarkup {
  const parser = DOMParser.fromSchema(schema);
  let cleaned: { readonly html: string; readonly dom: Node } | undefined;
  const prepare = (html: string): void => {
    cleaned =
      !DOMPurify.isSupported || html.includes("data-pm-slice") || partOfTable.test(html)
        ? undefined
        : { html, dom: withSpaces(DOMPurify.sanitize(html, { ...cleanMarkup, RETURN_DOM: true })) };
  };
  return {
    prepare,
    props: {
      transformPastedHTML(html) {
        if (cleaned?.html !== html) prepare(html);
        return cleaned === undefined ? html : "";
      },
      clipboardParser: Object.assign(new DOMParser(schema, parser.rules), {
        parseSlice(dom: Node, options?: ParseOptions) {
          const source = cleaned?.dom ?? dom;
          cleaned = undefined;
          return parser.parseSlice(source, options);
        },
      }),
    },
  };
}

/** Chromium copies some spaces as no-break ones in a span of their own: they are spaces again, as ProseMirror would have it. */
function withSpaces(dom: Node): Node {
  if (dom instanceof Element)
    for (const span of dom.querySelectorAll("span:not([class]):not([style])"))
      if (span.childNodes.length === 1 && span.textContent === "\u00a0") span.replaceWith(" ");
  return dom;
}
