import type { AppError } from "../../ipc/contract.ts";
import type { PublishAnswer, PublishPlan, PublishRequest } from "../../ipc/publishing.ts";
import { bridge } from "../bridge/bridge.ts";
import { noesIn } from "../editor/findings/noes.ts";
import { passedOverIn } from "../editor/findings/open-findings.ts";
import type { Session } from "../session/session.ts";
import { say } from "../stores/window-store.ts";

/** What is chosen in the publish dialog; the story is taken as it stands when it is asked for. */
export type PublishChoice = Omit<PublishRequest, "id" | "story" | "passedOver" | "checked">;

export type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

async function requestOf(session: Session, choice: PublishChoice): Promise<PublishRequest | undefined> {
  const story = session.story();
  const id = session.openId;
  if (story === undefined || id === undefined) return undefined;
  await session.settle();
  return {
    ...choice,
    id,
    story,
    passedOver: passedOverIn(session.editor.state),
    checked: noesIn(session.editor.state).checked,
  };
}

const noStory: Told<never> = { ok: false, error: { code: "not-found", message: "No story is open." } };

/** What a publish would do, without doing it. */
export async function planPublish(session: Session, choice: PublishChoice): Promise<Told<PublishPlan>> {
  const request = await requestOf(session, choice);
  return request === undefined ? noStory : bridge().request("publish:plan", request);
}

/** Sends the open story to a site. */
export async function sendStory(session: Session, choice: PublishChoice): Promise<Told<PublishAnswer>> {
  const request = await requestOf(session, choice);
  if (request === undefined) return noStory;
  const told = await bridge().request("publish:send", request);
  if (told.ok && told.value.kind === "published")
    say(
      `${told.value.made === "new" ? "Sent" : "Updated"} as ${statusWords[told.value.status] ?? told.value.status}${
        told.value.losses.length === 0 ? "" : `; ${told.value.losses.length} things could not be carried over`
      }.`,
    );
  return told;
}

/** What a post's state is called. */
export const statusWords: Readonly<Record<string, string>> = {
  draft: "a draft",
  publish: "published",
  future: "scheduled",
  pending: "pending review",
  private: "private",
};
