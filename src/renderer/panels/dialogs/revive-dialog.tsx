import type { ReactElement } from "react";
import { holdReason } from "../../../core/export/desk-act.ts";
import type { StoryId } from "../../../ipc/contract.ts";
import { revive } from "../../actions/desk-actions.ts";
import { deskHoldOf } from "../../stores/held-by.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ReasonForm } from "./reason-form.tsx";

interface ReviveProps {
  readonly id: StoryId;
  readonly onClose: () => void;
}

/** A story that was killed on the desk lives again, for a reason that is kept with it. */
export function ReviveDialog({ id, onClose }: ReviveProps): ReactElement {
  const held = deskHoldOf(id);
  return (
    <Dialog title="Revive the story?" onClose={onClose}>
      {held === undefined ? null : <p>{holdReason(held)}</p>}
      <ReasonForm verb="Revive" onReason={(reason) => void revive(id, reason)} onClose={onClose}>
        Why it may live again. This is kept with the story and stands in its receipts.
      </ReasonForm>
    </Dialog>
  );
}
