import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { compareBlocks } from "../../../core/compare/compare-blocks.ts";
import type { Story } from "../../../core/story/story.ts";
import type { Version } from "../../../ipc/contract.ts";
import {
  closeCompare,
  compareVersions,
  loadVersion,
  loadVersions,
  now,
  received,
  restore,
  spellVersion,
} from "../../actions/version-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { baselineOf } from "../../editor/changes/changes.ts";
import { say } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { ComparedStory } from "./compared-story.tsx";
import { detailChanges } from "./detail-changes.ts";
import styles from "./history.module.css";

/** Two versions of the story in one, word by word; from here an earlier one is restored. */
export function CompareView({ from, to }: { readonly from: string; readonly to: string }): ReactElement {
  const session = useSession();
  const view = useRef<HTMLElement>(null);
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [pair, setPair] = useState<readonly [Story, Story] | null>(null);
  useEffect(() => void loadVersions(session).then(setVersions), [session]);
  useEffect(() => {
    let wanted = true;
    void Promise.all([loadVersion(session, from), loadVersion(session, to)]).then(([one, other]) => {
      if (wanted && one !== undefined && other !== undefined) setPair([one, other]);
    });
    return () => {
      wanted = false;
    };
  }, [session, from, to]);
  useEffect(() => view.current?.focus(), []);

  const changes = useMemo(() => {
    if (pair === null) return [];
    const [before, after] = pair.map((story) => baselineOf(session.editor.docFor(story)));
    return compareBlocks(before ?? [], after ?? []);
  }, [session, pair]);
  const details = useMemo(() => (pair === null ? [] : detailChanges(pair[0].meta, pair[1].meta)), [pair]);

  const go = (direction: 1 | -1): void => {
    const places = [...(view.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    if (places.length === 0) return say("The two are the same.");
    const at = places.findIndex((place) => place === document.activeElement);
    const next = at < 0 ? (direction === 1 ? 0 : places.length - 1) : (at + direction + places.length) % places.length;
    places[next]?.focus();
    places[next]?.scrollIntoView({ block: "center" });
    say(`${next + 1} of ${places.length}: ${places[next]?.textContent ?? ""}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") closeCompare(session);
    else if (event.key === "F9" && !event.ctrlKey && !event.metaKey) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const options: readonly VersionOption[] = [
    [now, "Now"],
    ...versions.map((version): VersionOption => [version.name, spellVersion(version)]),
    [received, "As received"],
  ];
  return (
    <section ref={view} className={styles["compare"]} aria-label="Comparison" tabIndex={-1} onKeyDown={onKeyDown}>
      <h1 className="visually-hidden">Two versions compared</h1>
      <div className={styles["bar"]}>
        <VersionChoice label="From" value={from} options={options} onChange={(name) => compareVersions(name, to)} />
        <VersionChoice label="to" value={to} options={options} onChange={(name) => compareVersions(from, name)} />
        <Button kind="quiet" aria-label="Change before" onClick={() => go(-1)}>
          ↑
        </Button>
        <Button kind="quiet" aria-label="Next change" onClick={() => go(1)}>
          ↓
        </Button>
        {[from, to]
          .filter((name, nth, both) => name !== now && both.indexOf(name) === nth)
          .map((name) => (
            <Button key={name} onClick={() => void restore(session, name)}>
              Restore: {options.find(([one]) => one === name)?.[1] ?? name}
            </Button>
          ))}
        <Button kind="quiet" aria-label="Close the comparison" onClick={() => closeCompare(session)}>
          ×
        </Button>
      </div>
      {pair === null ? null : <ComparedStory changes={changes} details={details} />}
    </section>
  );
}

type VersionOption = readonly [name: string, words: string];

interface VersionChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly VersionOption[];
  readonly onChange: (name: string) => void;
}

const VersionChoice = ({ label, value, options, onChange }: VersionChoiceProps): ReactElement => (
  <label className={styles["which"]}>
    <span>{label}</span>
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map(([name, words]) => (
        <option key={name} value={name}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
