import { describe, expect, test, vi } from "vitest";
import { refuseSwitches } from "./refuse-switches.ts";

vi.mock("../log.ts", () => ({ log: () => undefined }));

function app(isPackaged: boolean, ...switches: readonly string[]) {
  const exit = vi.fn<(status?: number) => void>();
  const commandLine = { hasSwitch: (name: string) => switches.includes(name) };
  return { isPackaged, exit, commandLine: commandLine as Electron.CommandLine };
}

describe("an installed Wiredesk", () => {
  test.each(["remote-debugging-port", "inspect", "js-flags", "no-sandbox", "proxy-server", "load-extension"])(
    "does not start with --%s",
    (name) => {
      const installed = app(true, name);
      expect(refuseSwitches(installed)).toBe(false);
      expect(installed.exit).toHaveBeenCalledWith(78);
    },
  );

  test("starts with switches that harm nobody, and a build under test with any", () => {
    expect(refuseSwitches(app(true, "force-device-scale-factor", "allow-file-access-from-files"))).toBe(true);
    const build = app(false, "remote-debugging-port", "inspect");
    expect(refuseSwitches(build)).toBe(true);
    expect(build.exit).not.toHaveBeenCalled();
  });
});
