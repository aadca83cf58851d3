import { type ReactElement, useId } from "react";
import { useTyped } from "./use-typed.ts";
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
  /** Half of it would mean something else: it is sent when the field is left, not while somebody types. */
  readonly whole?: boolean;
  /** What may stand in it, and what is said while something else does. */
  readonly wanted?: { readonly form: RegExp; readonly words: string };
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
  whole = false,
  wanted,
}: CountedFieldProps): ReactElement {
  const { text, type, send, takeBack } = useTyped(value, onChange, whole);
  const name = useId();
  const count = useId();
  const { length, fits } = measure(text, limit, parts);
  const wrong = wanted !== undefined && text.trim() !== "" && !wanted.form.test(text.trim());
  const below = wrong ? wanted.words : hint;
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
          aria-invalid={fits < text.length || wrong}
          aria-describedby={limit === undefined && below === undefined ? undefined : count}
          onChange={({ target }) => type(manyLines ? target.value : target.value.replace(/\s*\n\s*/gu, " "))}
          onBlur={send}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter" && !(manyLines && event.shiftKey)) {
              event.preventDefault();
              send();
            }
            if (event.key === "Escape") takeBack();
          }}
        />
      </span>
      {below === undefined ? null : (
        <span id={count} className={styles["count"]} {...(wrong ? { "data-over": "" } : {})}>
          {below}
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
