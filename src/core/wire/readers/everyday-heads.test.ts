import { describe, expect, it } from "vitest";
import { bodyInShort as bodyOf, readPasted as read } from "../testing/read-pasted.ts";
import { markdown } from "./markdown.ts";

describe("links that somebody put between paragraphs", () => {
  const copy = [
    "Two sailors were taken off a yacht off Haven Point on Friday night, the coastguard said.",
    "The boat was launched at 11.40pm and reached the yacht within 20 minutes.",
    "“They were cold and very glad to see us,” said the coxswain, Peter Hale.",
  ];

  it.each(["READ MORE", "RELATED", "See also"])("part no copy (%s)", async (label) => {
    const links = [`${label}: Storm closes harbour for third day`, `${label}: Who pays for the lifeboats?`];
    const story = await read(
      ["Lifeboat crew saves two from yacht", copy[0], links[0], copy[1], links[1], copy[2]].join("\n\n"),
    );
    expect(story.headline?.text).toBe("Lifeboat crew saves two from yacht");
    expect(bodyOf(story)).toEqual(copy);
    expect(story.setAside.map(({ text }) => text)).toEqual(links);
  });

  it("are no headline where one stands above", async () => {
    const story = await read(
      ["Storm Bella: what we know", "READ MORE: Live updates as storm hits coast", ...copy].join("\n\n"),
    );
    expect(story.headline?.text).toBe("Storm Bella: what we know");
    expect(bodyOf(story)).toEqual(copy);
  });
});

describe("what stands first and is no headline", () => {
  it("the greeting of a letter", async () => {
    const story = await read(`To the Editor:

Your report on library hours left out the villages.

In Holm we have lost the bus, the bank and now the library van.

Mary Tully
Weir Lane, Merrow`);
    expect(story.headline).toBeUndefined();
    expect(bodyOf(story)[0]).toBe("To the Editor:");
    expect(bodyOf(story)).toHaveLength(5);
  });

  it("a line with a colon before somebody's words", async () => {
    const story = await read(`Statement from Ellen Marks, leader of Thornby Council, on the flood:

"We are deeply sorry to everyone who has lost their home.

"The gates were inspected in May and were sound.

"There will be an inquiry and it will be public."`);
    expect([story.headline, story.dek]).toEqual([undefined, undefined]);
    expect(bodyOf(story)).toHaveLength(4);
  });

  it("the first question of an interview", async () => {
    const story = await read(`Q: Why did the gates fail?

A: We do not know yet. An inquiry will begin on Monday, said Colin Rask, the chief engineer.

Q: Who pays?

A: The county, for now.`);
    expect(story.headline).toBeUndefined();
    expect(bodyOf(story)).toHaveLength(4);
  });

  it("the head of a mail that was copied along; its subject is, where no other stands below", async () => {
    const copy = `Opening hours at 14 libraries will be cut from January, the county said on Friday.

"It is not what we wanted," said Ellen Marks, who leads the council.`;
    const whole = await read(`Subject: Copy for Monday p5
Slug: LIBRARY HOURS
Words: 180
Pic: library.jpg

Libraries to open fewer hours

by Jo Fenn

${copy}`);
    expect(whole.headline?.text).toBe("Libraries to open fewer hours");
    expect(whole.meta.slug).toBe("LIBRARY HOURS");
    expect(bodyOf(whole)).toHaveLength(2);
    expect(whole.setAside.map(({ text }) => text)).toEqual([
      "Subject: Copy for Monday p5",
      "Slug: LIBRARY HOURS",
      "Words: 180",
      "Pic: library.jpg",
    ]);
    const bare = await read(`From: Jo Fenn\n\nSubject: Library hours cut\n\n${copy}`);
    expect(JSON.stringify([bare.headline, bodyOf(bare)])).toContain("Library hours cut");
    expect(bodyOf(bare).slice(-2)).toEqual(copy.split("\n\n"));
  });
});

describe("sheets of captions", () => {
  it("leave out the numbers that count them, and keep that a picture is an old one", async () => {
    const story = await read(`1. Mayor Ellen Marks opens the new library in Thornby on Friday. FILE PHOTO: Jo Fenn

2. Children read in the new library. HANDOUT: Thornby Council

3. The old library, closed since 2019. Picture: Sam Pell`);
    expect(story.body.map((block) => (block.kind === "figure" ? block.figure : block.kind))).toMatchObject([
      {
        caption: { text: "Mayor Ellen Marks opens the new library in Thornby on Friday." },
        credit: "FILE PHOTO: Jo Fenn",
      },
      { caption: { text: "Children read in the new library." } },
      { caption: { text: "The old library, closed since 2019." }, credit: "Sam Pell" },
    ]);
  });

  it("take the numbers of pictures for no headline and no paragraph", async () => {
    const story = await read(`CW101
The ferry Aurora leaves Port Elsa on Saturday, March 16, 2026. (Coast Wire/Ann Lee)

CW102
A crane lifts the damaged bow door in Port Elsa on Sunday, March 17, 2026. (Coast Wire/Tom Ray)`);
    expect(story.headline).toBeUndefined();
    expect(story.body.map(({ kind }) => kind)).toEqual(["figure", "figure"]);
  });

  it("in Markdown have their credit inside the alternative text", async () => {
    const bytes = new TextEncoder().encode(
      "# Mill to reopen\n\nThe mill will reopen as flats.\n\n![The mill in 1921. Photo: Sam Pell/Coast Wire](mill.jpg)\n\n![A mill by the river](river.jpg)\n",
    );
    const { stories } = await markdown.read(
      { bytes, name: "mill.md" },
      { readNested: () => Promise.resolve({ format: "none", stories: [], notes: [] }), progress: () => true },
    );
    const pictures = stories[0]?.body.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
    expect(pictures).toEqual([
      { src: "mill.jpg", alt: "The mill in 1921.", credit: "Sam Pell/Coast Wire" },
      { src: "river.jpg", alt: "A mill by the river" },
    ]);
  });
});

describe("typed lines of weather", () => {
  it("are no captions and credits", async () => {
    const story = await read(`WEATHER

Today: Rain clearing from the west, with sunny spells by noon. Max 11C (52F).
Tonight: Dry with a touch of frost. Min 1C (34F).
Tomorrow: Fog at first, then bright. Max 9C (48F).
Outlook: Unsettled.`);
    expect(bodyOf(story)).toHaveLength(4);
    expect(bodyOf(story)[3]).toBe("Outlook: Unsettled.");
  });
});
