import { type KeyboardEvent, type ReactElement, useRef } from "react";
import { useStore } from "zustand";
import { readsAsCopy } from "../../../core/checks/helpers/reads-as-copy.ts";
import type { SetAside } from "../../../core/story/provenance.ts";
import { makeOfAside, makeOfLine, turnWords } from "../../actions/line-actions.ts";
import { restore } from "../../actions/story-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { type DoubtfulLine, type LineTurn, lineTurns } from "../../editor/turn-line.ts";
import { sideStore } from "../../stores/side-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { spellSure } from "../../ui/words.ts";
import { moveInRows } from "./list-keys.ts";
import { useRowFocus } from "./use-row-focus.ts";
import styles from "./set-aside-panel.module.css";

const roles: Readonly<Record<SetAside["role"], string>> = {
  headline: "Headline",
  dek: "Dek",
  byline: "Byline",
  dateline: "Dateline",
  published: "Time of publication",
  caption: "Caption",
  credit: "Credit",
  body: "Paragraph",
  subhead: "Crosshead",
  furniture: "Page furniture",
  "duplicate-caption": "Caption printed twice",
  "sign-off": "Sign-off",
  more: "“More” line",
  metadata: "Data about the story",
  other: "Text",
};

const kinds: Readonly<Record<DoubtfulLine["as"], string>> = {
  ...turnWords,
  figure: "Picture",
  list: "List",
  table: "Table",
  quote: "Quotation",
  embed: "Address",
};

/** One key on a line makes it what it should have been. */
const keys: Readonly<Record<string, LineTurn>> = {
  h: "headline",
  d: "dek",
  b: "byline",
  l: "dateline",
  c: "caption",
  r: "credit",
  p: "paragraph",
  s: "crosshead",
  x: "set-aside",
};
const keyOf = (turn: LineTurn): string =>
  (Object.entries(keys).find(([, one]) => one === turn)?.[0] ?? "").toUpperCase();

/** Below this a label is marked as a guess. */
const guess = 0.6;

/** What was taken out of the story, and what stands in it on a guess: as what, why, how sure; each can be put back or made another line. */
export function SetAsidePanel(): ReactElement {
  const session = useSession();
  const setAside = useStore(sideStore, (side) => side.setAside);
  const doubtful = useStore(sideStore, (side) => side.doubtful);
  const panel = useRef<HTMLDivElement>(null);
  const keepFocus = useRowFocus(panel, "tab-set-aside");
  if (setAside.length + doubtful.length === 0)
    return (
      <p className={styles["none"]}>
        Nothing was taken out of this story. Set a paragraph aside with Ctrl+Shift+X; it is kept here.
      </p>
    );
  const [copy, rest] = partition(setAside, readsLikeCopy);
  const parts = [
    { name: "Reads like copy: look at it", lines: copy, small: false },
    { name: "Taken out", lines: rest, small: true },
  ];
  const titled = doubtful.length > 0 || copy.length > 0;
  return (
    <div
      ref={panel}
      role="group"
      aria-label="Set aside"
      onKeyDown={(event) => {
        if (!moveInRows(event) && event.key === "Escape") session.editor.focus();
      }}
    >
      <p className={styles["keys"]} id="set-aside-keys">
        On a line: {lineTurns.map((turn) => `${keyOf(turn)} ${turnWords[turn].toLowerCase()}`).join(", ")}; U puts back.
      </p>
      {doubtful.length === 0 ? null : (
        <>
          <h2 className={styles["part"]}>In the story, not sure</h2>
          <ul className={styles["list"]} aria-label="In the story, not sure">
            {doubtful.map((line) => (
              <Line
                key={line.target}
                role={kinds[line.as]}
                text={line.text}
                why={line.source.rule}
                sure={line.source.sure}
                from={line.source.from}
                turn={(to) => keepFocus(() => makeOfLine(session, line.target, to))}
              />
            ))}
          </ul>
        </>
      )}
      {parts.map(({ name, lines, small }) =>
        lines.length === 0 ? null : (
          <section key={name}>
            {titled ? <h2 className={styles["part"]}>{name}</h2> : null}
            <ul className={styles["list"]} aria-label={name}>
              {lines.map((aside) => (
                <Line
                  key={aside.id}
                  role={roles[aside.role]}
                  text={aside.text}
                  why={aside.why}
                  sure={aside.sure}
                  from={aside.from}
                  small={small && isFurniture(aside)}
                  turn={(to) => keepFocus(() => makeOfAside(session, aside.id, to))}
                  putBack={() => restore(session, aside.id)}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

const partition = <T,>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];

/** Whole sentences that were taken for something of the page: of many cards those to be looked at. */
const readsLikeCopy = ({ role, text }: SetAside): boolean =>
  (role === "furniture" || role === "body" || role === "other") && readsAsCopy(text);

/** Links, labels and counts of a page, which nobody needs to read one by one. */
const isFurniture = ({ role, sure }: SetAside): boolean => role === "furniture" && sure >= guess;

interface LineProps {
  readonly role: string;
  readonly text: string;
  readonly why: string;
  readonly sure: number;
  readonly from: SetAside["from"];
  /** In two short lines: it wants no reading. */
  readonly small?: boolean;
  readonly turn: (to: LineTurn) => void;
  /** Only what was taken out can be put back. */
  readonly putBack?: () => void;
}

function Line({ role, text, why, sure, from, small = false, turn, putBack }: LineProps): ReactElement {
  const choices = lineTurns.filter((to) => putBack === undefined || to !== "set-aside");
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    const key = event.key.toLowerCase();
    const to = keys[key];
    if (key === "u" && putBack !== undefined) putBack();
    else if (to !== undefined && choices.includes(to)) turn(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      className={styles["aside"]}
      data-row=""
      {...(small ? { "data-small": "", title: sentence(why) } : {})}
      data-guess={sure < guess ? "" : undefined}
      tabIndex={0}
      aria-label={`${role}${sure < guess ? ", a guess" : ""}: ${text.slice(0, 80)}`}
      aria-describedby="set-aside-keys"
      onKeyDown={onKey}
    >
      <p className={styles["role"]}>
        {role}
        <Place from={from} />
      </p>
      <p className={styles["text"]}>{text}</p>
      <p className={styles["why"]}>
        {sentence(why)} <span className={sure < guess ? styles["guess"] : undefined}>{spellSure(sure)}.</span>
      </p>
      <div className={styles["tools"]}>
        {putBack === undefined ? null : (
          <Button aria-label={`Put back: ${role}, ${text.slice(0, 60)}`} aria-keyshortcuts="U" onClick={putBack}>
            Put back
          </Button>
        )}
        <select
          aria-label={`Make it: ${text.slice(0, 60)}`}
          value=""
          onChange={({ target }) => {
            const to = choices.find((one) => one === target.value);
            if (to !== undefined) turn(to);
          }}
        >
          <option value="" disabled>
            Make it …
          </option>
          {choices.map((to) => (
            <option key={to} value={to}>
              {turnWords[to]} ({keyOf(to)})
            </option>
          ))}
        </select>
      </div>
    </li>
  );
}

/** Where it stood; lines of a text can be looked at in the original. */
function Place({ from }: { readonly from: SetAside["from"] }): ReactElement | null {
  const { lines, path } = from;
  if (lines === undefined) return path === undefined ? null : <span>{path}</span>;
  return (
    <button type="button" onClick={() => windowStore.setState({ tab: "wire", wireLines: lines })}>
      {lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}–${lines[1]}`}
    </button>
  );
}

const sentence = (why: string): string =>
  `${why.charAt(0).toUpperCase()}${why.slice(1)}${/[.!?]$/u.test(why) ? "" : "."}`;
