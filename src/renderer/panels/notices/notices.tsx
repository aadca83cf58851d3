import type { ReactElement } from "react";
import styles from "./notices.module.css";
import { RecoveredNotice } from "./recovered-notice.tsx";
import { TroubleNotice } from "./trouble-notice.tsx";

/** What must not be overlooked, over the whole width of the window. */
export const Notices = (): ReactElement => (
  <div className={styles["notices"]}>
    <TroubleNotice />
    <RecoveredNotice />
  </div>
);
