// What Wiredesk is packed as. The Linux folder, its .deb, .rpm and .tar.gz are built and tried by `npm run package` and
// `npm run test:package`; Windows and macOS are built on machines of their own (docs/release.md).

/** Set by scripts/package.mjs: which Electron goes in, and where it lies. */
const { WIREDESK_ELECTRON_VERSION, WIREDESK_ELECTRON_DIST, WIREDESK_PACKAGE_APP, WIREDESK_PACKAGE_OUT } = process.env;
const major = Number((WIREDESK_ELECTRON_VERSION ?? "45").split(".")[0]);

/** Formats that Wiredesk offers to open; it takes none away from the program that has it. */
const opens = [
  { ext: ["nitf", "ntf"], name: "NITF story", mimeType: "application/x-nitf+xml" },
  { ext: ["newsml", "g2"], name: "NewsML story", mimeType: "application/x-newsml+xml" },
  { ext: ["ninjs"], name: "ninjs story", mimeType: "application/x-ninjs+json" },
  { ext: ["iptc", "anpa", "tst"], name: "Wire copy", mimeType: "text/x-wire-copy" },
].map((one) => ({ ...one, description: one.name, role: "Editor", rank: "Alternate" }));

/** @type {import("electron-builder").Configuration} */
module.exports = {
  appId: "org.wiredesk.desk",
  productName: "Wiredesk",
  executableName: "wiredesk",
  copyright: "Copyright © 2026 The Wiredesk authors",
  directories: {
    app: WIREDESK_PACKAGE_APP ?? "dist/app",
    output: WIREDESK_PACKAGE_OUT ?? "dist/packages",
    buildResources: "resources/icons",
  },
  ...(WIREDESK_ELECTRON_VERSION === undefined ? {} : { electronVersion: WIREDESK_ELECTRON_VERSION }),
  ...(WIREDESK_ELECTRON_DIST === undefined ? {} : { electronDist: WIREDESK_ELECTRON_DIST }),
  // scripts/package.mjs has put together exactly what goes in.
  files: ["**/*"],
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: true,
  asarUnpack: ["**/*.node"],
  publish: null,
  fileAssociations: opens,
  artifactName: "wiredesk-${version}-${os}-${arch}.${ext}",
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // Older runtimes do not know it.
    ...(major >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
  },
  linux: {
    target: ["dir"],
    icon: "resources/icons",
    category: "Office",
    synopsis: "An offline editing desk for newsrooms",
    maintainer: "The Wiredesk authors <wiredesk@users.noreply.github.com>",
  },
  win: {
    target: [{ target: "nsis", arch: ["x64", "arm64"] }],
    icon: "resources/icons/icon.ico",
    requestedExecutionLevel: "asInvoker",
    verifyUpdateCodeSignature: true,
    // The certificate comes from the environment of the release workflow (CSC_LINK, CSC_KEY_PASSWORD).
    signtoolOptions: { signingHashAlgorithms: ["sha256"] },
  },
  nsis: {
    oneClick: false,
    // The associations of a machine are set by whoever may install for all its users.
    perMachine: true,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    createDesktopShortcut: false,
    createStartMenuShortcut: true,
    shortcutName: "Wiredesk",
    license: "LICENSE",
    // The desk is the editor's, and stays when the program goes.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },
  mac: {
    target: [{ target: "dmg", arch: ["x64", "arm64"] }],
    category: "public.app-category.productivity",
    icon: "resources/icons/icon.icns",
    minimumSystemVersion: "13.0",
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: "packaging/entitlements.plist",
    entitlementsInherit: "packaging/entitlements.inherit.plist",
    notarize: true,
    darkModeSupport: true,
    extendInfo: {
      // Nothing of the machine is asked for, and the network is for publishing only, over TLS.
      NSAppTransportSecurity: { NSAllowsArbitraryLoads: false },
      LSApplicationCategoryType: "public.app-category.productivity",
    },
  },
  dmg: { sign: false, title: "Wiredesk ${version}", writeUpdateInfo: false },
};
