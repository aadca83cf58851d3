import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import {
  acceptWord,
  askToSwitchOff,
  correct,
  findingNamed,
  levelWords,
  openCq,
  passOver,
  wordOf,
} from "../../actions/finding-actions.ts";
import { addWord } from "../../actions/word-actions.ts";
import { useSession } from "../../app/session-context.ts";
import type { Session } from "../../session/session.ts";
import { windowStore } from "../../stores/window-store.ts";
import { LevelMark } from "../../ui/level-mark.tsx";
import menuStyles from "../../ui/menu.module.css";
import styles from "./fixes-menu.module.css";

/** The corrections of the finding under the caret: arrows and Enter choose, Esc goes back to the text where the caret was. */
export function FixesMenu(): ReactElement | null {
  const session = useSession();
  const fixesFor = useStore(windowStore, (state) => state.fixesFor);
  const finding = fixesFor === null ? undefined : findingNamed(session, fixesFor);
  const menu = useMenuPlace(session, finding?.from);

  useEffect(() => {
    if (fixesFor !== null && finding === undefined) windowStore.setState({ fixesFor: null });
  }, [fixesFor, finding]);

  if (finding === undefined) return null;
  const { check, fixes, message, quote, why, level } = finding.mark.finding;
  const word = wordOf(finding.mark.finding);
  const choose = (act: () => void) => () => {
    windowStore.setState({ fixesFor: null });
    act();
    session.editor.focus();
  };
  return (
    <div
      ref={menu}
      className={menuStyles["atText"]}
      role="menu"
      aria-label={`${levelWords[level]}: ${message}`}
      tabIndex={-1}
      onKeyDown={(event) =>
        moveInMenu(
          event,
          choose(() => undefined),
        )
      }
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) windowStore.setState({ fixesFor: null });
      }}
    >
      <div className={styles["head"]} role="presentation">
        <LevelMark level={level} />
        <p>{message}</p>
      </div>
      {fixes.map((fix, nth) => (
        <button
          key={fix.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={choose(() => correct(session, finding, nth))}
        >
          {fix.label}
        </button>
      ))}
      {check === "spelling" ? (
        <>
          <button type="button" role="menuitem" tabIndex={-1} onClick={choose(() => addWord(session, "mine", quote))}>
            Add “{quote}” to my words
          </button>
          <button type="button" role="menuitem" tabIndex={-1} onClick={choose(() => addWord(session, "desk", quote))}>
            Add “{quote}” to the desk’s words
          </button>
        </>
      ) : null}
      {level === "must-fix" ? null : (
        <>
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={choose(() => passOver(session, "here", finding))}
          >
            Pass over here
          </button>
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={choose(() => passOver(session, "story", finding))}
          >
            Pass over in this story
          </button>
          {word === undefined || check === "spelling" ? null : (
            <button type="button" role="menuitem" tabIndex={-1} onClick={choose(() => acceptWord(session, finding))}>
              “{word}” is right on this desk
            </button>
          )}
          <button type="button" role="menuitem" tabIndex={-1} onClick={choose(() => openCq(session, finding))}>
            Mark as checked (CQ)…
          </button>
          <button type="button" role="menuitem" tabIndex={-1} onClick={choose(() => askToSwitchOff(session, finding))}>
            Switch this check off…
          </button>
        </>
      )}
      {level === "must-fix" && fixes.length === 0 ? (
        <button type="button" role="menuitem" tabIndex={-1} onClick={choose(() => session.editor.focus())}>
          Back to the text: put it right there
        </button>
      ) : null}
      <p className={styles["why"]} role="presentation">
        {why}
      </p>
    </div>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") close();
  else if (to === undefined) return;
  else items.at(to >= items.length ? 0 : to)?.focus();
  event.preventDefault();
  event.stopPropagation();
}

/** Puts the menu at its words and the focus on its first line. Once, when it opens: it does not move while one chooses. */
function useMenuPlace({ editor }: Session, pos: number | undefined): RefObject<HTMLDivElement | null> {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (pos === undefined || element === null) return;
    const { left, bottom, top } = editor.place(pos);
    const { offsetWidth, offsetHeight } = element;
    const below = bottom + 6 + offsetHeight < window.innerHeight;
    element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - offsetWidth - 8))}px`;
    element.style.top = `${below ? bottom + 6 : Math.max(8, top - 6 - offsetHeight)}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [pos, editor]);
  return menu;
}
