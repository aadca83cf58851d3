// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { deskStore, mergeSummaries } from "../../stores/desk-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";

const g2 = (head: string, status: string): string => `<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:tide:1" version="3"><itemMeta>
<itemClass qcode="ninat:text"/><provider literal="Tidewire"/><versionCreated>2026-03-01T10:15:00Z</versionCreated>${head}
<pubStatus qcode="stat:${status}"/></itemMeta><contentMeta><slugline>FERRY-AGROUND</slugline>
<headline>Ferry runs aground off Northport</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>A ferry ran aground on Sunday, the port said.</p></body></html>
</inlineXML></contentSet></newsItem>`;

let opened: OpenedWindow;
const see = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 20 });
const strip = (): string =>
  document.querySelector('select option[value="in-hand"]')?.closest("header")?.textContent ?? "";

async function open(text: string): Promise<void> {
  opened = openWindow([{ name: "ferry.xml", text }]);
  opened.run("file:open");
  await see(() => expect(strip()).toContain("FERRY-AGROUND"));
}

afterEach(() => opened.stop());

describe("the line above the story", { timeout: 30_000 }, () => {
  test("says agency, format and version, and that it is under embargo", async () => {
    await open(g2("<embargoed/>", "usable"));
    await see(() => expect(strip()).toContain("Tidewire · NewsML-G2 · version 3 · received "));
    expect(strip()).toContain("Embargo: until further notice");
  });

  test("says that the wire sent it again, in another file; its duplicate is none", async () => {
    await open(g2("", "usable"));
    const [first] = deskStore.getState().stories;
    if (first?.onWire === undefined) throw new Error("the story has no identity");
    const later = { ...first, id: "other", received: "2026-03-04T11:45:00+00:00" };
    const send = (file: string): void =>
      deskStore.setState(({ stories }) => ({
        stories: mergeSummaries(stories, [{ ...later, onWire: { guid: first.onWire?.guid ?? "", file } }]),
      }));
    send(first.onWire.file);
    await new Promise((turn) => setTimeout(turn, 50));
    expect(strip()).not.toContain("Came again");
    send("again.xml");
    await see(() => expect(strip()).toContain("Came again"));
  });

  test("says that the agency killed it", async () => {
    await open(g2("", "canceled"));
    await see(() => expect(strip()).toContain("Killed by the agency"));
    expect(strip()).not.toMatch(/embargo/iu);
  });
});
