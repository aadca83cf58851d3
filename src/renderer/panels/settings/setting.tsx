import { createContext, type ReactElement, type ReactNode, useContext } from "react";
import { fits } from "../../ui/fits.ts";
import styles from "./settings.module.css";

const context = createContext("");

/** What the settings are searched for. */
export const SearchProvider = context.Provider;

/** Whether something of this name is among what is searched for. */
export function useFits(): (name: string) => boolean {
  const words = useContext(context);
  return (name) => fits(name, words);
}

interface SettingProps {
  readonly label: string;
  /** Other words by which it is found. */
  readonly also?: string;
  readonly children: ReactNode;
}

/** One setting: what it is called, and the control. Hidden while something else is searched for. */
export function Setting({ label, also = "", children }: SettingProps): ReactElement | null {
  const found = useFits();
  if (!found(`${label} ${also}`)) return null;
  return (
    <label className={styles["setting"]}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** A group of settings under a heading; gone when none of it is found. */
export const Section = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement => (
  <section className={styles["section"]}>
    <h3>{title}</h3>
    {children}
  </section>
);
