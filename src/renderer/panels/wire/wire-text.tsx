import { Fragment, type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { goToBlock, putBackBlock } from "../../actions/wire-actions.ts";
import { restore } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { useStoryStateSoon } from "../../app/use-story-state.ts";
import { presentIds } from "../../editor/present-ids.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./wire-panel.module.css";
import { stretchOfLines, type WireSegment, type WireView } from "./wire-segments.ts";

/** What became of a stretch: a part of the story, set aside, or taken out of the story since. */
type Became = "in-story" | "aside" | "gone";

/**
 * The original with its stretches: hover or arrows light the place in the story, Enter goes there; what is not in the
 * story any more can be put back from where it stands here.
 */
export function WireText({ view: { text, segments } }: { readonly view: WireView }): ReactElement {
  const present = useStoryStateSoon(presentIds);
  const setAside = useStore(sideStore, (side) => side.setAside);
  const caret = useStore(sideStore, (side) => side.block);
  const hovered = useStore(windowStore, (state) => state.lit);
  const asked = useStore(windowStore, (state) => state.wireLines);
  const inStory = useMemo(() => new Set(present.split(" ")), [present]);
  const aside = useMemo(() => new Set(setAside.map(({ id }) => id)), [setAside]);
  const became = ({ id, kind }: WireSegment): Became =>
    kind === "aside" ? (aside.has(id) ? "aside" : "in-story") : inStory.has(id) ? "in-story" : "gone";

  const lines = asked === null ? undefined : stretchOfLines(text, asked);
  const isAsked = ({ from, to }: WireSegment): boolean => lines !== undefined && from < lines[1] && to > lines[0];
  const own = hovered ?? caret;
  const lit = (segment: WireSegment): boolean => (lines === undefined ? segment.id === own : isAsked(segment));
  const litNth = segments.findIndex(lit);

  return (
    <div
      className={styles["text"]}
      role="group"
      aria-label="Wire original"
      onKeyDown={moveInSegments}
      onMouseLeave={() => windowStore.setState({ lit: null })}
      onBlur={() => windowStore.setState({ lit: null })}
    >
      {segments.map((segment, nth) => (
        <Fragment key={segment.id}>
          {text.slice(segments[nth - 1]?.to ?? 0, segment.from)}
          <Stretch
            segment={segment}
            words={text.slice(segment.from, segment.to)}
            became={became(segment)}
            lit={lit(segment)}
            tabStop={nth === Math.max(litNth, 0)}
          />
        </Fragment>
      ))}
      {text.slice(segments.at(-1)?.to ?? 0)}
    </div>
  );
}

interface StretchProps {
  readonly segment: WireSegment;
  readonly words: string;
  readonly became: Became;
  readonly lit: boolean;
  readonly tabStop: boolean;
}

const titles: Readonly<Record<Became, string>> = {
  "in-story": "In the story: Enter goes there",
  aside: "Set aside",
  gone: "No longer in the story",
};

function Stretch({ segment, words, became, lit, tabStop }: StretchProps): ReactElement {
  const session = useSession();
  const { id, kind } = segment;
  const element = useRef<HTMLSpanElement>(null);
  // What is hovered in the story or asked for comes into view here; what is pointed at here does not move away.
  useEffect(() => {
    if (lit && element.current?.parentElement?.matches(":hover, :focus-within") === false)
      element.current.scrollIntoView({ block: "nearest" });
  }, [lit]);
  const light = (): void => windowStore.setState({ lit: id, wireLines: null });
  const back = (): void => (kind === "aside" ? restore(session, id) : putBackBlock(session, id));
  const act = (): void => (became === "in-story" ? goToBlock(session, id) : back());
  return (
    <>
      <span
        ref={element}
        className={styles["stretch"]}
        role="button"
        tabIndex={tabStop ? 0 : -1}
        title={titles[became]}
        data-became={became}
        {...(lit ? { "data-lit": "" } : {})}
        // Moved, not entered: what scrolls under a pointer that keeps still was not pointed at.
        onMouseMove={() => {
          if (windowStore.getState().lit !== id) light();
        }}
        onFocus={light}
        onClick={() => {
          if (became === "in-story") act();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          act();
        }}
      >
        {became === "in-story" ? words : <s>{words}</s>}
      </span>
      {became === "in-story" ? null : (
        <Button
          kind="quiet"
          className={styles["back"]}
          tabIndex={-1}
          aria-label={`Put back: ${words.slice(0, 60)}`}
          onClick={back}
        >
          Put back
        </Button>
      )}
    </>
  );
}

/** Arrows go from stretch to stretch. */
function moveInSegments(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="button"]')];
  const at = all.findIndex((one) => one === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
}
