import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { whyNot } from "./release.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "wiredesk-release-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const wanted = { version: "1.2.0", electron: "45.4.1", tag: "v1.2.0" };

function packaged(about: object, name = "wiredesk-1.2.0-linux-x64.deb", content = "a package"): void {
  writeFileSync(path.join(folder, name), "a package");
  const sum = createHash("sha256").update(content).digest("hex");
  writeFileSync(path.join(folder, "SHA256SUMS"), `${sum}  ${name}\n`);
  writeFileSync(path.join(folder, "about.json"), JSON.stringify(about));
}

const good = { version: "1.2.0", electron: "45.4.1", standIn: false };

test("a package on the project's Electron may be released", () => {
  packaged(good);
  expect(whyNot(folder, wanted)).toEqual([]);
});

test.each([
  ["on the stand-in runtime", { ...good, standIn: true, electron: "25.1.1" }, /stand-in runtime/u],
  ["that does not say on what it was made", { version: "1.2.0", electron: "45.4.1" }, /stand-in runtime/u],
  ["on another Electron", { ...good, electron: "44.0.0" }, /asks for 45\.4\.1/u],
  ["of another version", { ...good, version: "1.1.0" }, /is version 1\.1\.0/u],
])("a package %s is refused", (_what, about, reason) => {
  packaged(about);
  expect(whyNot(folder, wanted).join("\n")).toMatch(reason);
});

test("a test build is refused by its name, whatever stands beside it", () => {
  packaged(good, "wiredesk-1.2.0-STAND-IN-25.1.1-linux-x64.deb");
  expect(whyNot(folder, wanted).join("\n")).toContain("test build");
});

test("a file that was changed after it was summed up is refused, and so is a folder of anything else", () => {
  packaged(good, undefined, "another package");
  expect(whyNot(folder, wanted).join("\n")).toContain("SHA256SUMS");
  rmSync(path.join(folder, "about.json"));
  expect(whyNot(folder, wanted).join("\n")).toContain("npm run package");
});

test("a tag of another version is refused", () => {
  packaged(good);
  expect(whyNot(folder, { ...wanted, tag: "v9.9.9" }).join("\n")).toContain("v9.9.9");
});
