import { describe, expect, test, vi } from "vitest";
import { openLink } from "./open-link.ts";

function setting(yes: boolean) {
  const ask = vi.fn<(question: { message: string; detail: string }) => Promise<boolean>>(() => Promise.resolve(yes));
  const open = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve());
  return { ask, open };
}

describe("a link", () => {
  test("is opened outside after asking", async () => {
    const opener = setting(true);
    await openLink("https://example.org/a?b", opener);
    expect(opener.ask.mock.calls[0]?.[0].message).toBe("Open example.org in your browser?");
    expect(opener.open).toHaveBeenCalledExactlyOnceWith("https://example.org/a?b");
    await openLink("mailto:desk@example.org", opener);
    expect(opener.ask.mock.calls[1]?.[0].message).toBe("Write to desk@example.org?");
  });

  test("is not opened without a yes", async () => {
    const opener = setting(false);
    await openLink("https://example.org/", opener);
    expect(opener.open).not.toHaveBeenCalled();
  });

  test("shows a look-alike host as what it is", async () => {
    const opener = setting(true);
    await openLink("https://ex\u0430mple.org/", opener);
    expect(opener.ask.mock.calls[0]?.[0].message).toContain("xn--");
  });

  test.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smb://host/share",
    "wiredesk://app/",
    "vbscript:x",
    "",
    "no address",
    "data:text/html,x",
  ])("%s is refused without asking", async (href) => {
    const opener = setting(true);
    await expect(openLink(href, opener)).rejects.toMatchObject({ error: { code: "denied" } });
    expect(opener.ask).not.toHaveBeenCalled();
  });
});
