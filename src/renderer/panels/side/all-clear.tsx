import type { EditorState } from "@tiptap/pm/state";
import type { ReactElement } from "react";
import { useStore } from "zustand";
import { isEnglishCopy, languageOf } from "../../../core/checks/story-language.ts";
import { useStoryStateSoon } from "../../app/use-story-state.ts";
import { attributesOf } from "../../editor/convert/story-attributes.ts";
import { textblocksOf, textOf } from "../../editor/textblocks.ts";
import { houseStore } from "../../stores/house-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import styles from "./findings-panel.module.css";

/** Not silence: what was looked at, and under which rules. */
export function AllClear(): ReactElement {
  const { blocks, captions } = useStore(sideStore);
  const off = useStore(houseStore, (house) => house.off.length);
  const rules = useStore(storyStore, (story) => story.rules);
  const checked = useStore(storyStore, (story) => story.checked);
  const english = useIsEnglish();
  if (rules === null || !checked) return <p className={styles["clear"]}>Checking…</p>;
  const run = english ? rules.checks : rules.checks.filter(({ anyLanguage }) => anyLanguage);
  return (
    <div className={styles["clear"]}>
      <p className={styles["clearTitle"]}>Nothing to settle</p>
      <p>
        {run.length} checks, {blocks} {blocks === 1 ? "text" : "texts"}
        {captions === 0 ? "" : `, ${captions} ${captions === 1 ? "caption" : "captions"}`}.
        {english ? ` Stylebook: ${rules.stylebook}.` : ""}
        {off === 0 ? "" : ` ${off} ${off === 1 ? "check is" : "checks are"} switched off.`}
      </p>
      <OtherLanguage />
    </div>
  );
}

/** That most checks read English only, where the copy is not: nothing found is no verdict on it. */
export function OtherLanguage(): ReactElement | null {
  const rules = useStore(storyStore, (story) => story.rules);
  const english = useIsEnglish();
  if (english || rules === null) return null;
  const run = rules.checks.filter(({ anyLanguage }) => anyLanguage);
  return (
    <div className={styles["clear"]}>
      <p className={styles["clearTitle"]}>Spelling and style were not checked</p>
      <p>
        The text is not English: {rules.checks.length - run.length} checks and the stylebook are for English copy and do
        not apply here. If it is English, say so in Details, Language.
      </p>
      <details>
        <summary>The {run.length} checks that were run</summary>
        <ul>
          {run.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const useIsEnglish = (): boolean => useStoryStateSoon(isEnglish);

const isEnglish = ({ doc }: EditorState): boolean =>
  isEnglishCopy(
    languageOf(
      attributesOf(doc).meta.language,
      textblocksOf(doc).map(({ node }) => textOf(node)),
    ),
  );
