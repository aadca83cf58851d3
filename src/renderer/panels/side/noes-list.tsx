import type { ReactElement, ReactNode } from "react";
import { useStore } from "zustand";
import { spellChecked } from "../../../core/checks/silence.ts";
import { goToChecked } from "../../actions/finding-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { houseStore } from "../../stores/house-store.ts";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { windowStore } from "../../stores/window-store.ts";
import { Button } from "../../ui/button.tsx";
import { shorten } from "../../ui/words.ts";
import styles from "./findings-panel.module.css";

/** All that was said no to and all that was signed for, in one place, each to be taken back. */
export function NoesList(): ReactElement {
  const session = useSession();
  const passedOver = useStore(sideStore, (side) => side.passedOver);
  const checked = useStore(sideStore, (side) => side.checked);
  const words = useStore(houseStore, (house) => house.words);
  const off = useStore(houseStore, (house) => house.off);
  const rules = useStore(storyStore, (story) => story.rules);
  const title = (check: string): string => rules?.all.find(({ id }) => id === check)?.title ?? check;
  const { noes } = session;
  return (
    <section className={styles["noes"]} aria-label="Passed over and checked">
      {passedOver.length === 0 ? null : (
        <Noes summary={`Passed over: ${passedOver.length}`}>
          {passedOver.map((passed) => (
            <No
              key={`${passed.identity} ${passed.scope}`}
              words={passed.quote === "" ? title(passed.check) : passed.quote}
              about={`${title(passed.check)}, ${passed.scope === "here" ? "here" : "in this story"}`}
              onTakeBack={() => noes.takeBack(passed)}
            />
          ))}
        </Noes>
      )}
      {checked.length === 0 ? null : (
        <Noes summary={`Checked (CQ): ${checked.length}`}>
          {checked.map(({ words: one, place }) => (
            <No
              key={one.id}
              words={one.quote}
              about={`${spellChecked(one)}. ${place === null ? "The words have changed since: it no longer counts" : place}.`}
              onGo={place === null ? undefined : () => goToChecked(session, one.id)}
              onTakeBack={() => noes.takeBackChecked(one)}
            />
          ))}
        </Noes>
      )}
      {words.length === 0 ? null : (
        <Noes summary={`Words that are right on this desk: ${words.length}`}>
          {words.map(({ word }) => (
            <No key={word} words={word} about="In all stories" onTakeBack={() => noes.takeBackWord(word)} />
          ))}
        </Noes>
      )}
      {off.length === 0 ? null : (
        <Noes summary={`Checks switched off on this desk: ${off.length}`}>
          {off.map(({ check, reason }) => (
            <No
              key={check}
              words={title(check)}
              about={reason === "" ? "No reason was given" : reason}
              onTakeBack={() => noes.switchOn(check)}
            />
          ))}
        </Noes>
      )}
      <Button kind="quiet" data-row="" onClick={() => windowStore.setState({ dialog: { kind: "health" } })}>
        Health of the checks…
      </Button>
    </section>
  );
}

const Noes = ({ summary, children }: { readonly summary: string; readonly children: ReactNode }): ReactElement => (
  <details className={styles["passed"]}>
    <summary data-row="">{summary}</summary>
    <ul>{children}</ul>
  </details>
);

interface NoProps {
  readonly words: string;
  readonly about: string;
  readonly onGo?: (() => void) | undefined;
  readonly onTakeBack: () => void;
}

const No = ({ words, about, onGo, onTakeBack }: NoProps): ReactElement => (
  <li>
    <span className={styles["quote"]}>{shorten(words)}</span>
    <span className={styles["place"]}>{about}</span>
    <span className={styles["no"]}>
      {onGo === undefined ? null : (
        <Button kind="quiet" aria-label={`Go to “${shorten(words)}”`} onClick={onGo}>
          Go there
        </Button>
      )}
      <Button kind="quiet" aria-label={`Take back: ${shorten(words)}`} onClick={onTakeBack}>
        Take back
      </Button>
    </span>
  </li>
);
