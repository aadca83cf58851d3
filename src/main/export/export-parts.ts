/** What is needed when a story leaves, in one piece that is loaded then and not before. */
export { stylebookFor } from "../../core/stylebook/stylebook-for.ts";
export { placeChecked } from "../../core/checks/checked-words.ts";
export { checks } from "../../core/checks/registry.ts";
export { checkStory } from "../../core/checks/check-story.ts";
export { withHouseDash } from "../../core/export/dateline-dash.ts";
export { claimsLedger, receiptClaims } from "../../core/export/claims-ledger.ts";
export { exportStory, suggestName, writerOf } from "../../core/export/export-story.ts";
export { fixedFindings } from "../../core/export/fixed-findings.ts";
export { gateOf } from "../../core/export/gate.ts";
export { makeReceipt } from "../../core/export/receipt.ts";
export { writers } from "../../core/export/registry.ts";
export { attributeStory } from "../../core/language/attribute-story.ts";
export { captionedPicture } from "./captioned-picture.ts";
export { clipboardContent } from "../../core/export/clipboard.ts";
export { builtInProfiles } from "../../core/export/profiles/built-in-profiles.ts";
export { loadProfile } from "../../core/export/profiles/load-profile.ts";
export { profileWriter } from "../../core/export/profiles/profile-writer.ts";
