import type { Level } from "../../core/checks/finding.ts";
import { checks } from "../../core/checks/registry.ts";
import { blocksOf } from "../../core/story/blocks.ts";
import type { BlockId, Story } from "../../core/story/story.ts";
import { version } from "../version.ts";
import type { CheckedStory } from "./checked-story.ts";

const sarifLevel: Readonly<Record<Level, string>> = {
  "must-fix": "error",
  fix: "warning",
  check: "note",
  ok: "none",
};

/** One SARIF 2.1.0 document over all stories (OASIS, sarif-schema-2.1.0). Places are blocks of the story, as logical locations. */
export function sarifLog(stories: readonly CheckedStory[]) {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Wiredesk",
            version,
            rules: checks.map(({ id, title, why, level }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why },
              defaultConfiguration: { level: sarifLevel[level] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: stories.flatMap(results),
      },
    ],
  };
}

function results({ file, story, findings }: CheckedStory) {
  const blocks = new Map(blocksOf(story).map((block) => [block.id, block]));
  return findings.map(({ check, level, message, span, quote }) => ({
    ruleId: check,
    level: sarifLevel[level],
    kind: level === "ok" ? "pass" : "fail",
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file },
          ...regionOf(story, span.block, quote),
        },
        logicalLocations: [{ fullyQualifiedName: span.block, kind: blocks.get(span.block)?.kind ?? "story" }],
      },
    ],
    // Offsets are into the block's own text, which the file need not hold in one piece.
    properties: { from: span.from, to: span.to },
  }));
}

/** The lines of the file that the block was read from, where the reader knows them. */
function regionOf({ provenance }: Story, block: BlockId, quote: string) {
  const owner = block.split("/")[0];
  const lines = provenance.find(({ target }) => target === block || target === owner)?.from.lines;
  return lines === undefined ? {} : { region: { startLine: lines[0], endLine: lines[1], snippet: { text: quote } } };
}
