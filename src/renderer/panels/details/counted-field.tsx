import { type ReactElement, useId, useState } from "react";
import styles from "./counted-field.module.css";

interface CountedFieldProps {
  readonly label: string;
  readonly value: string;
  /** When the field is left or Enter is pressed. */
  readonly onChange: (value: string) => void;
  /** Characters that there may be; parts between commas where `parts` is set. */
  readonly limit?: number | undefined;
  readonly parts?: boolean;
  readonly manyLines?: boolean;
  /** Said below it. */
  readonly hint?: string;
}

/** A labelled field that counts quietly against its limit, and reddens in place what is too much. */
export function CountedField({
  label,
  value,
  onChange,
  limit,
  parts = false,
  manyLines = false,
  hint,
}: CountedFieldProps): ReactElement {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const [typing, setTyping] = useState(false);
  // What stands in the story comes a moment after it was sent there: by then somebody may be typing again.
  if (shown !== value) {
    setShown(value);
    if (!typing) setText(value);
  }
  const name = useId();
  const count = useId();
  const { length, fits } = measure(text, limit, parts);
  const done = (): void => {
    setTyping(false);
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <label className={styles["field"]}>
      <span id={name} className={styles["label"]}>
        {label}
      </span>
      <span className={styles["box"]}>
        {/* Behind the text and as large as it: it gives the field its height, and what is too much its colour. */}
        <span className={styles["mirror"]} aria-hidden="true">
          {text.slice(0, fits)}
          <mark>{text.slice(fits)}</mark>
          {"\u200B"}
        </span>
        <textarea
          rows={1}
          value={text}
          spellCheck={false}
          // Its name alone: how much of it there is is said after it.
          aria-labelledby={name}
          aria-invalid={fits < text.length}
          aria-describedby={limit === undefined && hint === undefined ? undefined : count}
          onChange={({ target }) => {
            setTyping(true);
            setText(manyLines ? target.value : target.value.replace(/\s*\n\s*/gu, " "));
          }}
          onBlur={done}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter" && !(manyLines && event.shiftKey)) {
              event.preventDefault();
              done();
            }
            if (event.key === "Escape") {
              setTyping(false);
              setText(value);
            }
          }}
        />
      </span>
      {hint === undefined ? null : (
        <span id={count} className={styles["count"]}>
          {hint}
        </span>
      )}
      {limit === undefined ? null : (
        <span id={count} className={styles["count"]} {...(fits < text.length ? { "data-over": "" } : {})}>
          {text === "" ? "" : `${length} of ${limit}${fits < text.length ? ", too long" : ""}`}
        </span>
      )}
    </label>
  );
}

/** How much there is, and how many UTF-16 units of it fit. */
function measure(
  text: string,
  limit: number | undefined,
  parts: boolean,
): { readonly length: number; readonly fits: number } {
  if (parts) {
    const all = [...text.matchAll(/[^,]*[^,\s][^,]*/gu)];
    const first = limit === undefined ? undefined : all[limit];
    return { length: all.length, fits: first?.index ?? text.length };
  }
  const characters = Array.from(text);
  const fits = limit === undefined ? text.length : characters.slice(0, limit).join("").length;
  return { length: characters.length, fits };
}
