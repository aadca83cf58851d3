import type { Mark, RichText } from "../../story/text.ts";
import { tidyMarks } from "../../story/tidy-marks.ts";
import { isSafeLink } from "../safe-link.ts";

/** How a stretch of text looks. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href?: string | undefined;
}

/** Collects stretches of text with their look into one text with marks. */
export interface RichBuilder {
  add(text: string, look: Look): void;
  /** How much text there is so far. */
  readonly length: number;
  done(): RichText;
}

export function richBuilder(): RichBuilder {
  let text = "";
  const marks: Mark[] = [];
  const open = new Map<Mark["type"], number>();
  // Runs are cut at every whim of the program: a mark that goes on is one mark.
  const put = (mark: Mark): void => {
    const at = open.get(mark.type);
    const last = at === undefined ? undefined : marks[at];
    const goesOn =
      last?.to === mark.from && (last.type !== "link" || (mark.type === "link" && last.href === mark.href));
    if (at !== undefined && last !== undefined && goesOn) marks[at] = { ...last, to: mark.to };
    else open.set(mark.type, marks.push(mark) - 1);
  };
  return {
    add(more, { bold, italic, href }) {
      if (more === "") return;
      const [from, to] = [text.length, text.length + more.length];
      text += more;
      if (bold) put({ type: "bold", from, to });
      if (italic) put({ type: "italic", from, to });
      if (href !== undefined && isSafeLink(href)) put({ type: "link", from, to, href });
    },
    get length() {
      return text.length;
    },
    done() {
      return marks.length === 0 ? { text } : { text, marks: tidyMarks({ text, marks }) };
    },
  };
}
