import type { ReactElement } from "react";
import { Dialog } from "../../ui/dialog.tsx";

/** What this is, and whose letters it uses. */
export const AboutDialog = ({ onClose }: { readonly onClose: () => void }): ReactElement => (
  <Dialog title="Wiredesk" onClose={onClose}>
    <p>A wire file in, labelled fields, live checks, copy for the CMS out. Everything stays on this machine.</p>
    <p>
      Set in Source Serif 4 (Adobe), Libre Franklin (Impallari Type) and IBM Plex Mono (IBM), all under the SIL Open
      Font License 1.1.
    </p>
  </Dialog>
);
