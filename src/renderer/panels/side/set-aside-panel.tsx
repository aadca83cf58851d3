import type { ReactElement } from "react";
import { useStore } from "zustand";
import type { SetAside } from "../../../core/story/provenance.ts";
import { restore } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { spellSure } from "../../ui/words.ts";
import styles from "./set-aside-panel.module.css";

const roles: Readonly<Record<SetAside["role"], string>> = {
  headline: "Headline",
  dek: "Dek",
  byline: "Byline",
  dateline: "Dateline",
  published: "Time of publication",
  caption: "Caption",
  credit: "Credit",
  body: "Paragraph",
  subhead: "Crosshead",
  furniture: "Page furniture",
  "duplicate-caption": "Caption printed twice",
  "sign-off": "Sign-off",
  more: "“More” line",
  metadata: "Data about the story",
  other: "Text",
};

/** What was taken out of the story: as what, why, how sure; each can be put back where it stood. */
export function SetAsidePanel(): ReactElement {
  const session = useSession();
  const setAside = useStore(sideStore, (side) => side.setAside);
  if (setAside.length === 0)
    return (
      <p className={styles["none"]}>
        Nothing was taken out of this story. Set a paragraph aside with Ctrl+Shift+X; it is kept here.
      </p>
    );
  return (
    <ul className={styles["list"]}>
      {setAside.map((aside) => (
        <li key={aside.id} className={styles["aside"]}>
          <p className={styles["role"]}>
            {roles[aside.role]}
            <Place aside={aside} />
          </p>
          <p className={styles["text"]}>{aside.text}</p>
          <p className={styles["why"]}>
            {sentence(aside.why)} {spellSure(aside.sure)}.
          </p>
          <Button
            aria-label={`Put back: ${roles[aside.role]}, ${aside.text.slice(0, 60)}`}
            onClick={() => restore(session, aside.id)}
          >
            Put back
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Where it stood; lines of a text can be looked at in the original. */
function Place({ aside: { from } }: { readonly aside: SetAside }): ReactElement | null {
  const { lines, path } = from;
  if (lines === undefined) return path === undefined ? null : <span>{path}</span>;
  return (
    <button type="button" onClick={() => windowStore.setState({ tab: "wire", wireLines: lines })}>
      {lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}–${lines[1]}`}
    </button>
  );
}

const sentence = (why: string): string =>
  `${why.charAt(0).toUpperCase()}${why.slice(1)}${/[.!?]$/u.test(why) ? "" : "."}`;
