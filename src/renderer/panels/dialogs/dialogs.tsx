import type { ReactElement } from "react";
import { useStore } from "zustand";
import { windowStore } from "../../stores/window-store.ts";
import { AboutDialog } from "./about-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import { Palette } from "./palette.tsx";

/** The dialog that is open, if any. */
export function Dialogs(): ReactElement | null {
  const dialog = useStore(windowStore, (state) => state.dialog);
  const close = (): void => windowStore.setState({ dialog: null });
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "keys":
      return <KeysDialog onClose={close} />;
    case "palette":
      return <Palette onClose={close} />;
    case "about":
      return <AboutDialog onClose={close} />;
    case "link":
      return <LinkDialog href={dialog.href} onClose={close} />;
    case "override":
      return <OverrideDialog how={dialog.how} reasons={dialog.reasons} onClose={close} />;
  }
}
