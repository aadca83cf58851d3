import { type ReactElement, useState } from "react";
import { replaceAll } from "../../actions/find-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { useStoryState } from "../../app/use-story-state.ts";
import { findPlaces, type FoundPlace } from "../../editor/search/find-places.ts";
import { type Search, searchPattern } from "../../editor/search/search-pattern.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./find-bar.module.css";

/** No more places are shown at once; those that are not shown are changed with the others. */
const shownAtMost = 200;

/** Every place as it is and as it would be, each to be left out; then all of them in one step. */
export function ReplacePreview({ search, insert }: { readonly search: Search; readonly insert: string }): ReactElement {
  const session = useSession();
  const doc = useStoryState((state) => state.doc);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const pattern = searchPattern(search);
  if (!pattern.ok) return <p className={styles["none"]}>{pattern.problem}</p>;
  const places = findPlaces(doc, search, insert);
  if (places.length === 0) return <p className={styles["none"]}>It is not in this story.</p>;
  const wanted = places.filter((place) => !left.has(keyOf(place)));
  return (
    <div className={styles["preview"]}>
      <ul aria-label="What would change">
        {places.slice(0, shownAtMost).map((place) => {
          const key = keyOf(place);
          return (
            <li key={key}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(key)}
                  onChange={({ target }) => setLeft(withKey(left, key, !target.checked))}
                />
                <span className={styles["where"]}>{place.name}</span>
                <span>
                  {place.before}
                  <del>{place.words}</del>
                  {place.insert === "" ? null : <ins>{place.insert}</ins>}
                  {place.after}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <Button kind="main" disabled={wanted.length === 0} onClick={() => replaceAll(session, search, insert, wanted)}>
        Change {wanted.length === 1 ? "one place" : `${wanted.length} places`}
      </Button>
    </div>
  );
}

const keyOf = ({ fact, from }: FoundPlace): string => `${JSON.stringify(fact ?? "text")} ${from}`;

function withKey(set: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}
