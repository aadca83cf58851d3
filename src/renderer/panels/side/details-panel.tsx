import { type ReactElement, useState } from "react";
import { useStore } from "zustand";
import type { StoryMeta } from "../../../core/story/story.ts";
import { setMeta, setPicture } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { sideStore } from "../../stores/side-store.ts";
import styles from "./details-panel.module.css";

type Texts = {
  [K in keyof StoryMeta]-?: string extends Exclude<StoryMeta[K], undefined> ? K : never;
}[keyof StoryMeta];

const fields: readonly (readonly [Texts, string])[] = [
  ["slug", "Slug"],
  ["source", "Source"],
  ["credit", "Credit line"],
  ["language", "Language"],
  ["category", "Category"],
  ["place", "Place"],
  ["embargo", "Embargo"],
  ["editorNote", "Note to editors"],
  ["usageTerms", "Terms of use"],
  ["copyright", "Copyright"],
  ["signOff", "Sign-off"],
  ["published", "Published"],
  ["guid", "Id on the wire"],
];

/** The facts about the story that are not printed as copy. A change is a step like any other: undone and kept. */
export function DetailsPanel(): ReactElement {
  const session = useSession();
  const meta = useStore(sideStore, (side) => side.meta);
  return (
    <form className={styles["details"]} onSubmit={(event) => event.preventDefault()}>
      <PictureDetails />
      {fields.map(([name, label]) => (
        <Field
          key={`${name} ${meta[name] ?? ""}`}
          label={label}
          value={meta[name] ?? ""}
          onChange={(value) => setMeta(session, { [name]: value === "" ? undefined : value })}
        />
      ))}
      <Field
        key={`keywords ${meta.keywords?.join() ?? ""}`}
        label="Keywords"
        value={meta.keywords?.join(", ") ?? ""}
        onChange={(value) => {
          const keywords = value
            .split(",")
            .map((word) => word.trim())
            .filter((word) => word !== "");
          setMeta(session, { keywords: keywords.length === 0 ? undefined : keywords });
        }}
      />
      <Field
        key={`urgency ${meta.urgency ?? ""}`}
        label="Urgency, 1 to 8"
        value={meta.urgency?.toString() ?? ""}
        onChange={(value) => setMeta(session, { urgency: /^[1-8]$/u.test(value) ? Number(value) : undefined })}
      />
    </form>
  );
}

/** The facts about the picture that the caret is in. */
function PictureDetails(): ReactElement | null {
  const session = useSession();
  const picture = useStore(sideStore, (side) => side.picture);
  if (picture === null) return null;
  const { pos, attributes } = picture;
  const change = (name: "src" | "rights") => (value: string) =>
    setPicture(session, pos, name, value === "" ? null : value);
  return (
    <fieldset className={styles["picture"]}>
      <legend>This picture</legend>
      <Field
        key={`src ${pos} ${attributes.src ?? ""}`}
        label="Address"
        value={attributes.src ?? ""}
        onChange={change("src")}
      />
      <Field
        key={`rights ${pos} ${attributes.rights ?? ""}`}
        label="Rights"
        value={attributes.rights ?? ""}
        onChange={change("rights")}
      />
      <label className={styles["decorative"]}>
        <input
          type="checkbox"
          checked={attributes.decorative === true}
          onChange={({ target }) => setPicture(session, pos, "decorative", target.checked ? true : null)}
        />
        Decoration only: it needs no alt text
      </label>
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** When the field is left or Enter is pressed. */
  readonly onChange: (value: string) => void;
}

function Field({ label, value, onChange }: FieldProps): ReactElement {
  const [text, setText] = useState(value);
  const done = (): void => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <label className={styles["field"]}>
      <span>{label}</span>
      <input
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === "Enter") done();
          if (event.key === "Escape") setText(value);
        }}
      />
    </label>
  );
}
