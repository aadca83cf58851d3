import type { ReactElement } from "react";
import type { PublishAnswer, PublishQuestion, PublishRequest } from "../../../ipc/publishing.ts";
import { statusWords } from "../../actions/publish-actions.ts";
import { bridge } from "../../bridge/bridge.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { LossList } from "../../ui/loss-list.tsx";
import type { Publishing } from "./use-publishing.ts";
import styles from "./publish.module.css";

interface OutcomeProps {
  readonly work: Publishing;
  readonly onAnswer: (answer: NonNullable<PublishRequest["answer"]>) => void;
}

/** What goes on, what would happen, what is asked, what came of it: one of them at a time, told aloud. */
export function PublishOutcome({ work, onAnswer }: OutcomeProps): ReactElement {
  const { busy, progress, planned, answer, failure, stop } = work;
  return (
    <div className={styles["outcome"]} role="status" aria-label="Publishing">
      {busy ? (
        <div className={styles["progress"]}>
          <progress
            aria-label="Sent"
            max={progress?.total ?? 1}
            {...(progress === null ? {} : { value: progress.done })}
          />
          <span>{progress === null ? "Asking the site…" : `Sending ${progress.what}`}</span>
          <Button onClick={stop}>Stop</Button>
        </div>
      ) : null}
      {failure === null ? null : (
        <p className={styles["wrong"]}>
          <LevelMark level="must-fix" /> {failure}
        </p>
      )}
      {planned === null ? null : (
        <>
          <p>This would happen; nothing was sent:</p>
          <ul>
            {[...planned.warnings, ...planned.lines].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {planned.question === undefined ? null : <Question question={planned.question} onAnswer={onAnswer} />}
        </>
      )}
      {answer === null ? null : answer.kind === "question" ? (
        <Question question={answer.question} onAnswer={onAnswer} />
      ) : answer.kind === "broken" ? (
        <p className={styles["wrong"]}>
          <LevelMark level="check" /> {answer.message} {answer.done} of {answer.total} are there; send again to go on
          from there.
        </p>
      ) : (
        <Sent answer={answer} />
      )}
    </div>
  );
}

const openLink = (href: string) => (): void => void bridge().request("link:open", href);

function Question({
  question: { kind, message, link },
  onAnswer,
}: {
  readonly question: PublishQuestion;
  readonly onAnswer: OutcomeProps["onAnswer"];
}): ReactElement {
  return (
    <div className={styles["question"]}>
      <p>
        <LevelMark level="check" /> {message}
      </p>
      <div className={styles["buttons"]}>
        {link === undefined ? null : <Button onClick={openLink(link)}>Look at it there</Button>}
        {kind === "changed" ? <Button onClick={() => onAnswer("overwrite")}>Replace that change</Button> : null}
        {kind === "exists" ? <Button onClick={() => onAnswer("update")}>Replace that post</Button> : null}
        {kind === "gone" ? <Button onClick={() => onAnswer("new")}>Send as a new post</Button> : null}
      </div>
    </div>
  );
}

function Sent({ answer }: { readonly answer: Extract<PublishAnswer, { kind: "published" }> }): ReactElement {
  const { made, status, uploaded, reused, losses, editLink, link } = answer;
  const to = status === "publish" ? (link ?? editLink) : (editLink ?? link);
  return (
    <div className={styles["sent"]}>
      <p>
        <LevelMark level="ok" /> {made === "new" ? "A new post was made" : "The post was updated"}:{" "}
        {statusWords[status] ?? status}. {uploaded} pictures sent{reused > 0 ? `, ${reused} were there` : ""}.
      </p>
      {to === undefined ? null : <Button onClick={openLink(to)}>Look at it there</Button>}
      {losses.length === 0 ? <p>Everything was carried over.</p> : <LossList losses={losses} />}
    </div>
  );
}
