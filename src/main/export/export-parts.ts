/** What is needed when a story leaves, in one piece that is loaded then and not before. */
export { checkStory } from "../../core/checks/check-story.ts";
export { exportStory, suggestName, writerOf } from "../../core/export/export-story.ts";
export { fixedFindings } from "../../core/export/fixed-findings.ts";
export { gateOf } from "../../core/export/gate.ts";
export { writers } from "../../core/export/registry.ts";
