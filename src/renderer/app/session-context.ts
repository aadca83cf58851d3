import { createContext, useContext } from "react";
import type { Session } from "../session/session.ts";

const context = createContext<Session | null>(null);

export const SessionProvider = context.Provider;

/** The session of this window. */
export function useSession(): Session {
  const session = useContext(context);
  if (session === null) throw new Error("there is no session around this part of the window");
  return session;
}
