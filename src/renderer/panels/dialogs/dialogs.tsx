import { lazy, type ReactElement, Suspense } from "react";
import { useStore } from "zustand";
import { windowStore } from "../../stores/window-store.ts";
import { HeldKeys } from "../../ui/held-keys.tsx";
import { AboutDialog } from "./about-dialog.tsx";
import { CqDialog } from "./cq-dialog.tsx";
import { FixAllDialog } from "./fix-all-dialog.tsx";
import { HealthDialog } from "./health-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import { ReviveDialog } from "./revive-dialog.tsx";
import { SwitchOffDialog } from "./switch-off-dialog.tsx";
import { Palette } from "./palette.tsx";
import { EmbedDialog } from "./embed-dialog.tsx";
import { WordsDialog } from "./words-dialog.tsx";

/** Large, and seldom wanted: read when they are first asked for. */
const PublishDialog = lazy(async () => ({ default: (await import("../publish/publish-dialog.tsx")).PublishDialog }));
const ProfilesDialog = lazy(async () => ({
  default: (await import("../profiles/profiles-dialog.tsx")).ProfilesDialog,
}));
/** Loaded when it is opened: the longest of them, and no part of the first frame. */
const SettingsDialog = lazy(async () => ({
  default: (await import("../settings/settings-dialog.tsx")).SettingsDialog,
}));

const close = (): void => windowStore.setState({ dialog: null });

/** The dialog that is open, if any. */
export const Dialogs = (): ReactElement => (
  <Suspense fallback={<HeldKeys onClose={close} />}>
    <OpenDialog />
  </Suspense>
);

function OpenDialog(): ReactElement | null {
  const dialog = useStore(windowStore, (state) => state.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "keys":
      return <KeysDialog onClose={close} />;
    case "settings":
      return <SettingsDialog onClose={close} />;
    case "palette":
      return <Palette onClose={close} />;
    case "about":
      return <AboutDialog onClose={close} />;
    case "embed":
      return <EmbedDialog url={dialog.url} text={dialog.text} onClose={close} />;
    case "words":
      return <WordsDialog onClose={close} />;
    case "link":
      return <LinkDialog href={dialog.href} onClose={close} />;
    case "cq":
      return <CqDialog dialog={dialog} onClose={close} />;
    case "fix-all":
      return <FixAllDialog identities={dialog.identities} onClose={close} />;
    case "switch-off":
      return <SwitchOffDialog check={dialog.check} onClose={close} />;
    case "health":
      return <HealthDialog onClose={close} />;
    case "publish":
      return <PublishDialog onClose={close} />;
    case "profiles":
      return <ProfilesDialog onClose={close} />;
    case "revive":
      return <ReviveDialog id={dialog.id} onClose={close} />;
    case "override":
      return <OverrideDialog how={dialog.how} target={dialog.target} reasons={dialog.reasons} onClose={close} />;
  }
}
