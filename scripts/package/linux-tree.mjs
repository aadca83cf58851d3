// The file tree that the .deb and the .rpm install.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { appArmorProfile, desktopEntry, installedIn, mimeInfo } from "./linux-files.mjs";

/** Lays the packed program and what belongs to it out under `tree` as it lies on an editor's machine. */
export function layOut(root, packed, tree) {
  fs.rmSync(tree, { recursive: true, force: true });
  const put = (file, content) => {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), content);
  };
  const program = path.join(tree, installedIn);
  fs.mkdirSync(path.dirname(program), { recursive: true });
  execFileSync("cp", ["-a", "--reflink=auto", packed, program]);
  fs.mkdirSync(path.join(tree, "usr/bin"), { recursive: true });
  fs.symlinkSync(`${installedIn}/wiredesk`, path.join(tree, "usr/bin/wiredesk"));
  put("usr/share/applications/wiredesk.desktop", desktopEntry);
  put("usr/share/mime/packages/wiredesk.xml", mimeInfo);
  put("etc/apparmor.d/wiredesk", appArmorProfile);
  put("usr/share/doc/wiredesk/copyright", copyright(root));
  for (const icon of fs.readdirSync(path.join(root, "resources/icons"))) {
    const size = /^(\d+x\d+)\.png$/u.exec(icon)?.[1];
    if (size === undefined) continue;
    put(`usr/share/icons/hicolor/${size}/apps/wiredesk.png`, fs.readFileSync(path.join(root, "resources/icons", icon)));
  }
  execFileSync("chmod", ["-R", "a+rX,go-w", tree]);
  fs.chmodSync(path.join(program, "chrome-sandbox"), 0o755);
}

const copyright = (root) => `Wiredesk

${fs.readFileSync(path.join(root, "LICENSE"), "utf8")}
Electron and Chromium: see ${installedIn}/LICENSE.electron.txt and ${installedIn}/LICENSES.chromium.html.
The fonts Source Serif 4, Libre Franklin and IBM Plex Mono: SIL Open Font License 1.1.
`;
