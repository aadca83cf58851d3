import { blocksOf } from "../../core/story/blocks.ts";
import { docToStory } from "../editor/convert/doc-to-story.ts";
import { light } from "../editor/findings/lit.ts";
import { setTint } from "../editor/findings/tint.ts";
import type { Session } from "../session/session.ts";
import { attributionStore, type ReadAttribution } from "../stores/attribution-store.ts";
import { storyStore } from "../stores/story-store.ts";
import { windowStore } from "../stores/window-store.ts";
import { timers } from "../timers.ts";
import { tintedStretches } from "./tinted-stretches.ts";

/** After the last change of the text, and not while it is being typed. */
const pause = 600;

/** Has read who says what, in the worker, while the sources or the claims are looked at or the text is tinted; never else. */
export function followAttribution(session: Session): () => void {
  let timer: unknown;
  let asking = false;
  let painted: { readonly read: ReadAttribution | null; readonly tint: boolean } = { read: null, tint: false };

  const isWanted = (): boolean => {
    const { tab } = windowStore.getState();
    return session.openId !== undefined && (tab === "sources" || tab === "claims" || attributionStore.getState().tint);
  };

  async function read(): Promise<void> {
    if (asking || !isWanted()) return;
    asking = true;
    const { doc } = session.editor.state;
    const story = docToStory(doc);
    const attribution = await session.attribution(story);
    asking = false;
    const stale = session.editor.state.doc !== doc;
    if (attribution !== undefined && session.openId !== undefined && !stale)
      attributionStore.setState({ read: { doc, blocks: blocksOf(story), attribution }, reading: false });
    else if (stale) changed();
    else attributionStore.setState({ reading: false });
  }

  function paint(): void {
    const { read, tint } = attributionStore.getState();
    if (painted.read === read && painted.tint === tint) return;
    const off = !tint || read === null;
    const was = !painted.tint || painted.read === null;
    painted = { read, tint };
    if (off && was) return;
    session.editor.dispatch(
      setTint(session.editor.state.tr, off ? null : { doc: read.doc, stretches: tintedStretches(read.attribution) }),
    );
  }

  function changed(): void {
    const { read: known, reading } = attributionStore.getState();
    if (session.openId === undefined) {
      if (known !== null) attributionStore.setState({ read: null, reading: false });
      return;
    }
    if (!isWanted() || known?.doc === session.editor.state.doc) return;
    if (!reading) attributionStore.setState({ reading: true });
    timers.clear(timer);
    timer = timers.set(() => void read(), known === null ? 0 : pause);
  }

  /** Another story: nothing that was read, tinted or lit of the one before is of it. */
  function switched(): void {
    attributionStore.setState({ read: null, reading: isWanted() });
    painted = { read: null, tint: false };
    const { tr } = session.editor.state;
    session.editor.dispatch(light(setTint(tr, null), []));
    changed();
  }

  let doc = session.editor.state.doc;
  const stops = [
    session.editor.subscribe(() => {
      if (session.editor.state.doc === doc) return;
      ({ doc } = session.editor.state);
      changed();
    }),
    storyStore.subscribe((now, before) => {
      if (now.open !== before.open) switched();
    }),
    windowStore.subscribe((now, before) => {
      if (now.tab !== before.tab) changed();
    }),
    attributionStore.subscribe((now, before) => {
      if (now.tint !== before.tint) changed();
      paint();
    }),
  ];
  return () => {
    timers.clear(timer);
    for (const stop of stops) stop();
  };
}
