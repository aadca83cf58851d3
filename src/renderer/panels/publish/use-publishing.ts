import { useEffect, useState } from "react";
import type { PublishAnswer, PublishPlan, PublishSite, PublishSites, SiteDraft } from "../../../ipc/publishing.ts";
import { planPublish, type PublishChoice, sendStory } from "../../actions/publish-actions.ts";
import { ask, bridge } from "../../bridge/bridge.ts";
import type { Session } from "../../session/session.ts";

/** What the dialog shows of a publish: what was found out, what goes on, what came of it. */
export interface Publishing {
  /** Undefined while they are on their way. */
  readonly sites: readonly PublishSite[] | undefined;
  readonly noKeyStore: string | null;
  readonly site: PublishSite | undefined;
  readonly busy: boolean;
  readonly progress: { readonly done: number; readonly total: number; readonly what: string } | null;
  readonly planned: PublishPlan | null;
  readonly answer: PublishAnswer | null;
  /** What went wrong, in a sentence. */
  readonly failure: string | null;
  choose(id: string): void;
  /** Answers with what is wrong with it; undefined: kept. */
  saveSite(draft: SiteDraft): Promise<string | undefined>;
  forget(id: string): Promise<void>;
  plan(choice: Omit<PublishChoice, "site">): Promise<void>;
  send(choice: Omit<PublishChoice, "site">): Promise<void>;
  stop(): void;
}

/** Publishing as the dialog sees it. */
export function usePublishing(session: Session): Publishing {
  const [known, setKnown] = useState<PublishSites>();
  const [chosen, setChosen] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Publishing["progress"]>(null);
  const [plan, setPlan] = useState<PublishPlan | null>(null);
  const [answer, setAnswer] = useState<PublishAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(
    () => void ask("publish:sites", ({ message }) => setFailure(message)).then((sites) => sites && setKnown(sites)),
    [],
  );
  useEffect(() => bridge().on("publish:progress", (done, total, what) => setProgress({ done, total, what })), []);
  const site = known?.sites.find(({ id }) => id === chosen) ?? known?.sites[0];

  const clear = (): void => {
    setPlan(null);
    setAnswer(null);
    setFailure(null);
    setProgress(null);
  };
  const work = async (run: (site: string) => Promise<void>): Promise<void> => {
    if (site === undefined) return;
    clear();
    setBusy(true);
    try {
      await run(site.id);
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };
  return {
    sites: known?.sites,
    noKeyStore: known?.noKeyStore ?? null,
    site,
    busy,
    progress,
    planned: plan,
    answer,
    failure,
    choose: (id) => {
      clear();
      setChosen(id);
    },
    saveSite: async ({ id, kind, address, user, secret }) => {
      const draft = {
        kind,
        address,
        user,
        ...(id === undefined ? {} : { id }),
        ...(secret === undefined ? {} : { secret }),
      };
      const told = await bridge().request("publish:save-site", draft);
      if (!told.ok) return told.error.message;
      setKnown(told.value);
      setChosen(id ?? told.value.sites.at(-1)?.id);
      clear();
      return undefined;
    },
    forget: async (id) => {
      const sites = await ask("publish:forget-site", ({ message }) => setFailure(message), id);
      if (sites !== undefined) setKnown(sites);
      clear();
    },
    plan: (choice) =>
      work(async (id) => {
        const told = await planPublish(session, { ...choice, site: id });
        if (told.ok) setPlan(told.value);
        else setFailure(told.error.message);
      }),
    send: (choice) =>
      work(async (id) => {
        const told = await sendStory(session, { ...choice, site: id });
        if (told.ok) setAnswer(told.value);
        else setFailure(told.error.message);
      }),
    stop: () => void bridge().request("publish:stop"),
  };
}
