import type { ReactElement, ReactNode } from "react";
import { useStore } from "zustand";
import { holdReason, questionOf } from "../../../core/export/desk-act.ts";
import type { CommandId } from "../../../ipc/commands.ts";
import type { StoryId, StorySummary } from "../../../ipc/contract.ts";
import { askToRevive } from "../../actions/desk-actions.ts";
import { answerOrder } from "../../actions/order-actions.ts";
import { useSession } from "../../app/session-context.ts";
import { deskStore } from "../../stores/desk-store.ts";
import { spellKeyOf } from "../../stores/spell-key-of.ts";
import { Button } from "../../ui/button.tsx";
import { LevelMark } from "../../ui/level-mark.tsx";
import { titleOf } from "../../ui/words.ts";
import styles from "./order-notice.module.css";

/** What orders of the agency have to do with the open story: one holds it, one may mean it, or it is one. */
export function OrderNotice({ summary }: { readonly summary: StorySummary }): ReactElement | null {
  const { id, held, asked, order, status } = summary;
  if (held?.order !== undefined)
    return (
      <Notice level="must-fix" words={holdReason(held)}>
        <ShowOrder id={held.order.id} />
        <Button onClick={() => askToRevive(id)}>Revive…</Button>
      </Notice>
    );
  if (asked !== undefined)
    return (
      <Notice level="check" words={questionOf(asked)}>
        <Answer label="Hold It" command="story:hold-named" onClick={() => void answerOrder(id, true)} />
        <Answer label="Not This One" command="story:not-named" onClick={() => void answerOrder(id, false)} />
        <ShowOrder id={asked.id} />
      </Notice>
    );
  if (order === undefined) return null;
  // Copy that is held back for now is an order only where it names what it is about.
  const isOrder = status === "killed" || order.slugs.length + order.headlines.length > 0;
  return isOrder ? <WhatItMeans id={id} order={order} kind={status === "killed" ? "kill" : "order"} /> : null;
}

interface NoticeProps {
  readonly level: "must-fix" | "check";
  readonly words: string;
  readonly children?: ReactNode;
}

const Notice = ({ level, words, children }: NoticeProps): ReactElement => (
  <section className={styles["notice"]} data-level={level} aria-label="Order of the agency">
    <p>
      <LevelMark level={level} /> {words}
    </p>
    {children === undefined ? null : <div className={styles["buttons"]}>{children}</div>}
  </section>
);

interface AnswerProps {
  readonly label: string;
  readonly command: CommandId;
  readonly onClick: () => void;
}

function Answer({ label, command, onClick }: AnswerProps): ReactElement {
  const key = spellKeyOf(command);
  return (
    <Button aria-label={label} aria-keyshortcuts={key} onClick={onClick}>
      {label} {key === undefined ? null : <kbd>{key}</kbd>}
    </Button>
  );
}

/** Opens the order; it may have gone from the desk's list. */
function ShowOrder({ id }: { readonly id: StoryId }): ReactElement | null {
  const session = useSession();
  const there = useStore(deskStore, ({ stories }) => stories.some((story) => story.id === id));
  return there ? <Button onClick={() => void session.open(id)}>Show the Order</Button> : null;
}

interface WhatItMeansProps {
  readonly id: StoryId;
  readonly order: NonNullable<StorySummary["order"]>;
  readonly kind: "kill" | "order";
}

/** Of an open order: what it names, and what of the desk it holds. */
function WhatItMeans({ id, order: { slugs, headlines }, kind }: WhatItMeansProps): ReactElement {
  const session = useSession();
  const stories = useStore(deskStore, (desk) => desk.stories);
  const meant = stories.filter(({ held, asked }) => held?.order?.id === id || asked?.id === id);
  const names = [...slugs, ...headlines].map((name) => `“${name}”`).join(", ");
  const named = names === "" ? `This ${kind} calls no story by slug or headline.` : `This ${kind} names ${names}.`;
  if (meant.length === 0) return <Notice level="check" words={`${named} It holds nothing on the desk.`} />;
  return (
    <Notice level="check" words={`${named} It holds, or may mean:`}>
      {meant.slice(0, shown).map((story) => (
        <Button key={story.id} onClick={() => void session.open(story.id)}>
          {titleOf(story)}
          {story.held === undefined ? " (asked about)" : ""}
        </Button>
      ))}
      {meant.length > shown ? <span>and {meant.length - shown} more</span> : null}
    </Notice>
  );
}

/** So many stories are named; a kill of more is rare. */
const shown = 6;
