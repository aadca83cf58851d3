import type { KeyboardEvent, ReactElement } from "react";
import { useStore } from "zustand";
import { sideStore } from "../../stores/side-store.ts";
import { storyStore } from "../../stores/story-store.ts";
import { type SideTab, sideTabs, windowStore } from "../../stores/window-store.ts";
import { ClaimsPanel } from "./claims-panel.tsx";
import { DetailsPanel } from "../details/details-panel.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { HistoryPanel } from "../history/history-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { GateBar } from "./gate-bar.tsx";
import { SetAsidePanel } from "./set-aside-panel.tsx";
import { SourcesPanel } from "./sources-panel.tsx";
import styles from "./side-pane.module.css";
import { WirePanel } from "../wire/wire-panel.tsx";

const names: Readonly<Record<SideTab, string>> = {
  findings: "Findings",
  "set-aside": "Set aside",
  sources: "Sources",
  claims: "Claims",
  details: "Details",
  wire: "Wire",
  history: "History",
  export: "Export",
};

const panels: Readonly<Record<SideTab, () => ReactElement>> = {
  findings: FindingsPanel,
  "set-aside": SetAsidePanel,
  sources: SourcesPanel,
  claims: ClaimsPanel,
  details: DetailsPanel,
  wire: WirePanel,
  history: HistoryPanel,
  export: ExportPanel,
};

/** Beside the story: what was found, what was set aside, its facts, the wire, and the way out. */
export function SidePane(): ReactElement {
  const tab = useStore(windowStore, (state) => state.tab);
  const open = useStore(storyStore, (state) => state.open);
  const found = useStore(sideStore, (side) => side.rows.length);
  const aside = useStore(sideStore, (side) => side.setAside.length);
  const numbers: Partial<Record<SideTab, number>> = open === null ? {} : { findings: found, "set-aside": aside };
  const Panel = panels[tab];
  return (
    <aside className={styles["pane"]} data-pane="side" aria-label="Findings and export">
      <div className={styles["tabs"]} role="tablist" tabIndex={-1} aria-label="Beside the story" onKeyDown={moveInTabs}>
        {sideTabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="side-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => windowStore.setState({ tab: name, wireLines: null })}
          >
            <span data-name={names[name]}>{names[name]}</span>
            {numbers[name] === undefined || numbers[name] === 0 ? null : (
              <span className={styles["number"]}>{numbers[name]}</span>
            )}
          </button>
        ))}
      </div>
      <div
        // Another panel begins at its top, not where the one before was scrolled to.
        key={`${tab} ${open ?? ""}`}
        className={styles["panel"]}
        role="tabpanel"
        id="side-panel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
      >
        {open === null ? <p className={styles["quiet"]}>No story is open.</p> : <Panel key={open} />}
      </div>
      {open === null ? null : <GateBar />}
    </aside>
  );
}

function moveInTabs(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "ArrowDown") {
    const panel = document.getElementById("side-panel");
    // Into the list where there is one, else to the first thing that can be used.
    const first =
      panel?.querySelector<HTMLElement>("[data-row]") ??
      panel?.querySelector<HTMLElement>("button, input:not([hidden]), select, textarea");
    first?.focus();
    return event.preventDefault();
  }
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((one) => one === document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = tabs.at(to >= tabs.length ? 0 : to);
  next?.focus();
  next?.click();
}
