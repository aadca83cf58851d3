import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { connectDesk } from "../actions/desk-actions.ts";
import { bringInText } from "../actions/desk-actions.ts";
import { connectKeeping } from "../actions/keeping-actions.ts";
import { sayChecked } from "../actions/finding-actions.ts";
import { bridge } from "../bridge/bridge.ts";
import type { CheckClientOptions } from "../checking/check-client.ts";
import { createSession, type Session } from "../session/session.ts";
import { App } from "./app.tsx";
import { countStories } from "./count-stories.ts";
import { followEditor } from "./follow-editor.ts";
import { SessionProvider } from "./session-context.ts";
import { connectWindow } from "./window-events.ts";

export interface StartedWindow {
  readonly session: Session;
  stop(): void;
}

/** Builds the window into an element and connects it with the bridge. */
export function startWindow(root: Element, startWorker: CheckClientOptions["start"]): StartedWindow {
  const session: Session = createSession({
    startWorker,
    now: () => new Date(),
    onLink: (href) => void bridge().request("link:open", href),
    onChecked: (counts) => sayChecked(counts),
    onLargePaste: (text, kind) => bringInText(session, text, kind),
  });
  const view = createRoot(root);
  view.render(<WindowOf session={session} />);
  const stops = [
    connectDesk(session),
    connectWindow(session),
    followEditor(session),
    connectKeeping(session),
    countStories(session, startWorker),
  ];
  // Not after the first frame: the story that was open is on its way meanwhile.
  bridge().send("window:ready");
  return {
    session,
    stop() {
      for (const stop of stops) stop();
      view.unmount();
      session.destroy();
    },
  };
}

const WindowOf = ({ session }: { readonly session: Session }): ReactElement => (
  <SessionProvider value={session}>
    <App />
  </SessionProvider>
);
