import { attributesOf } from "../editor/convert/story-attributes.ts";
import { bridge } from "../bridge/bridge.ts";
import type { Session } from "../session/session.ts";

/** Longer than any embargo that says a time; what is longer still holds. */
const mostOfAnEmbargo = 1_000;

/** Tells main what holds the open story as soon as it is typed, so that no way out waits for the next snapshot. */
export function tellOrders(session: Session): () => void {
  let meta: object | undefined;
  let id = session.openId;
  let told = "";
  const look = (): void => {
    const { openId } = session;
    const now = attributesOf(session.editor.state.doc).meta;
    if (openId === undefined || (openId === id && now === meta)) return;
    [id, meta] = [openId, now];
    const orders = { status: now.status ?? null, embargo: now.embargo?.slice(0, mostOfAnEmbargo) ?? null };
    const telling = JSON.stringify([openId, orders]);
    if (telling === told) return;
    told = telling;
    bridge().send("story:orders", openId, orders);
  };
  look();
  return session.editor.subscribe(look);
}
