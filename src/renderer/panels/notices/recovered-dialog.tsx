import { type ReactElement, useMemo } from "react";
import { useStore } from "zustand";
import type { RecoveredStory } from "../../../ipc/contract.ts";
import { changesOf } from "../../actions/keeping-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { titleOf } from "../../ui/words.ts";
import styles from "./notices.module.css";

interface RecoveredDialogProps {
  readonly recovered: readonly RecoveredStory[];
  readonly onClose: () => void;
}

/** What the recovered changes did to each story: what it said before, and what it says now. */
export const RecoveredDialog = ({ recovered, onClose }: RecoveredDialogProps): ReactElement => (
  <Dialog title="What came back" onClose={onClose} wide>
    <div className={styles["came"]}>
      {recovered.map((story) => (
        <CameBack key={story.id} story={story} onClose={onClose} />
      ))}
    </div>
  </Dialog>
);

function CameBack({ story, onClose }: { readonly story: RecoveredStory; readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const summary = useStore(deskStore, (desk) => desk.stories.find(({ id }) => id === story.id));
  const changed = useMemo(() => changesOf(session, story), [session, story]);
  return (
    <section>
      <h3>{summary === undefined ? story.id : titleOf(summary)}</h3>
      <p className={styles["when"]}>
        {story.changes === 1 ? "One change" : `${story.changes} changes`}, the last at{" "}
        {new Date(story.at).toLocaleTimeString([], { timeStyle: "short" })}
      </p>
      {story.mended.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {changed.map(({ kind, start, before, after, end }, n) => (
        <p key={n} className={styles["changed"]}>
          <span className={styles["kind"]}>{kind}</span> {shortened(start, "end")}
          {before === "" ? null : <del>{before}</del>}
          {after === "" ? null : <ins>{after}</ins>}
          {shortened(end, "start")}
        </p>
      ))}
      <Button
        onClick={() => {
          onClose();
          void session.open(story.id).then(() => session.editor.focus());
        }}
      >
        Open Story
      </Button>
    </section>
  );
}

/** As much of the unchanged text as shows where the change is. */
function shortened(text: string, keep: "start" | "end"): string {
  if (text.length <= 80) return text;
  return keep === "start" ? `${text.slice(0, 80)}…` : `…${text.slice(-80)}`;
}
