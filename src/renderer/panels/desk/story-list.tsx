import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FindingCounts, StoryId } from "../../../ipc/contract.ts";
import type { DeskRow } from "../../stores/desk-view.ts";
import { titleOf } from "../../ui/words.ts";
import styles from "./story-list.module.css";
import { layOut } from "./list-layout.ts";
import { StoryRow } from "./story-row.tsx";
import { createTypeahead } from "./typeahead.ts";

interface StoryListProps {
  readonly rows: readonly DeskRow[];
  /** How many there are: more than rows while only the first of them are known. */
  readonly listed: number;
  /** The story in the editor, with its findings as they are at this moment. */
  readonly open: StoryId | null;
  readonly openCounts: FindingCounts;
  readonly now: number;
  readonly onOpen: (id: StoryId) => void;
  readonly onSpike: (id: StoryId) => void;
  /** A menu for a story was asked for, at a place of the window. */
  readonly onMenu: (id: StoryId, at: { readonly left: number; readonly top: number }) => void;
}

/** Drawn above and below what is in view, in rem, so that scrolling shows no gap. */
const margin = 20;
/** Where nothing is laid out (no window around it) the list is taken to be so high, in pixels. */
const unknownHeight = 900;

/** The stories: only those in view are drawn, and all can be reached by arrows, Page keys, Home, End and by typing. */
export function StoryList(props: StoryListProps): ReactElement {
  const { rows, listed, open, openCounts, now, onOpen, onSpike, onMenu } = props;
  const list = useRef<HTMLUListElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOut(rows, listed), [rows, listed]);
  const places = useMemo(() => new Map(rows.map(({ story }, nth) => [story.id, nth])), [rows]);
  const [inHand, setInHand] = useState<StoryId | null>(null);
  const [view, setView] = useState<readonly [number, number]>([0, unknownHeight / 16]);
  const going = useRef(false);
  /** Where a key leads that is not known yet. */
  const ahead = useRef<number | null>(null);
  const typeahead = useMemo(() => createTypeahead(), []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const top = Math.floor(element.scrollTop / rem / (margin / 2)) * (margin / 2);
      const bottom =
        Math.ceil((element.scrollTop + (element.clientHeight || unknownHeight)) / rem / (margin / 2)) * (margin / 2);
      setView((before) => (before[0] === top && before[1] === bottom ? before : [top, bottom]));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const sized = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(look);
    sized?.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      sized?.disconnect();
    };
  }, []);

  const lastNth = useRef(0);
  const active = places.get(inHand ?? "") ?? places.get(open ?? "") ?? 0;
  const [first, last] = layout.between(view[0] - margin, view[1] + margin);
  const shown = rows.slice(first, last).map((row, n) => ({ row, nth: first + n }));
  const activeRow = rows[active];
  // The row that has the focus stays, wherever one scrolls: the focus must not fall off the window.
  if (activeRow !== undefined && (active < first || active >= last)) shown.push({ row: activeRow, nth: active });

  const idOf = (nth: number): StoryId | undefined => rows[nth]?.story.id;
  const goTo = (nth: number): void => {
    const to = Math.min(Math.max(nth, 0), listed - 1);
    ahead.current = to >= rows.length ? to : null;
    const id = idOf(Math.min(to, rows.length - 1));
    if (id === undefined) return;
    going.current = true;
    setInHand(id);
  };
  // The story that had the focus was taken off the list, by its menu or by the agency: its neighbour has it now.
  useLayoutEffect(() => {
    const nth = places.get(inHand ?? "");
    if (nth !== undefined) lastNth.current = nth;
    else if (inHand !== null && rows.length > 0 && document.activeElement === document.body) goTo(lastNth.current);
  });
  useLayoutEffect(() => {
    if (!going.current) return;
    going.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-story="${CSS.escape(idOf(active) ?? "")}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  });
  // The rest of the list has come: on to where the key leads, with the next frame of the list.
  useLayoutEffect(() => {
    const to = ahead.current;
    if (to === null || to >= rows.length) return;
    ahead.current = null;
    if (list.current?.contains(document.activeElement) === true) goTo(to);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // The row that has the focus at this moment: what was drawn may be a turn behind.
    const here = places.get(document.activeElement?.getAttribute("data-story") ?? "") ?? active;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? unknownHeight) / 100));
    const to = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: listed - 1,
      PageDown: here + page,
      PageUp: here - page,
    }[event.key];
    const id = idOf(here);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (to !== undefined && plain) goTo(to);
    else if (id === undefined || !plain) return;
    else if (event.key === "Enter" || (event.key === " " && !typeahead.typing())) onOpen(id);
    else if (event.key === "Delete") {
      onSpike(id);
      goTo(here + 1 < rows.length ? here + 1 : here - 1);
    } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const { left = 0, top = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      onMenu(id, { left: left + 24, top: top + 24 });
    } else if (event.key.length === 1)
      goTo(typeahead.find(event.key, rows.length, here, (nth) => titleOf((rows[nth] as DeskRow).story)) ?? here);
    else return;
    event.preventDefault();
  };

  const rowOf = ({ target }: MouseEvent<HTMLElement>): StoryId | undefined =>
    (target instanceof Element ? target.closest("[data-story]") : null)?.getAttribute("data-story") ?? undefined;

  return (
    <div ref={scroller} className={styles["list"]}>
      <ul
        ref={list}
        role="listbox"
        aria-label="Stories"
        style={{ height: `${layout.height}rem` }}
        onKeyDown={onKeyDown}
        onFocus={(event) => setInHand(event.target.getAttribute("data-story"))}
        onClick={(event) => {
          const id = rowOf(event);
          if (id !== undefined) onOpen(id);
        }}
        onContextMenu={(event) => {
          const id = rowOf(event);
          if (id === undefined) return;
          event.preventDefault();
          onMenu(id, { left: event.clientX, top: event.clientY });
        }}
      >
        {shown.map(({ row, nth }) => (
          <StoryRow
            key={row.story.id}
            row={row}
            open={row.story.id === open}
            tabStop={nth === active}
            counts={row.story.id === open ? openCounts : row.story.counts}
            now={now}
            nth={nth}
            of={listed}
            top={layout.topOf(nth)}
            height={layout.heightOf(nth)}
          />
        ))}
      </ul>
    </div>
  );
}
