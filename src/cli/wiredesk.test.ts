import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommandLine, type BuiltCommandLine, type Ran, type Row } from "./testing/build-command-line.ts";

let built: BuiltCommandLine;
let folder = "";
const wiredesk = (args: readonly string[], input?: string): Ran => built.run(args, input);

const ferry = `Ferry to the islands runs again after storm

The first boat left Port Ellen on Monday with 80 passengers.

"We are glad to be back," said the master, Ana Ruiz. She said the the engine had been checked twice.
`;

beforeAll(() => {
  built = buildCommandLine();
  folder = built.folder;
  writeFileSync(join(folder, "ferry.txt"), ferry);
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "noise.bin"), Buffer.from([0, 1, 2, 0, 255, 254, 0, 3]));
  // Holes on the disk, no bytes: it must not be read to be refused.
  writeFileSync(join(folder, "huge.txt"), "");
  truncateSync(join(folder, "huge.txt"), 3_000_000_000);
  mkdirSync(join(folder, "folder"));
}, 60_000);

afterAll(() => built.remove());

describe("wiredesk", () => {
  test("explains itself and each command", () => {
    const { stdout, status } = wiredesk(["--help"]);
    expect(status).toBe(0);
    for (const name of ["read", "label", "attribute", "duplicates", "check", "export"]) {
      expect(stdout).toContain(name);
      expect(wiredesk([name, "--help"]).stdout).toContain(`wiredesk ${name}`);
    }
  });

  test.each([
    [["explode"]],
    [["read"]],
    [["check", "--fail-on", "never", "ferry.txt"]],
    [["export", "ferry.txt"]],
    [["read", "--loud", "x"]],
  ])("%j is a usage error: exit 2, words on standard error, nothing on standard output", (args) => {
    const { status, stdout, stderr } = wiredesk(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/wiredesk/u);
  });

  test("read answers for every file in the order given, names what cannot be read, and goes on", () => {
    const files = ["ferry.txt", "nowhere.txt", "empty.txt", "folder", "noise.bin", "huge.txt", "ferry.txt"];
    const { status, stderr, lines } = wiredesk(["read", ...files]);
    expect(status).toBe(2);
    expect(lines().map(({ file }) => file)).toEqual(files);
    expect(lines().map(({ story }) => story !== null)).toEqual([true, false, false, false, false, false, true]);
    for (const name of ["nowhere.txt", "empty.txt", "folder", "noise.bin", "huge.txt"]) expect(stderr).toContain(name);
    const story = (lines()[0] ?? {})["story"] as Row;
    expect(story["headline"]).toBe("Ferry to the islands runs again after storm");
    expect(story["body"]).toHaveLength(2);
  });

  test("read prints the file's own body whole: what went into a field stands in its place with its role", () => {
    const paragraphs = [
      "(Adds the mayor’s answer, detail)",
      "By Ana Ruiz",
      "PORT ELLEN, March 2 (Gale) - The ferry sailed again on Monday.",
      "The mayor, Bo Chan, said that nobody had been told of the delay.",
      "ar/bc",
    ];
    const nitf = `<nitf><body><body.head><hedline><hl1>Ferry sails again</hl1></hedline></body.head><body.content>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join("")}</body.content></body></nitf>`;
    const [row] = wiredesk(["read", "-"], nitf).lines();
    const story = (row ?? {})["story"] as Row;
    expect([story["byline"], story["signOff"]]).toEqual(["Ana Ruiz", "ar/bc"]);
    const body = story["body"] as { text: string; role?: string }[];
    expect(body.map(({ text }) => text)).toEqual(paragraphs);
    expect(body.map(({ role }) => role)).toEqual(["metadata", "byline", undefined, undefined, "sign-off"]);
  });

  test("read keeps out of the body what was never in one", () => {
    const page = `<html><body><h1>Ferry sails again</h1><p>By Ana Ruiz</p><p>The ferry sailed again on Monday, and the mayor came to see it.</p></body></html>`;
    const mail = `From: Ana Ruiz <ana@gale.example>\nSubject: copy\nMIME-Version: 1.0\nContent-Type: text/html\n\n${page}`;
    for (const input of [page, mail, ferry.replace("\n", "\n\nBy Ana Ruiz\n")]) {
      const [row] = wiredesk(["read", "-"], input).lines();
      const body = ((row ?? {})["story"] as Row)["body"] as { text: string }[];
      expect(body.map(({ text }) => text).join("\n")).not.toContain("By Ana Ruiz");
    }
  });

  test("read takes standard input", () => {
    const { status, lines } = wiredesk(["read", "-"], ferry);
    expect(status).toBe(0);
    expect(((lines()[0] ?? {})["story"] as Row)["headline"]).toBe("Ferry to the islands runs again after storm");
  });

  test("label gives every line that is not blank its role", () => {
    const { lines } = wiredesk(["label", "ferry.txt"]);
    const rows = (lines()[0] ?? {})["lines"] as { n: number; role: string }[];
    expect(rows.map(({ n, role }) => [n, role])).toEqual([
      [1, "headline"],
      [3, "body"],
      [5, "body"],
    ]);
  });

  test("attribute finds who said what, with offsets into the text", () => {
    const text = '"We are glad to be back," said Ana Ruiz.';
    const { lines } = wiredesk(["attribute", "--jsonl", "-"], `${JSON.stringify({ id: "one", text })}\n`);
    const [row] = lines();
    expect(row?.["id"]).toBe("one");
    const [attribution] = (row ?? {})["attributions"] as {
      source: [number, number][];
      cue: [number, number][];
      kind: string;
    }[];
    expect(attribution?.kind).toBe("direct");
    expect(attribution?.source.map(([from, to]) => text.slice(from, to))).toEqual(["Ana Ruiz"]);
    expect(attribution?.cue.map(([from, to]) => text.slice(from, to))).toEqual(["said"]);
  });

  test("attribute reads the story of a mail, and gives its text", () => {
    const copy = "The ferry was late on Monday. The mayor, Ana Ruiz, said that nobody had been told of it.";
    const mail = `From: Bo Chan <bo@gale.example>\nSubject: Ferry late\n\n${copy}\n`;
    const [row] = wiredesk(["attribute", "-"], mail).lines();
    expect(row?.["text"]).toBe(copy);
    const [attribution] = (row ?? {})["attributions"] as { source: [number, number][] }[];
    expect(attribution?.source.map(([from, to]) => copy.slice(from, to)).join()).toContain("Ana Ruiz");
  });

  test("duplicates tells the same caption from another", () => {
    const rows = [
      { id: "1", a: "The ferry leaves Port Ellen on Monday.", b: "The ferry leaves Port Ellen on Monday." },
      { id: "2", a: "The ferry leaves Port Ellen on Monday.", b: "A crane stands over the harbour at dusk." },
    ];
    const { lines } = wiredesk(["duplicates", "--jsonl", "-"], rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    expect(lines().map(({ id, duplicate }) => [id, duplicate])).toEqual([
      ["1", true],
      ["2", false],
    ]);
  });

  test("a line of standard input that is not JSON is named", () => {
    const { status, stderr } = wiredesk(["duplicates", "--jsonl", "-"], '{"id":"1","a":"x","b":"y"}\n{oops\n');
    expect(status).toBe(2);
    expect(stderr).toContain("line 2");
  });

  test("check reports the repeated word, and exits by --fail-on", () => {
    const { lines } = wiredesk(["check", "ferry.txt"]);
    const findings = (lines()[0] ?? {})["findings"] as Row[];
    const repeated = findings.find(({ check }) => check === "repeated-word");
    expect(repeated).toMatchObject({ field: "body", quote: "the the" });
    expect(wiredesk(["check", "ferry.txt", "--fail-on", "check"]).status).toBe(1);
  });

  test("check says that a story under embargo may not leave, and exits with 1", () => {
    const ninjs = {
      uri: "urn:x:1",
      type: "text",
      versioncreated: "2026-03-02T06:30:00Z",
      embargoed: "2999-01-01T00:00:00Z",
    };
    const item = JSON.stringify({
      ...ninjs,
      headline: "Ferry runs again",
      body_html: "<p>The ferry ran on Monday.</p>",
    });
    const { status, stderr, lines } = wiredesk(["check", "-"], item);
    expect(lines()[0]?.["closed"]).toEqual(["This story is under embargo until 00:00 UTC on 1 January 2999."]);
    expect(stderr).toContain("under embargo");
    expect(status).toBe(1);
  });

  test("check writes SARIF that names the check and the line", () => {
    const [log] = wiredesk(["check", "--format", "sarif", "ferry.txt"]).lines();
    expect(log?.["version"]).toBe("2.1.0");
    const [run] = (log ?? {})["runs"] as { results: { ruleId: string; locations: { physicalLocation: Row }[] }[] }[];
    const result = run?.results.find(({ ruleId }) => ruleId === "repeated-word");
    expect(result?.locations[0]?.physicalLocation).toMatchObject({ region: { startLine: 5 } });
  });

  test("export writes the file and the receipt, and never over a file that is there", () => {
    const args = ["export", "ferry.txt", "--to", "html", "-o", "out", "--force", "--reason", "test"];
    expect(wiredesk(args).status).toBe(0);
    const html = readFileSync(join(folder, "out/ferry-to-the-islands-runs-again-after-storm.html"), "utf8");
    expect(html).toContain('<h1 class="p-name">Ferry to the islands runs again after storm</h1>');
    const receipt = readFileSync(join(folder, "out/ferry-to-the-islands-runs-again-after-storm.receipt.json"), "utf8");
    const original = createHash("sha256")
      .update(readFileSync(join(folder, "ferry.txt")))
      .digest("hex");
    expect(JSON.parse(receipt)).toMatchObject({ origin: { name: "ferry.txt", sha256: original } });
    const again = wiredesk(args);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain("is there already");
  });

  test("export -o - prints the file alone", () => {
    const { status, stdout } = wiredesk([
      "export",
      "ferry.txt",
      "--to",
      "html",
      "-o",
      "-",
      "--force",
      "--reason",
      "test",
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<article class="h-entry".*<\/article>\n$/su);
  });

  test("held copy goes to standard output only with a place for its receipt, which is written first", () => {
    const held = "HOLD FOR RELEASE: not for publication before 06:00 GMT, 3 May 2099\n\n";
    writeFileSync(join(folder, "held.txt"), held + ferry);
    const args = ["export", "held.txt", "--to", "html", "-o", "-", "--force", "--reason", "for the lawyer"];
    const refused = wiredesk(args);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("--receipt");
    const passed = wiredesk([...args, "--receipt", "receipts"]);
    expect(passed.status).toBe(0);
    expect(passed.stdout).toContain("Port Ellen");
    const receipt = readFileSync(
      join(folder, "receipts/ferry-to-the-islands-runs-again-after-storm.receipt.json"),
      "utf8",
    );
    expect(JSON.parse(receipt)).toMatchObject({ override: { reason: "for the lawyer" } });
    // The receipt cannot be kept where one is already: nothing leaves.
    expect(wiredesk([...args, "--receipt", "receipts"])).toMatchObject({ status: 2, stdout: "" });
  });

  test("--force wants a reason", () => {
    expect(wiredesk(["export", "ferry.txt", "--to", "html", "--force"]).status).toBe(2);
  });
});
