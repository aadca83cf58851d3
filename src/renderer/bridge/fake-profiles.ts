import type { HtmlProfile } from "../../core/export/profiles/profile.ts";
import type { Handlers, HouseProfiles } from "../../ipc/contract.ts";

type Profiles = Pick<Handlers, Extract<keyof Handlers, `profiles:${string}`>>;

/** The shelf of house profiles in memory. */
export function fakeProfiles(): Profiles {
  let profiles: HtmlProfile[] = [];
  const shown = (): HouseProfiles => ({ profiles, unreadable: [] });
  return {
    "profiles:list": shown,
    "profiles:save": (profile) => {
      profiles = [...profiles.filter(({ id }) => id !== profile.id), profile];
      return shown();
    },
    "profiles:remove": (id) => {
      profiles = profiles.filter((profile) => profile.id !== id);
      return shown();
    },
    "profiles:bring-in": shown,
    "profiles:share": (id) => `/exports/${id}.wiredesk-profile.json`,
  };
}
