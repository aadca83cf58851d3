import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
const load = (file: string): unknown => require(path.join(root, file));
const tools = path.join(root, "packaging/node_modules/app-builder-lib/scheme.json");
const ajv = path.join(root, "validators/node_modules/ajv/dist/ajv.js");

interface AjvModule {
  readonly default: new (options: object) => {
    compile(schema: object): ((data: unknown) => boolean) & { readonly errors: unknown };
  };
}

interface Config {
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly mac: { readonly hardenedRuntime: boolean; readonly entitlements: string; readonly icon: string };
  readonly win: { readonly icon: string };
}
const config = load("packaging/electron-builder.config.cjs") as Config;

describe("what Wiredesk is packed as", () => {
  test.skipIf(!existsSync(tools) || !existsSync(ajv))(
    "is a configuration that electron-builder takes, for all systems",
    () => {
      const { default: Ajv } = load("validators/node_modules/ajv/dist/ajv.js") as AjvModule;
      const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(
        JSON.parse(readFileSync(tools, "utf8")) as object,
      );
      expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...config, nsis: { ...config, oneClik: true } })).toBe(false);
    },
  );

  test("burns every fuse that lets another program in", () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test("names files that are there", () => {
    for (const file of [config.mac.entitlements, config.mac.icon, config.win.icon])
      expect(existsSync(path.join(root, file)), file).toBe(true);
  });

  test("gives macOS nothing but machine code of V8's making", () => {
    expect(config.mac.hardenedRuntime).toBe(true);
    const keys = readFileSync(path.join(root, config.mac.entitlements), "utf8").match(/<key>[^<]*<\/key>/gu);
    expect(keys).toEqual(["<key>com.apple.security.cs.allow-jit</key>"]);
  });
});
