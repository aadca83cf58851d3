// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { descriptionId } from "../../editor/findings/reach-plugin.ts";
import { litIn } from "../../editor/findings/lit.ts";
import { noesIn } from "../../editor/findings/noes.ts";
import { sideStore } from "../../stores/side-store.ts";
import { type OpenedWindow, openWindow } from "../../testing/open-window.ts";
import { button, click, fill, now, said, see, side, submit, undoToast } from "../../testing/use-window.ts";

const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the the harbour master. She has recieved a report.

The ferry was towed to to the pier. A report was recieved in Northport.
`;

const files = [{ name: "ferry.txt", text: ferry }];
let opened: OpenedWindow;

const run: OpenedWindow["run"] = (id) => opened.run(id);
const text = (): string => opened.session.editor.element.textContent;
const cards = (): HTMLElement[] => [...side().querySelectorAll<HTMLElement>("li[data-key]")];
const card = (words: string): HTMLElement => {
  const found = cards().find(({ textContent }) => textContent.includes(words));
  if (found === undefined) throw new Error(`there is no card with “${words}”`);
  return found;
};
const quotes = (): readonly string[] => sideStore.getState().rows.map(({ mark }) => mark.finding.quote);
const at = (words: string): number => {
  let pos = -1;
  opened.session.editor.state.doc.descendants((node, start) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (index >= 0 && pos < 0) pos = start + index;
  });
  return pos;
};
const type = (words: string, pos: number): void =>
  now(() => opened.session.editor.dispatch(opened.session.editor.state.tr.insertText(words, pos)));

beforeEach(async () => {
  opened = openWindow(files);
  await see(() => expect(opened.fake.sent).toContain("window:ready"));
  run("file:open");
  await see(() => expect(quotes()).toEqual(expect.arrayContaining(["the the", "to to", "recieved"])));
  await see(() => expect(opened.session.editor.watch.idle).toBe(true));
  await see(() => expect(cards().length).toBe(sideStore.getState().rows.length));
});

afterEach(() => opened.stop());

describe("the list of findings", { timeout: 120_000 }, () => {
  test("caret and card light each other", async () => {
    run("findings:next");
    await see(() => expect(side().querySelectorAll("[data-in-hand]")).toHaveLength(1));
    const { editor } = opened.session;
    const one = card("to to");
    now(() => void one.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })));
    await see(() => expect(litIn(editor.state)).toHaveLength(1));
    const [lit] = litIn(editor.state);
    expect(editor.state.doc.textBetween(lit?.from ?? 0, lit?.to ?? 0)).toBe("to to");
    click(one.querySelector("button") ?? one);
    await see(() => expect(card("to to").hasAttribute("data-in-hand")).toBe(true));
    expect(side().querySelectorAll("[data-in-hand]")).toHaveLength(1);
  });

  test("the key says how many, which level and where", async () => {
    const total = sideStore.getState().rows.length;
    run("findings:next");
    expect(said()).toMatch(
      new RegExp(`^1 of ${total}, (Must fix|Fix|Check), (Headline|Dateline|Paragraph \\d): `, "u"),
    );
    run("findings:next");
    expect(said()).toMatch(new RegExp(`^2 of ${total}, `, "u"));
    expect(document.querySelector('[role="status"]')?.textContent.trim()).toBe(said());
  });

  test("many corrections are looked at first, each can be left out, and one undo takes them back", async () => {
    click(button("Correct all 2…", card("the the").closest("section") ?? document));
    const changes = [...document.querySelectorAll("dialog li")].map(({ textContent }) => textContent);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toContain("the thethe");
    click(document.querySelectorAll<HTMLElement>("dialog li input")[1] ?? document.body);
    submit();
    expect(text()).toContain("Ada Marsh, the harbour");
    expect(text()).toContain("towed to to the pier");
    run("edit:undo");
    expect(text()).toContain("the the harbour");
  });

  test("nothing in it moves while the pointer is in it", async () => {
    const order = (): readonly (string | null)[] => cards().map((one) => one.getAttribute("data-key"));
    const before = order();
    now(() => void card("the the").dispatchEvent(new PointerEvent("pointermove", { bubbles: true })));
    click(card("the the").querySelector("button") ?? document.body);
    await see(() => expect(button("Pass over here", card("the the"))).toBeDefined());
    const settled = sideStore.getState().rows.find(({ mark }) => mark.finding.quote === "the the");
    click(button("Pass over here", card("the the")));
    await see(() => expect(quotes()).not.toContain("the the"));
    expect(order()).toEqual(before);
    expect(side().querySelector("[data-gone]")?.getAttribute("data-key")).toBe(String(settled?.mark.key));
    type(" of of", at("pier") + 4);
    await see(() => expect(quotes()).toContain("of of"));
    expect(order().slice(0, before.length)).toEqual(before);
    now(
      () =>
        void side()
          .querySelector('[aria-label="Findings"]')
          ?.dispatchEvent(new PointerEvent("pointerout", { bubbles: true, relatedTarget: document.body })),
    );
    await see(() => expect(cards()).toHaveLength(sideStore.getState().rows.length));
    expect(side().querySelector("[data-gone]")).toBeNull();
  });

  test("nothing in it flickers while one types beside what was found", async () => {
    const { editor } = opened.session;
    const list = side().querySelector('[aria-label="Findings"]') ?? document.body;
    const kept = card("to to");
    const removed: Node[] = [];
    const observer = new MutationObserver((changes) =>
      removed.push(...changes.flatMap((change) => [...change.removedNodes])),
    );
    observer.observe(list, { childList: true, subtree: true });
    for (const word of [" Some", " more", " words"]) {
      type(word, at("pier") + 4);
      await new Promise((done) => setTimeout(done, 350));
    }
    await see(() => expect(editor.watch.idle).toBe(true));
    observer.disconnect();
    expect(card("to to")).toBe(kept);
    expect(removed.filter((node) => node.contains(kept))).toEqual([]);
  });
});

describe("saying no", { timeout: 120_000 }, () => {
  const hold = async (words: string): Promise<HTMLElement> => {
    click(card(words).querySelector("button") ?? document.body);
    await see(() => expect(button("Pass over here", card(words))).toBeDefined());
    return card(words);
  };

  test("here, and in this story: taken back from the toast, and listed with a way back", async () => {
    click(button("Pass over here", await hold("recieved")));
    await see(() => expect(quotes().filter((quote) => quote === "recieved")).toHaveLength(1));
    undoToast();
    await see(() => expect(quotes().filter((quote) => quote === "recieved")).toHaveLength(2));
    click(button("In this story", await hold("recieved")));
    await see(() => expect(quotes()).not.toContain("recieved"));
    expect(opened.fake.desk.get("story-1")?.passedOver).toHaveLength(1);
    click(button("Take back: recieved", side()));
    await see(() => expect(quotes().filter((quote) => quote === "recieved")).toHaveLength(2));
  });

  test("with the keyboard the focus stays in the list when the card that had it goes", async () => {
    const held = await hold("the the");
    const no = button("Pass over here", held);
    now(() => no.focus());
    click(no);
    await see(() => expect(quotes()).not.toContain("the the"));
    await see(() => expect(document.activeElement?.hasAttribute("data-row")).toBe(true));
    expect(side().contains(document.activeElement)).toBe(true);
  });

  test("this word, on the whole desk", async () => {
    click(button("This word is right", await hold("recieved")));
    await see(() => expect(quotes()).not.toContain("recieved"));
    expect(opened.fake.house.decisions.words).toMatchObject([{ word: "recieved" }]);
    undoToast();
    await see(() => expect(quotes()).toContain("recieved"));
    expect(opened.fake.house.decisions.words).toEqual([]);
  });

  test("this check, with the reason; what the disk does not take is not in force", async () => {
    opened.fake.failNext("house:decide", { code: "disk", message: "The disk is full." });
    click(button("Switch this check off…", await hold("the the")));
    submit();
    await see(() => expect(said()).toBe("The disk is full."));
    await see(() => expect(quotes()).toContain("the the"));
    click(button("Switch this check off…", await hold("the the")));
    fill("Why", "poetry page");
    submit();
    await see(() => expect(quotes()).not.toContain("the the"));
    expect(opened.fake.house.decisions.off).toMatchObject([{ check: "repeated-word", reason: "poetry page" }]);
    click(button(/^Take back: /u, side()));
    await see(() => expect(quotes()).toContain("the the"));
  });

  test("CQ: signed, silent, listed, kept with the story; it falls off when the words change", async () => {
    click(button("CQ…", await hold("recieved")));
    expect(document.querySelector("dialog blockquote")?.textContent).toBe("recieved");
    fill("Against what", "the letter");
    fill("Checked by", "Ada Marsh");
    submit();
    await see(() => expect(quotes().filter((quote) => quote === "recieved")).toHaveLength(1));
    expect(opened.fake.desk.get("story-1")?.checked).toMatchObject([
      { quote: "recieved", by: "Ada Marsh", against: "the letter" },
    ]);
    expect(opened.fake.house.decisions.signedBy).toBe("Ada Marsh");
    await see(() => expect(side().textContent).toContain("Checked by Ada Marsh against the letter. Paragraph"));
    const { session } = opened;
    // Where the caret is in them, it is said who checked them.
    await see(() => expect(session.editor.element.querySelector("[data-cq]")?.textContent).toBe("recieved"));
    expect(document.getElementById(descriptionId)?.textContent).toBe("Checked by Ada Marsh against the letter");
    await session.close();
    await session.open("story-1");
    expect(noesIn(session.editor.state).places).toHaveLength(1);
    type("x", at("recieved") + 3);
    await see(() => expect(side().textContent).toContain("The words have changed since"));
    expect(noesIn(session.editor.state).places).toEqual([]);
    run("edit:undo");
    await see(() => expect(noesIn(session.editor.state).places).toHaveLength(1));
  });

  test("the health of the checks is counted when all is checked, and offers to switch off what is mostly ignored", async () => {
    await see(() => expect(opened.fake.house.tallies.get("story-1")?.length).toBeGreaterThan(3));
    expect(JSON.stringify(opened.fake.house.tallies.get("story-1"))).not.toContain("recieved");
    opened.fake.house.health = [
      { check: "misspelling", found: 20, fixed: 18, ignored: 1 },
      { check: "loaded-verb", found: 12, fixed: 1, ignored: 9 },
    ];
    run("findings:health");
    await see(() => expect(document.querySelectorAll("dialog tbody tr")).toHaveLength(2));
    const offers = document.querySelector('dialog [aria-label="Mostly ignored"]');
    expect(offers?.querySelectorAll("li")).toHaveLength(1);
    click(button("Switch it off", offers ?? document));
    await see(() => expect(opened.fake.house.decisions.off).toMatchObject([{ check: "loaded-verb" }]));
    expect(document.querySelector('dialog [aria-label="Mostly ignored"]')).toBeNull();
  });
});
