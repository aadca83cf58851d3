import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { FirstScreen } from "../../ipc/contract.ts";
import { followChanges } from "../actions/change-actions.ts";
import { connectDesk } from "../actions/desk-actions.ts";
import { bringInText } from "../actions/desk-actions.ts";
import { connectKeeping } from "../actions/keeping-actions.ts";
import { followStyle } from "../actions/preferences-actions.ts";
import { sayChecked } from "../actions/finding-actions.ts";
import { followPhotos } from "../actions/picture-actions.ts";
import { followTabs } from "../actions/restore-tabs.ts";
import { startSpelling } from "../actions/word-actions.ts";
import { bridge } from "../bridge/bridge.ts";
import { followAttribution } from "../checking/follow-attribution.ts";
import type { CheckClientOptions } from "../checking/check-client.ts";
import { createSession } from "../session/create-session.ts";
import type { Session } from "../session/session.ts";
import { showHead } from "../stores/desk-store.ts";
import { offerTour } from "../actions/tour-actions.ts";
import { say } from "../stores/window-store.ts";
import { App } from "./app.tsx";
import { countStories } from "./count-stories.ts";
import { holdBack } from "./hold-back.ts";
import { followEditor } from "./follow-editor.ts";
import { SessionProvider } from "./session-context.ts";
import { tellSettled } from "./tell-settled.ts";
import { timers } from "../timers.ts";
import { tellOrders } from "./tell-orders.ts";
import { connectWindow } from "./window-events.ts";

export interface StartedWindow {
  readonly session: Session;
  stop(): void;
}

/** A window that is made and not shown yet. */
export interface PreparedWindow {
  /** Builds it into its element and connects it with the bridge. */
  show(first?: FirstScreen): StartedWindow;
}

/** Builds a window at once. */
export const startWindow = (root: Element, startWorker: CheckClientOptions["start"]): StartedWindow =>
  prepareWindow(root, startWorker).show();

/** Makes the editor and all that the window is shown with: there is time for it while main says what to show. */
export function prepareWindow(root: Element, startWorker: CheckClientOptions["start"]): PreparedWindow {
  let stopSpelling: (() => void) | undefined;
  const session: Session = createSession({
    startWorker,
    now: () => new Date(),
    onLink: (href) => void bridge().request("link:open", href),
    onChecked: (counts) => {
      sayChecked(counts);
      settling.begin();
      // The first story stands there, checked: now there is time for the dictionaries.
      stopSpelling ??= startSpelling(session);
    },
    onLargePaste: (text, kind) => {
      if (holding.pasting) say("These words are held back: so many at once would become a story of their own.");
      else bringInText(session, text, kind);
    },
  });
  const holding = holdBack(session, window);
  const settling = tellSettled(window, timers, () => bridge().send("window:settled"));
  const view = createRoot(root);
  return { show };

  function show(first?: FirstScreen): StartedWindow {
    if (first !== undefined) {
      showHead(first);
      session.start(first.story);
    }
    // In one go: the first frame is the story and not the frame around it.
    flushSync(() => view.render(<WindowOf session={session} />));
    const stops = [
      connectDesk(session),
      connectWindow(session),
      followEditor(session),
      tellOrders(session),
      holding.stop,
      settling.stop,
      followStyle(session),
      followAttribution(session),
      connectKeeping(session),
      followTabs(),
      followPhotos(),
      followChanges(session),
      countStories(session, startWorker),
    ];
    if (first !== undefined) session.editor.focus();
    afterFrame(() => {
      bridge().send("window:ready");
      void offerTour(session);
    });
    return {
      session,
      stop() {
        for (const stop of stops) stop();
        stopSpelling?.();
        view.unmount();
        session.destroy();
      },
    };
  }
}

/** A window that is not drawn has no frames; it must not wait for one for ever. */
const frameAtMost = 200;

function afterFrame(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) run();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, frameAtMost);
}

const WindowOf = ({ session }: { readonly session: Session }): ReactElement => (
  <SessionProvider value={session}>
    <App />
  </SessionProvider>
);
