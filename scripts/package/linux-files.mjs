// What a Linux package has besides the program: how the desktop shows it, what it opens, what the sandbox needs.

export const installedIn = "/opt/Wiredesk";
const mimeTypes = [
  { type: "application/x-nitf+xml", comment: "NITF story", parent: "application/xml", globs: ["*.nitf", "*.ntf"] },
  { type: "application/x-newsml+xml", comment: "NewsML story", parent: "application/xml", globs: ["*.newsml", "*.g2"] },
  { type: "application/x-ninjs+json", comment: "ninjs story", parent: "application/json", globs: ["*.ninjs"] },
  { type: "text/x-wire-copy", comment: "Wire copy", parent: "text/plain", globs: ["*.iptc", "*.anpa", "*.tst"] },
];
/** Offered under "Open with"; other programs stay the first choice for them. */
const alsoOpens = [
  "text/plain",
  "text/html",
  "text/markdown",
  "application/rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "message/rfc822",
];

export const desktopEntry = `[Desktop Entry]
Type=Application
Name=Wiredesk
GenericName=Newsroom editing desk
Comment=Edit wire copy offline and make it ready for the CMS
Exec=${installedIn}/wiredesk %F
Icon=wiredesk
Terminal=false
Categories=Office;WordProcessor;
Keywords=copy;wire;news;sub-editing;
MimeType=${[...mimeTypes.map(({ type }) => type), ...alsoOpens].join(";")};
StartupNotify=true
StartupWMClass=wiredesk
`;

export const mimeInfo = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${mimeTypes
  .map(
    ({ type, comment, parent, globs }) => `  <mime-type type="${type}">
    <comment>${comment}</comment>
    <sub-class-of type="${parent}"/>
${globs.map((glob) => `    <glob pattern="${glob}"/>`).join("\n")}
  </mime-type>`,
  )
  .join("\n")}
</mime-info>
`;

/** Ubuntu 24.04 and later let a program make user namespaces only where a profile says so; Chromium's sandbox is made of them. */
export const appArmorProfile = `abi <abi/4.0>,
include <tunables/global>

profile wiredesk ${installedIn}/wiredesk flags=(unconfined) {
  userns,

  include if exists <local/wiredesk>
}
`;

/** Debian's and Fedora's names of the libraries that Chromium needs. */
export const debianNeeds = [
  "libgtk-3-0 | libgtk-3-0t64",
  "libnss3",
  "libasound2 | libasound2t64",
  "libatspi2.0-0 | libatspi2.0-0t64",
  "libgbm1",
  "libdrm2",
  "libxss1",
  "libxtst6",
  "xdg-utils",
];
export const fedoraNeeds = [
  "gtk3",
  "nss",
  "alsa-lib",
  "at-spi2-core",
  "mesa-libgbm",
  "libdrm",
  "libXScrnSaver",
  "libXtst",
  "xdg-utils",
];

/** Run after installing: without user namespaces Chromium's helper must be root's, with its bit set. */
export const afterInstall = `#!/bin/sh
set -e
if unshare --user true 2>/dev/null; then
  chmod 0755 ${installedIn}/chrome-sandbox
else
  chmod 4755 ${installedIn}/chrome-sandbox
fi
if command -v apparmor_parser >/dev/null 2>&1; then
  # An older parser knows no user namespaces: then nothing needs to be allowed.
  if apparmor_parser --skip-kernel-load --debug /etc/apparmor.d/wiredesk >/dev/null 2>&1; then
    apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/wiredesk || true
  fi
fi
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true; fi
exit 0
`;

/** Run after removing. Desks stay: they are the editors'. */
export const afterRemove = `#!/bin/sh
set -e
if command -v apparmor_parser >/dev/null 2>&1 && [ -e /sys/kernel/security/apparmor/profiles ]; then
  if grep -q '^wiredesk ' /sys/kernel/security/apparmor/profiles 2>/dev/null; then
    echo 'profile wiredesk {}' | apparmor_parser --remove 2>/dev/null || true
  fi
fi
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q /usr/share/applications || true; fi
exit 0
`;
