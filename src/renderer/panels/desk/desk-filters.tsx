import { type ReactElement, useState } from "react";
import { useStore } from "zustand";
import { deskStore } from "../../stores/desk-store.ts";
import {
  type DeskFilter,
  type DeskOrder,
  deskOrders,
  filtersOn,
  sourcesOf,
  usualFilter,
} from "../../stores/desk-view.ts";
import { Button } from "../../ui/button.tsx";
import { stateWords } from "../../ui/words.ts";
import styles from "./desk-filters.module.css";

const orderWords: Readonly<Record<DeskOrder, string>> = {
  received: "Newest first",
  changed: "Last changed first",
  findings: "Most to settle first",
  embargo: "Embargo first",
  urgency: "Most urgent first",
  slug: "By slug",
  source: "By source",
};

const states: readonly (readonly [DeskFilter["state"], string])[] = [
  ["desk", "On the desk"],
  ["new", stateWords.new],
  ["in-hand", stateWords["in-hand"]],
  ["ready", stateWords.ready],
  ["exported", stateWords.exported],
  ["killed", stateWords.killed],
  ["spiked", stateWords.spiked],
  ["all", "All, spiked too"],
];

const levelWords: readonly (readonly [DeskFilter["level"], string])[] = [
  ["", "Any"],
  ["must-fix", "Must fix"],
  ["fix", "To fix"],
  ["check", "To check"],
  ["any", "Something to settle"],
  ["none", "Nothing to settle"],
];

/**
 * In which order the stories stand and which of them are shown; folded to one line while nothing is left out. `shown`: how many,
 * null while nobody knows.
 */
export function DeskFilters({ shown }: { readonly shown: number | null }): ReactElement {
  const order = useStore(deskStore, (desk) => desk.order);
  const filter = useStore(deskStore, (desk) => desk.filter);
  const searching = useStore(deskStore, (desk) => desk.hits !== undefined);
  const [unfolded, setUnfolded] = useState(false);
  const on = filtersOn(filter);
  return (
    <div className={styles["filters"]}>
      <div className={styles["orderLine"]}>
        <select
          aria-label="Order of the stories"
          value={order}
          onChange={({ target }) => deskStore.setState({ order: target.value as DeskOrder })}
        >
          {deskOrders.map((one) => (
            <option key={one} value={one}>
              {one === "received" && searching ? "Headline first" : orderWords[one]}
            </option>
          ))}
        </select>
        <Button kind="quiet" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {on === 0 ? "Filter" : `Filter (${on})`}
        </Button>
      </div>
      {unfolded ? <FilterFields filter={filter} /> : null}
      {shown !== null && (on > 0 || searching) ? (
        <p className={styles["shown"]} role="note">
          {shown === 1 ? "One story" : `${shown} stories`}
          {on > 0 && shown > 0 ? (
            <Button kind="quiet" onClick={() => deskStore.setState({ filter: usualFilter })}>
              Show all
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

function FilterFields({ filter }: { readonly filter: DeskFilter }): ReactElement {
  const stories = useStore(deskStore, (desk) => desk.stories);
  const change = (part: Partial<DeskFilter>): void => deskStore.setState({ filter: { ...filter, ...part } });
  return (
    <div className={styles["filterFields"]} role="group" aria-label="Filter">
      <Choice
        label="State"
        value={filter.state}
        options={states}
        onChange={(state) => change({ state: state as DeskFilter["state"] })}
      />
      <Choice
        label="Source"
        value={filter.source}
        options={[["", "Any"], ...sourcesOf(stories).map((source) => [source, source] as const)]}
        onChange={(source) => change({ source })}
      />
      <Choice
        label="Findings"
        value={filter.level}
        options={levelWords}
        onChange={(level) => change({ level: level as DeskFilter["level"] })}
      />
      <label className={styles["embargoed"]}>
        <input
          type="checkbox"
          checked={filter.embargoed}
          onChange={({ target }) => change({ embargoed: target.checked })}
        />
        Under embargo
      </label>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps): ReactElement => (
  <label className={styles["choice"]}>
    <span>{label}</span>
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map(([id, word]) => (
        <option key={id} value={id}>
          {word}
        </option>
      ))}
    </select>
  </label>
);
