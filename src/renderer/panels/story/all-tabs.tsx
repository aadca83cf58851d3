import { type ReactElement, useState } from "react";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import styles from "./story-tabs.module.css";

/** So many that not all of them are in view, or their titles are too short to tell them apart. */
export const manyTabs = 6;

/** All open stories by their whole titles, for when their tabs are many. */
export function AllTabs({ items }: { readonly items: readonly MenuItem[] }): ReactElement {
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles["all"]}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          setAt({ left, top: bottom });
        }}
      >
        All {items.length}
      </button>
      {at === null ? null : <Menu label="All open stories" items={items} at={at} onClose={() => setAt(null)} />}
    </>
  );
}
