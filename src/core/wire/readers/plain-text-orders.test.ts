import { describe, expect, it } from "vitest";
import { gateOf } from "../../export/gate.ts";
import { figuresOf } from "../../story/blocks.ts";
import type { Story } from "../../story/story.ts";
import { plainText } from "./plain-text.ts";

const context = {
  readNested: () => Promise.resolve({ format: "none", stories: [], notes: [] }),
  progress: () => true,
};

async function readLines(...lines: readonly string[]): Promise<Story> {
  const bytes = new TextEncoder().encode(lines.join("\n\n"));
  const { stories } = await plainText.read({ bytes, name: "take.txt" }, context);
  const [story] = stories;
  if (story === undefined) throw new Error("no story");
  return story;
}

const paragraphs = (story: Story) =>
  story.body.flatMap((block) => (block.kind === "paragraph" ? [block.text.text] : []));
const isOpen = (story: Story) => gateOf(story, [], "2027-06-01T12:00:00Z").open;

const headline = "Quarry owner accused of hiding debts";
const prose = [
  "Prosecutors accused the owner of the Kestrel quarry of fraud on Monday, saying that he had hidden debts for years.",
  "He denies the charges, his lawyer told reporters outside the court, and will fight them in the spring.",
] as const;

describe("orders of the agency", () => {
  it.each([
    ["MANDATORY KILL", "killed"],
    ["HOLD FOR LEGAL", "withheld"],
    ["ADVISORY: Story withdrawn", "killed"],
    ["ADVISORY: Pictures will follow at noon", "advisory"],
    ["Editors: Please KILL the story slugged Quarry Owner.", "killed"],
    ["Kestrel News has withdrawn its story on the quarry. Please do not use it.", "killed"],
  ])("%s above the copy shuts the gate", async (order, status) => {
    const story = await readLines(order, headline, ...prose);
    expect(story.meta).toMatchObject({ status, editorNote: order });
    expect(story.setAside).toMatchObject([{ text: order, role: "metadata" }]);
    expect(story.headline?.text).toBe(headline);
    expect(paragraphs(story)).toEqual(prose);
    expect(isOpen(story)).toBe(false);
  });

  it("shuts the gate below the copy too", async () => {
    const story = await readLines(headline, ...prose, "The story headlined “Quarry owner accused” has been withdrawn.");
    expect(story.meta.status).toBe("killed");
    expect(paragraphs(story)).toEqual(prose);
  });

  it("reads a kill that came alone as a killed story", async () => {
    const alone = await readLines("MANDATORY KILL");
    expect([alone.headline?.text, alone.meta.status]).toEqual(["MANDATORY KILL", "killed"]);
    const slugged = await readLines("BC-Quarry Owner, 1st Ld-Writethru,420", "MANDATORY KILL");
    expect([slugged.headline?.text, slugged.meta.status]).toEqual(["BC-Quarry Owner", "killed"]);
  });

  it("leaves copy about killings and withdrawals open", async () => {
    const story = await readLines(headline, ...prose, "The council said that the application has been withdrawn.");
    expect(story.meta.status).toBeUndefined();
    expect(isOpen(story)).toBe(true);
  });
});

describe("embargoes", () => {
  const line = "STRICTLY EMBARGOED UNTIL 00.01 BST ON THURSDAY 24 JUNE 2027";

  it.each([
    ["above the headline", [line, headline, "By Ann Lee", ...prose]],
    ["under the headline", [headline, line, "By Ann Lee", ...prose]],
    ["under the byline", [headline, "By Ann Lee", line.replace("STRICTLY ", ""), ...prose]],
  ])("reads the line %s", async (_, lines) => {
    const story = await readLines(...lines);
    expect(story.meta).toMatchObject({ embargo: "2027-06-24T00:01:00+01:00", status: "embargoed" });
    expect(story.meta.published).toBeUndefined();
    expect(story.byline).toBe("Ann Lee");
    expect(story.setAside).toMatchObject([{ role: "metadata" }]);
    expect(isOpen(story)).toBe(false);
    expect(gateOf(story, [], "2027-06-23T23:02:00Z").open).toBe(true);
  });

  it("takes a sentence of the copy as an embargo without a time, and says so", async () => {
    const sentence =
      "The findings are under embargo and must not be published or broadcast before Thursday at midnight.";
    const story = await readLines(headline, ...prose, sentence, "Further hearings are to be held in the spring.");
    expect(story.meta.status).toBe("embargoed");
    expect(story.meta.embargo).toBeUndefined();
    expect(story.notes).toMatchObject([{ kind: "guessed", where: "line 7" }]);
    expect(paragraphs(story)).toContain(sentence);
    expect(isOpen(story)).toBe(false);
  });

  it("takes no arms embargo for one", async () => {
    const story = await readLines(
      headline,
      ...prose,
      "The island is under embargo and its oil must not be sold abroad.",
    );
    expect(story.meta.status).toBeUndefined();
  });
});

describe("short copy", () => {
  it("keeps a closing sentence", async () => {
    const story = await readLines(headline, "By Ann Lee", ...prose, "The trial continues.");
    expect(paragraphs(story).at(-1)).toBe("The trial continues.");
  });

  it("keeps the sentence that opens a brief in the body", async () => {
    const lede = "Firefighters shut the quarry on Monday after a wall gave way.";
    const story = await readLines(
      "Quarry shut after fall",
      lede,
      "Nobody was hurt, a spokesman said.",
      "Work resumes on Friday.",
    );
    expect(story.dek).toBeUndefined();
    expect(paragraphs(story)[0]).toBe(lede);
  });

  it("still has a dek where a byline parts it from the copy", async () => {
    const dek = "Prosecutors say the debts were hidden in four firms.";
    const story = await readLines(headline, dek, "By Ann Lee", ...prose);
    expect(story.dek?.text).toBe(dek);
  });
});

describe("labels of pictures and takes", () => {
  it("makes one figure of image source and image caption, printed again below", async () => {
    const caption = "The quarry wall was rebuilt in six weeks.";
    const story = await readLines(
      headline,
      "By Ann Lee",
      "Image source, Getty Images",
      `Image caption, ${caption}`,
      prose[0],
      caption,
      prose[1],
    );
    expect(figuresOf(story).map(({ figure }) => figure)).toEqual([
      { caption: { text: caption }, credit: "Getty Images" },
    ]);
    expect(paragraphs(story)).toEqual(prose);
    expect(story.setAside).toMatchObject([{ text: caption, role: "duplicate-caption" }]);
  });

  it.each(["BC-Quarry Owner, 1st Ld-Writethru,420", "BC-Quarry Owner, 2nd Take", "BC-Quarry Owner, Take 2"])(
    "reads the slug of %s",
    async (line) => {
      const story = await readLines(line, headline, ...prose);
      expect(story.meta.slug).toBe("BC-Quarry Owner");
      expect(story.headline?.text).toBe(headline);
      expect(story.setAside).toMatchObject([{ text: line, role: "metadata" }]);
    },
  );
});

describe("a correction", () => {
  const note = "(Corrects sum in paragraph 1 to nine million crowns, not ninety)";

  it("has its note with the story's data, its label in the status, and no dek", async () => {
    const story = await readLines(`CORRECTED-${headline}`, note, "By Ann Harker", ...prose);
    expect(story.headline?.text).toBe(headline);
    expect(story.dek).toBeUndefined();
    expect(story.byline).toBe("Ann Harker");
    expect(story.meta).toMatchObject({ status: "correction", editorNote: note.slice(1, -1) });
    expect(story.setAside.map(({ text }) => text)).toEqual(["CORRECTED-", note]);
    expect(paragraphs(story)).toEqual(prose);
  });

  it("is told by its note alone", async () => {
    const story = await readLines(headline, note, ...prose);
    expect(story.meta.status).toBe("correction");
    expect((await readLines(headline, "(Adds what the lawyer said)", ...prose)).meta.status).toBeUndefined();
  });
});

describe("a line above the copy that holds it", () => {
  it.each([
    "Hold until 9pm",
    "Please hold until Tuesday 4 June",
    "HOLD FOR SATURDAY",
    "DO NOT PUBLISH UNTIL 6PM",
    "PLEASE NOTE THIS IS EMBARGOED UNTIL 00.01 ON FRIDAY",
    "NB embargo: Friday 00.01",
    "FOR USE WEEKEND OF JUNE 8-9",
    "For publication on Saturday June 8",
    "Check against delivery. Embargoed until delivery.",
  ])("%s", async (order) => {
    const story = await readLines(order, headline, ...prose);
    expect(story.meta.status).toBe("embargoed");
    expect(isOpen(story)).toBe(false);
    expect(story.headline?.text).toBe(headline);
    expect(paragraphs(story)).toEqual(prose);
    expect(story.setAside.map(({ text }) => text)).toEqual([order]);
  });

  it.each(["Hold on to your hat, says the minister of wind", "Embargo on salt ends after 40 years"])(
    "%s is a headline",
    async (title) => {
      const story = await readLines(title, ...prose);
      expect(story.headline?.text).toBe(title);
      expect(story.meta.status).not.toBe("embargoed");
    },
  );
});

describe("a take as it was set for the wire", () => {
  it("loses the signs of its lines and the marks between its parts", async () => {
    const story = await readLines(
      "BC-Quake-Santorel, 2nd Ld-Writethru",
      "^Quake hits Santorel, damage reported<",
      "^Eds: UPDATES with quotes.<",
      "^By LUISA HERNANDO=",
      "SANTOREL CITY (AN) _ An earthquake shook the island of Santorel early Saturday, collapsing dozens of homes.",
      "``Everything fell,'' said Maria Delgado, 52, who runs a bakery near the port.",
      "(MF)",
      "ADD 1: SANTOREL CITY: deaths.",
      "Rescue teams had been sent to the village of Alta Loma, where the church tower came down, an official said.",
      "AN-ES-06-08-24 0931GMT",
    );
    expect(story.headline?.text).toBe("Quake hits Santorel, damage reported");
    expect(story.byline).toBe("LUISA HERNANDO");
    expect(story.meta.editorNote).toBe("Eds: UPDATES with quotes.");
    expect(paragraphs(story)).toHaveLength(3);
    expect(paragraphs(story)[1]).toMatch(/^“Everything fell,” said/u);
  });

  it("is called by the story that its order kills", async () => {
    const story = await readLines(
      "BULLETIN KILL",
      'EDITORS: Kill the story that moved at 1412 GMT under the headline "Mayor quits over expenses". He has not resigned.',
      "The News Desk",
    );
    expect(story.headline?.text).toBe("Mayor quits over expenses");
    expect(story.meta.status).toBe("killed");
  });
});
