import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { goToSpan, lightSpans, toggleTint } from "../../actions/attribution-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { attributionStore, type ReadAttribution } from "../../stores/attribution-store.ts";
import { Button } from "../../ui/button.tsx";
import { shorten } from "../../ui/words.ts";
import { AttributionFrame } from "./attribution-frame.tsx";
import { moveInRows } from "./list-keys.ts";
import { type CreditRow, type SourceRow, type SourceRows, sourceRows } from "./source-rows.ts";
import styles from "./attribution.module.css";

/** Who is credited with what, in order, and how much of the story each source carries. */
export const SourcesPanel = (): ReactElement => (
  <AttributionFrame>{(read) => <Sources read={read} />}</AttributionFrame>
);

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function Sources({ read }: { readonly read: ReadAttribution }): ReactElement {
  const session = useSession();
  const tint = useStore(attributionStore, (state) => state.tint);
  const rows = useMemo(() => sourceRows(read), [read]);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => () => lightSpans(session, []), [session]);
  const { sources, credits, shares } = rows;
  // By name: read again, the same source may stand elsewhere in the list.
  const only = sources.find(({ name }) => name === chosen);
  const listed = only === undefined ? credits : credits.filter(({ by }) => by === only.index);
  return (
    <div
      className={styles["attribution"]}
      onKeyDown={(event) => {
        if (!moveInRows(event) && event.key === "Escape") session.editor.focus();
      }}
      role="group"
      aria-label="Sources"
    >
      <ShareBar rows={rows} />
      <ul className={styles["sources"]} aria-label="Sources of the story">
        {sources.map((source) => (
          <li key={source.name}>
            <button
              type="button"
              data-row=""
              aria-pressed={chosen === source.name}
              onClick={() => setChosen(chosen === source.name ? null : source.name)}
            >
              <Swatch source={source} />
              <span className={styles["name"]}>{source.name}</span>
              <span className={styles["figures"]}>
                {percent(source.share)} · {source.words} {source.words === 1 ? "word" : "words"}
              </span>
            </button>
          </li>
        ))}
        {shares.unnamed === 0 ? null : (
          <li className={styles["rest"]}>
            <span className={styles["name"]}>Credited, but it is not said to whom</span>
            <span className={styles["figures"]}>
              {percent(shares.unnamed / shares.words)} · {shares.unnamed} words
            </span>
          </li>
        )}
        <li className={styles["rest"]}>
          <span className={styles["name"]}>Nobody</span>
          <span className={styles["figures"]}>
            {percent(shares.words === 0 ? 0 : shares.nobody / shares.words)} · {shares.nobody} words
          </span>
        </li>
      </ul>
      <div className={styles["tools"]}>
        <Button aria-pressed={tint} onClick={toggleTint}>
          {tint ? "Take the tint off" : "Tint the text by source"}
        </Button>
        {only === undefined ? null : (
          <Button kind="quiet" onClick={() => setChosen(null)}>
            Show all sources
          </Button>
        )}
      </div>
      {listed.length === 0 ? (
        <p className={styles["quiet"]}>Nobody is credited with anything in this story.</p>
      ) : (
        <ol className={styles["list"]} aria-label="Who is credited with what">
          {listed.map((credit) => (
            <Credit
              key={`${credit.at.block} ${credit.at.from} ${credit.given}`}
              credit={credit}
              source={credit.by === null ? undefined : sources[credit.by]}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

/** The story as one bar: each source's share in its tone with its letter, the rest empty. The list below says the same in words. */
function ShareBar({ rows: { sources, shares } }: { readonly rows: SourceRows }): ReactElement {
  const words = [
    ...sources.map(({ name, share }) => `${name} ${percent(share)}`),
    `nobody ${percent(shares.words === 0 ? 0 : shares.nobody / shares.words)}`,
  ];
  return (
    <div className={styles["bar"]} role="img" aria-label={`Of the story: ${words.join(", ")}`}>
      {sources.map(({ name, share, tone, label }) => (
        <span key={name} data-tone={tone} style={{ flexGrow: share * 1000 }}>
          {share > 0.05 ? label : ""}
        </span>
      ))}
      <span style={{ flexGrow: ((shares.nobody + shares.unnamed) / Math.max(1, shares.words)) * 1000 }} />
    </div>
  );
}

const Swatch = ({ source }: { readonly source: SourceRow | undefined }): ReactElement => (
  <span className={styles["swatch"]} {...(source === undefined ? {} : { "data-tone": source.tone })} aria-hidden="true">
    {source?.label ?? "?"}
  </span>
);

function Credit({
  credit: { place, given, words, content, at },
  source,
}: {
  readonly credit: CreditRow;
  readonly source: SourceRow | undefined;
}): ReactElement {
  const session = useSession();
  return (
    <li
      onPointerEnter={() => lightSpans(session, content)}
      onPointerLeave={() => lightSpans(session, [])}
      onFocus={() => lightSpans(session, content)}
      onBlur={() => lightSpans(session, [])}
    >
      <button type="button" data-row="" className={styles["row"]} onClick={() => goToSpan(session, at)}>
        <span className={styles["head"]}>
          <Swatch source={source} />
          <span className={styles["name"]}>{source?.name ?? "Not said who"}</span>
          <span className={styles["place"]}>{place}</span>
        </span>
        {words === "" ? null : <span className={styles["quote"]}>{shorten(words)}</span>}
        {given === "" ? null : <span className={styles["given"]}>“{shorten(given)}”</span>}
      </button>
    </li>
  );
}
