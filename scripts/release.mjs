// npm run release: looks at what `npm run package` made and says whether it may go to an editor's desk.
//   node scripts/release.mjs [FOLDER …]    dist/packages where none is named
// Refused: anything on the stand-in runtime, another Electron than the project's, another version than the tag's, a file
// that is not the one that was summed up. Nothing is uploaded from here: the release workflow does that with what passed.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Why what lies in a folder may not be released; none: it may. */
export function whyNot(folder, { version, electron, tag }) {
  const reasons = [];
  const read = (name) => {
    const file = path.join(folder, name);
    return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
  };
  const about = JSON.parse(read("about.json") ?? "null");
  if (about === null) return [`${folder} has no about.json: it was not made by npm run package`];
  if (about.standIn !== false) reasons.push(`it was made on the stand-in runtime (Electron ${about.electron})`);
  if (about.electron !== electron) reasons.push(`it has Electron ${about.electron}, the project asks for ${electron}`);
  if (about.version !== version) reasons.push(`it is version ${about.version}, the project is at ${version}`);
  if (tag !== undefined && tag !== `v${version}`) reasons.push(`the tag is ${tag}, the version ${version}`);
  const files = fs.readdirSync(folder).filter((name) => /\.(?:deb|rpm|tar\.gz|exe|dmg)$/u.test(name));
  if (files.length === 0) reasons.push("there is no package");
  const sums = new Map(
    (read("SHA256SUMS") ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  for (const name of files) {
    if (/STAND-IN/u.test(name)) reasons.push(`${name} says itself that it is a test build`);
    const sum = createHash("sha256")
      .update(fs.readFileSync(path.join(folder, name)))
      .digest("hex");
    if (sums.get(name) !== sum) reasons.push(`${name} is not the file that SHA256SUMS names`);
  }
  return reasons;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version, devDependencies } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const folders = process.argv.slice(2);
  const tag = process.env.GITHUB_REF_TYPE === "tag" ? process.env.GITHUB_REF_NAME : undefined;
  for (const folder of folders.length > 0 ? folders : [path.join(root, "dist/packages")]) {
    const reasons = whyNot(folder, { version, electron: devDependencies.electron, tag });
    for (const reason of reasons) console.error(`${folder}: not released: ${reason}`);
    if (reasons.length > 0) process.exitCode = 1;
    else console.log(`${folder}: may be released`);
  }
}
