// An .rpm out of the same file tree, with rpmbuild where there is one.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterInstall, afterRemove, fedoraNeeds, installedIn } from "./linux-files.mjs";

export const canBuildRpm = () => spawnSync("rpmbuild", ["--version"]).status === 0;

export function buildRpm(tree, file, { version, description, standIn, arch }) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "wiredesk-rpm-"));
  const machine = arch === "arm64" ? "aarch64" : "x86_64";
  const script = (text) => text.replace(/^#!.*\n/u, "");
  const spec = `Name: wiredesk
Version: ${version.replaceAll("-", "~")}
Release: 1
Summary: ${standIn ? "TEST BUILD on a stand-in runtime, not for use: " : ""}an editing desk for newsrooms
License: MIT
AutoReqProv: no
${fedoraNeeds.map((need) => `Requires: ${need}`).join("\n")}

%description
${description}

%install
mkdir -p %{buildroot}
cp -a ${tree}/. %{buildroot}/

%post
${script(afterInstall)}
%postun
${script(afterRemove)}
%files
${installedIn}
/usr/bin/wiredesk
/usr/share/applications/wiredesk.desktop
/usr/share/mime/packages/wiredesk.xml
/usr/share/doc/wiredesk
/usr/share/icons/hicolor/*/apps/wiredesk.png
%config(noreplace) /etc/apparmor.d/wiredesk
`;
  try {
    fs.writeFileSync(path.join(work, "wiredesk.spec"), spec);
    const set = {
      _topdir: work,
      _rpmdir: work,
      _binary_payload: "w3.zstdio",
      _build_id_links: "none",
      debug_package: "%{nil}",
      __os_install_post: "%{nil}",
      _buildhost: "localhost",
    };
    const defines = Object.entries(set).flatMap(([name, value]) => ["--define", `${name} ${value}`]);
    execFileSync("rpmbuild", ["-bb", "--quiet", "--target", machine, ...defines, path.join(work, "wiredesk.spec")], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [built] = fs.readdirSync(path.join(work, machine));
    fs.copyFileSync(path.join(work, machine, built), file);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
