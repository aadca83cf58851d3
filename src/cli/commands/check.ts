import { checkStory } from "../../core/checks/check-story.ts";
import { gateOf } from "../../core/export/gate.ts";
import { levels } from "../../core/checks/finding.ts";
import { loadSpeller } from "../../core/spelling/load-speller.ts";
import { type Command, exit, type Exit } from "../command.ts";
import { type CheckedStory, reachesLevel } from "../findings/checked-story.ts";
import { findingRecord } from "../findings/finding-record.ts";
import { findingsAsText } from "../findings/findings-as-text.ts";
import { sarifLog } from "../findings/sarif-log.ts";
import { filesOf, oneOf, readOptions } from "../options.ts";
import { print, printLine, say } from "../output.ts";
import { readFiles } from "../reading/read-files.ts";

/** Files → the findings of every check in each story. */
export const check: Command = {
  name: "check",
  summary: "run every check over the stories in files",
  help: `wiredesk check FILE|FOLDER… [--fail-on LEVEL] [--format json|sarif|text] [--spelling]

Prints one JSON line a story with its findings: the check, its level (must-fix, fix, check, ok), what is
wrong and why, the field and the quoted text, and the fixes. --format sarif prints one SARIF 2.1.0
document, --format text is for people. Exit 1 when a finding is at or above --fail-on (default must-fix), or
when the story itself may not leave (embargo, kill, advisory): "closed" says why, and so does standard error.
--spelling also looks every word up in the British and American dictionaries.`,

  async run(args) {
    const { positionals, values } = readOptions(args, {
      "fail-on": { type: "string" },
      format: { type: "string" },
      spelling: { type: "boolean" },
    });
    const failOn = oneOf("fail-on", values["fail-on"] ?? "must-fix", levels);
    const format = oneOf("format", values.format ?? "json", ["json", "sarif", "text"]);
    const spelling = values.spelling === true ? { speller: await loadSpeller(), words: [] } : undefined;
    const checked: CheckedStory[] = [];
    let worst: Exit = exit.done;
    const reach = (code: Exit): void => {
      if (code > worst) worst = code;
    };
    for await (const { file, result } of readFiles(filesOf(positionals))) {
      if (result.stories.length === 0) {
        for (const note of result.notes) say(note.message);
        reach(exit.unreadable);
      }
      for (const story of result.stories) {
        const { findings, failed } = checkStory(story, { spelling });
        for (const { check: id, reason } of failed) say(`${file}: the check ${id} failed and was left out (${reason})`);
        // An embargo or a kill is no fault of the copy, and still nothing that a script may take for "all is well".
        const { reasons } = gateOf(story, findings, new Date().toISOString());
        if (reasons.length > 0 || findings.some((finding) => reachesLevel(finding, failOn))) reach(exit.findings);
        for (const reason of reasons) say(`${file}: the gate is closed: ${reason}`);
        const one: CheckedStory = { file, story, findings };
        if (format === "json")
          printLine({ file, findings: findings.map((finding) => findingRecord(finding, story)), closed: reasons });
        else if (format === "text") print(findingsAsText(one));
        else checked.push(one);
      }
    }
    if (format === "sarif") printLine(sarifLog(checked));
    return worst;
  },
};
