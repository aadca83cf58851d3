import type { ReactElement } from "react";
import { useStore } from "zustand";
import { spellChecked } from "../../../core/checks/silence.ts";
import { levelWords } from "../../actions/finding-actions.ts";
import { descriptionId } from "../../editor/findings/reach-plugin.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { takeBackSaid, windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { readingTime, spellNumber } from "../../ui/words.ts";
import styles from "./status-line.module.css";

/** One line: is it kept, what was just said, where the caret is. */
export function StatusLine(): ReactElement {
  const open = useStore(storyStore, (story) => story.open);
  const place = useStore(sideStore, (side) => side.place);
  const words = useStore(sideStore, (side) => side.words);
  return (
    <footer className={styles["line"]}>
      <KeptMark />
      <Said />
      {open === null ? null : (
        <span className={styles["facts"]}>
          <span>{place}</span>
          <span>
            {spellNumber(words)} {words === 1 ? "word" : "words"} · {readingTime(words)}
          </span>
        </span>
      )}
      <Description />
    </footer>
  );
}

function KeptMark(): ReactElement {
  const kept = useStore(storyStore, (story) => story.kept);
  const open = useStore(storyStore, (story) => story.open);
  const trouble = useStore(deskStore, (desk) => desk.trouble);
  // Why stands over the window, with what helps.
  if (trouble !== null || kept.state === "not-kept") return <span className={styles["trouble"]}>Not kept</span>;
  return <span className={styles["kept"]}>{open === null ? "" : kept.state === "kept" ? "Kept" : "Keeping…"}</span>;
}

/** The live region: polite, one sentence at a time, with the way back where there is one. */
function Said(): ReactElement {
  const saying = useStore(windowStore, (state) => state.saying);
  const undo = saying?.undo;
  return (
    <span className={styles["said"]}>
      {/* The same words said twice are heard twice: every second time with a space behind them. */}
      <span role="status">{saying === null ? "" : saying.text + (saying.nth % 2 === 0 ? "" : "\u00A0")}</span>
      {undo === undefined ? null : (
        <Button kind="quiet" onClick={takeBackSaid}>
          Undo
        </Button>
      )}
    </span>
  );
}

/** What is wrong where the caret is, in words that the marked text refers to. */
function Description(): ReactElement {
  const row = useStore(sideStore, (side) => side.rows.find(({ identity }) => identity === side.inHand));
  const checked = useStore(sideStore, (side) => side.checkedHere);
  const finding = row?.mark.finding;
  const cq = checked === null ? "" : spellChecked(checked);
  return (
    <span id={descriptionId} className="visually-hidden">
      {finding === undefined ? cq : `${levelWords[finding.level]}: ${finding.message}`}
    </span>
  );
}
