import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from "react";
import styles from "./menu.module.css";

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly at: { readonly left: number; readonly top: number };
  /** It was left, by choosing or not; the focus goes back to where it was. */
  readonly onClose: () => void;
}

/** A menu at a place of the window: arrows and Enter choose, Esc leaves. It does not move while one chooses. */
export function Menu({ label, items, at, onClose }: MenuProps): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    before.current ??= document.activeElement;
    const { offsetWidth, offsetHeight } = element;
    element.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - offsetWidth - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(at.top, window.innerHeight - offsetHeight - 8))}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [at]);
  const close = (): void => {
    if (before.current instanceof HTMLElement) before.current.focus();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const here = lines.findIndex((line) => line === document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (to === undefined) return;
    else lines.at(to >= lines.length ? 0 : to)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      className={styles["menu"]}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {items.map((item, nth) => (
        <button
          // Two stories may have one title.
          key={`${nth} ${item.label}`}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            item.run();
          }}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}
