// A .deb out of a file tree, with dpkg-deb alone.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterInstall, afterRemove, debianNeeds } from "./linux-files.mjs";

/** Packs `tree`; `standIn` is said in the package's own description. */
export function buildDeb(tree, file, { version, description, standIn, arch }) {
  const control = path.join(tree, "DEBIAN");
  fs.mkdirSync(control, { recursive: true });
  const size = Number(execFileSync("du", ["-sk", "--exclude=DEBIAN", tree], { encoding: "utf8" }).split("\t")[0]);
  const put = (name, content, mode) => {
    fs.writeFileSync(path.join(control, name), content);
    fs.chmodSync(path.join(control, name), mode);
  };
  put(
    "control",
    `Package: wiredesk
Version: ${version}
Section: editors
Priority: optional
Architecture: ${arch === "arm64" ? "arm64" : "amd64"}
Maintainer: The Wiredesk authors <wiredesk@users.noreply.github.com>
Installed-Size: ${size}
Depends: ${debianNeeds.join(", ")}
Description: ${standIn ? "TEST BUILD on a stand-in runtime, not for use: " : ""}an editing desk for newsrooms
 ${description}
`,
    0o644,
  );
  put("postinst", afterInstall, 0o755);
  put("postrm", afterRemove, 0o755);
  put("conffiles", "/etc/apparmor.d/wiredesk\n", 0o644);
  const sums = execFileSync("sh", ["-c", "find opt usr -type f -print0 | sort -z | xargs -0 md5sum"], { cwd: tree });
  put("md5sums", sums, 0o644);
  execFileSync("dpkg-deb", ["--root-owner-group", "-Zxz", "-z1", "--build", tree, file], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  fs.rmSync(control, { recursive: true });
}
