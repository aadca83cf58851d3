import type { ReactElement } from "react";
import styles from "./profiles.module.css";

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A line of text with its label. */
export const TextField = ({
  label,
  value,
  disabled = false,
  onChange,
}: FieldProps<string> & { readonly disabled?: boolean }): ReactElement => (
  <label className={styles["field"]}>
    <span>{label}</span>
    <input value={value} disabled={disabled} spellCheck={false} onChange={({ target }) => onChange(target.value)} />
  </label>
);

/** One of a few. */
export const ChoiceField = <T extends string>({
  label,
  value,
  choices,
  onChange,
}: FieldProps<T> & { readonly choices: readonly (readonly [T, string])[] }): ReactElement => (
  <label className={styles["field"]}>
    <span>{label}</span>
    <select value={value} onChange={({ target }) => onChange(target.value as T)}>
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

/** Yes or no. */
export const TickField = ({ label, value, onChange }: FieldProps<boolean>): ReactElement => (
  <label className={styles["tick"]}>
    <input type="checkbox" checked={value} onChange={({ target }) => onChange(target.checked)} />
    {label}
  </label>
);
