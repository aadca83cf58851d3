import type { ReactElement, ReactNode } from "react";
import { useStore } from "zustand";
import type { BodyBlock, Figure, Story } from "../../../core/story/story.ts";
import type { Mark, RichText } from "../../../core/story/text.ts";
import { datelineDash, withHouseDash } from "../../../core/export/dateline-dash.ts";
import { storyStore } from "../../stores/story-store.ts";
import { picturePath } from "../../editor/schema/blocks.ts";
import styles from "./story-page.module.css";

/** The story as a page, built element by element from its data: no HTML is parsed, nothing is loaded, nothing can be clicked. */
export function StoryPage({ story: given }: { readonly story: Story }): ReactElement {
  const rules = useStore(storyStore, (state) => state.rules);
  const story = rules === null ? given : withHouseDash(given, rules);
  return (
    <article className={styles["page"]} aria-label="Page">
      {story.headline === undefined ? null : <h3 className={styles["headline"]}>{inline(story.headline)}</h3>}
      {story.dek === undefined ? null : <p className={styles["dek"]}>{inline(story.dek)}</p>}
      {story.byline === undefined ? null : <p className={styles["byline"]}>By {story.byline}</p>}
      {story.body.map((block, nth) => (
        <div key={block.id}>
          {nth === firstParagraph(story) && story.dateline !== undefined ? (
            <p>
              {story.dateline.text}
              {datelineDash(story.dateline)}
              {block.kind === "paragraph" ? inline(block.text) : null}
            </p>
          ) : (
            blockElement(block)
          )}
        </div>
      ))}
    </article>
  );
}

const firstParagraph = (story: Story): number => story.body.findIndex(({ kind }) => kind === "paragraph");

function blockElement(block: BodyBlock): ReactElement {
  switch (block.kind) {
    case "paragraph":
      return <p>{inline(block.text)}</p>;
    case "crosshead":
      return <h4>{inline(block.text)}</h4>;
    case "quote":
      return <blockquote>{inline(block.text)}</blockquote>;
    case "list": {
      const items = block.items.map((item, n) => <li key={`${n} ${item.text}`}>{inline(item)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return (
        <table>
          <tbody>
            {block.rows.map((row, r) => (
              <tr key={`${r} ${row.map(({ text }) => text).join(" ")}`}>
                {row.map((cell, c) => (
                  <td key={`${c} ${cell.text}`}>{inline(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "embed":
      return <p className={styles["embed"]}>{block.text ?? block.url}</p>;
    case "figure":
      return figureElement(block.figure);
  }
}

const figureElement = ({ src, alt, decorative, caption, credit }: Figure): ReactElement => (
  <figure>
    {src !== undefined && picturePath(src) !== undefined ? (
      <img src={picturePath(src)} alt={decorative === true ? "" : (alt ?? "")} />
    ) : (
      <div className={styles["picture"]}>
        {decorative === true ? "Picture (decoration)" : (alt ?? "Picture without alt text")}
      </div>
    )}
    {caption === undefined && credit === undefined ? null : (
      <figcaption>
        {caption === undefined ? null : inline(caption)} {credit === undefined ? null : <span>{credit}</span>}
      </figcaption>
    )}
  </figure>
);

/** Text with its marks as elements. Marks may overlap; each stretch between two ends is wrapped by what covers it. */
function inline({ text, marks = [] }: RichText): ReactNode {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? text.length;
    const covering = marks.filter((mark) => mark.from <= from && mark.to >= to);
    return <span key={from}>{covering.reduce<ReactNode>(wrap, text.slice(from, to))}</span>;
  });
}

const wrap = (inner: ReactNode, mark: Mark): ReactNode => {
  if (mark.type === "bold") return <strong>{inner}</strong>;
  if (mark.type === "note") return <mark>[{inner}]</mark>;
  return mark.type === "italic" ? <em>{inner}</em> : <u>{inner}</u>;
};
