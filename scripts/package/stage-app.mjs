// Puts together exactly what goes into the package: the build, the one native module, and nothing else.
import fs from "node:fs";
import path from "node:path";

const nativeModule = "@photostructure/sqlite";

/** Makes `into` the app's folder, for one platform. */
export function stageApp(root, into, platform = `${process.platform}-${process.arch}`) {
  fs.rmSync(into, { recursive: true, force: true });
  fs.mkdirSync(into, { recursive: true });
  const about = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const { name, version, description, license, main } = about;
  const kept = {
    name,
    version,
    description,
    license,
    main,
    author: "The Wiredesk authors",
    // By which the desktop knows the window as the program's own.
    desktopName: "wiredesk.desktop",
    dependencies: { [nativeModule]: about.dependencies[nativeModule] },
  };
  fs.writeFileSync(path.join(into, "package.json"), `${JSON.stringify(kept, null, 2)}\n`);
  for (const part of ["main", "preload", "renderer"])
    fs.cpSync(path.join(root, "out", part), path.join(into, "out", part), { recursive: true });
  fs.copyFileSync(path.join(root, "LICENSE"), path.join(into, "LICENSE"));
  copyModule(root, into, nativeModule, (file) => !/^(?:src|scripts|binding\.gyp)/u.test(file) && ours(file, platform));
  copyModule(root, into, "node-gyp-build", () => true);
}

/** Of the machine code only what this platform runs. */
const ours = (file, platform) => !file.startsWith("prebuilds/") || file.startsWith(`prebuilds/${platform}`);

function copyModule(root, into, name, wanted) {
  const from = fs.realpathSync(path.join(root, "node_modules", name));
  const to = path.join(into, "node_modules", name);
  for (const entry of fs.readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(from, path.join(entry.parentPath, entry.name));
    if (!wanted(file.replaceAll("\\", "/")) || /\.(?:d\.c?ts|map|md)$/u.test(file)) continue;
    fs.mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    fs.copyFileSync(path.join(from, file), path.join(to, file));
  }
  const about = path.join(to, "package.json");
  const { name: own, version, license, main, exports, bin } = JSON.parse(fs.readFileSync(about, "utf8"));
  fs.writeFileSync(about, JSON.stringify({ name: own, version, license, main, exports, bin }));
}
