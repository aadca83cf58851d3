// Looks for the system libraries that Electron needs on Linux and the virtual display that the tests need.
//   node scripts/setup-libraries.mjs [--check]
// As root on Debian or Ubuntu it installs what is missing with apt; otherwise, or with --check, it prints the one command to run.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";

/** A library or a program, and the packages that bring it: the first one that apt knows is taken. */
const needs = [
  { library: "libgtk-3.so.0", packages: ["libgtk-3-0t64", "libgtk-3-0"] },
  { library: "libnss3.so", packages: ["libnss3"] },
  { library: "libasound.so.2", packages: ["libasound2t64", "libasound2"] },
  { library: "libgbm.so.1", packages: ["libgbm1"] },
  { library: "libdrm.so.2", packages: ["libdrm2"] },
  { library: "libatk-bridge-2.0.so.0", packages: ["libatk-bridge2.0-0t64", "libatk-bridge2.0-0"] },
  { library: "libcups.so.2", packages: ["libcups2t64", "libcups2"] },
  { library: "libxkbcommon.so.0", packages: ["libxkbcommon0"] },
  { library: "libXcomposite.so.1", packages: ["libxcomposite1"] },
  { library: "libXdamage.so.1", packages: ["libxdamage1"] },
  { library: "libXrandr.so.2", packages: ["libxrandr2"] },
  { program: "Xvfb", packages: ["xvfb"] },
  { program: "xauth", packages: ["xauth"] },
  // Proves the XML that is exported, by the schemas of the standards.
  { program: "xmllint", packages: ["libxml2-utils"] },
  { folder: "/usr/share/fonts/truetype", packages: ["fonts-dejavu-core"] },
  // A desktop's key store, for the test that a password is sealed by one; skipped where it is missing.
  { program: "gnome-keyring-daemon", packages: ["gnome-keyring"], optional: true },
  { program: "dbus-daemon", packages: ["dbus-daemon", "dbus"], optional: true },
  { program: "dbus-send", packages: ["dbus-bin", "dbus"], optional: true },
  { library: "libsecret-1.so.0", packages: ["libsecret-1-0"], optional: true },
];

/** @returns {boolean} whether everything is there (now) that nothing goes without. */
export function setUpLibraries({ install = true, say = console.error } = {}) {
  if (process.platform !== "linux") return true;
  const missing = missingNeeds();
  if (missing.length === 0) {
    say("System libraries: all there");
    return true;
  }
  const enough = !missing.some(({ optional }) => !optional);
  const names = missing.map(({ library, program, folder }) => library ?? program ?? folder).join(", ");
  if (!onPath("apt-get")) {
    say(`System libraries: missing ${names}; install them with your system's package manager`);
    return enough;
  }
  const mayInstall = install && process.getuid?.() === 0;
  // A fresh container has no package lists, and without them apt knows no package at all.
  if (mayInstall && !apt("update"))
    say("System libraries: the package lists could not be renewed; trying with the old ones");
  const packages = missing.map((need) => need.packages.find(aptKnows) ?? need.packages.at(-1));
  if (!mayInstall) {
    say(`System libraries: missing ${names}. Run:`);
    say(`  sudo apt-get install -y --no-install-recommends ${packages.join(" ")}`);
    return enough;
  }
  say(`System libraries: installing ${packages.join(" ")} …`);
  apt("install", "-y", "--no-install-recommends", ...packages);
  const left = missingNeeds();
  say(
    `System libraries: ${left.length === 0 ? "all there now" : `still missing ${left.map((need) => need.packages[0]).join(", ")}`}`,
  );
  return !left.some(({ optional }) => !optional);
}

function missingNeeds() {
  const libraries = spawnSync("ldconfig", ["-p"], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  }).stdout;
  return needs.filter(({ library, program, folder }) => {
    if (library) return !libraries.includes(`\t${library} `);
    if (program) return !onPath(program);
    return !fs.existsSync(folder);
  });
}

/** Whether apt did it; what it complains of is shown. */
const apt = (...args) =>
  spawnSync("apt-get", ["-q", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

const onPath = (program) =>
  (process.env.PATH ?? "").split(":").some((folder) => fs.existsSync(`${folder || "."}/${program}`));

const aptKnows = (name) =>
  /^ {2}Candidate: \d/mu.test(spawnSync("apt-cache", ["policy", name], { encoding: "utf8" }).stdout ?? "");

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = setUpLibraries({ install: !process.argv.includes("--check"), say: console.log }) ? 0 : 1;
