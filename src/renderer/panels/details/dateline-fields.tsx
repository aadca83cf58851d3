import { type ReactElement, useEffect, useState } from "react";
import type { Dateline } from "../../../core/story/story.ts";
import { setDateline } from "../../actions/dateline-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { useStoryState } from "../../app/use-story-state.ts";
import { datelineIn } from "../../editor/dateline.ts";
import { CountedField } from "./counted-field.tsx";
import styles from "./details-panel.module.css";

const parts = [
  ["place", "Place"],
  ["date", "Date"],
  ["agency", "Agency"],
] as const;

/** The parts of the dateline, each by itself; the line in the story is made of them. */
export function DatelineFields(): ReactElement {
  const session = useSession();
  const node = useStoryState((state) => state.doc.child(3));
  const known = datelineIn(node);
  const [reading, setReading] = useState<Dateline>();
  const text = known === undefined || known.place !== undefined ? undefined : known.text;
  useEffect(() => {
    if (text === undefined) return undefined;
    let stale = false;
    // What was typed is read as a wire's line is; the reader is loaded when somebody looks.
    void import("../../../core/wire/text/field-dateline.ts").then(({ fieldDateline }) => {
      if (!stale) setReading({ ...fieldDateline(text), text });
    });
    return () => {
      stale = true;
    };
  }, [text]);
  const read = text !== undefined && reading?.text === text ? reading : known;
  return (
    <fieldset className={styles["group"]}>
      <legend>Dateline</legend>
      {parts.map(([part, label]) => (
        <CountedField
          key={part}
          label={label}
          value={read?.[part] ?? ""}
          onChange={(value) => setDateline(session, { ...read, [part]: value })}
        />
      ))}
    </fieldset>
  );
}
