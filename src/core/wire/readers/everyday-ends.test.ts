import { describe, expect, it } from "vitest";
import { bodyInShort as bodyOf, readPasted as read } from "../testing/read-pasted.ts";

const fire = (byline: string): string => `Man held after harbour fire

${byline}

A man has been arrested after a fire at the harbour in Northport, police said. The blaze destroyed four boats early on Monday.

Crews from three stations fought the fire for six hours.`;

describe("the head and the end of typed copy", () => {
  it.each(["PA reporters", "Staff Reporter", "Staff Reporters", "our Political Correspondent"])(
    "takes “By %s” for the byline, though nobody is named",
    async (writer) => {
      const story = await read(fire(`By ${writer}`));
      expect(story.byline).toBe(writer);
      expect(story.dek).toBeUndefined();
      expect(bodyOf(story)).toHaveLength(2);
    },
  );

  it.each(["Ruth Calder", "our staff"])("takes “By %s” over copy without a headline for no title", async (writer) => {
    const story = await read(`By ${writer}
The swimming baths in Alder will reopen in June, the council said on Tuesday.
The vote was 12 to 9.`);
    expect(story.headline).toBeUndefined();
    expect(story.byline).toBe(writer);
    expect(bodyOf(story)).toHaveLength(2);
  });

  it("keeps the only sentence as copy where bylines stand above and below it", async () => {
    const story = await read(`Northport council to sell pier

By Local Democracy Reporter Sam Whitlow

The council will sell the pier to a company from Alder, leader Joe Harker told a meeting on Tuesday.

By Sam Whitlow, staff reporter`);
    expect(story.dek).toBeUndefined();
    expect(bodyOf(story)).toHaveLength(1);
  });

  it("leaves initials and town under a letter as they are", async () => {
    const story = await read(`To the Editor
Sir – Your leader on the baths (12 June) was wrong on one point. The roof was never inspected, as the minutes show.
The council should publish the survey that it paid for.
J Harker
Alder`);
    expect(bodyOf(story).slice(-2)).toEqual(["J Harker", "Alder"]);
  });

  it("reads a live blog of two entries: times and titles over their paragraphs", async () => {
    const story = await read(`LIVE: Storm Agnes batters the coast – latest updates

14:32
Ferry sailings cancelled until Thursday
All sailings between Northport and the islands have been cancelled until Thursday morning, the operator said.

13:58
Schools to close early
Every school in Marsh County will close at 2pm, the council announced. Buses will run early to take pupils home.`);
    expect(story.headline?.text).toBe("LIVE: Storm Agnes batters the coast – latest updates");
    expect(bodyOf(story)).toEqual([
      "## 14:32",
      "## Ferry sailings cancelled until Thursday",
      "All sailings between Northport and the islands have been cancelled until Thursday morning, the operator said.",
      "## 13:58",
      "## Schools to close early",
      "Every school in Marsh County will close at 2pm, the council announced. Buses will run early to take pupils home.",
    ]);
  });

  it("heads entries that speak to the reader by their times", async () => {
    const story = await read(`Council meeting on library cuts: as it happened
By Ann Lee

19:45
Good evening and welcome to our live coverage of tonight's council meeting.

20:10
The leader of the council, Tom Harker, has opened the debate. He says the library will not close.`);
    expect(story.byline).toBe("Ann Lee");
    expect(bodyOf(story).filter((text) => text.startsWith("## "))).toEqual(["## 19:45", "## 20:10"]);
    expect(bodyOf(story)).toHaveLength(4);
  });

  it.each(["Name and address supplied", "(Name and address withheld)", "Name withheld by request"])(
    "leaves “%s” under a reader’s letter",
    async (line) => {
      const story = await read(`Dear Editor,

I read with dismay that the council wants to close the library in Market Street. My children have gone there every week for ten years and they would miss it.

It is the only warm place in the town where nobody has to buy anything. I hope the councillors will think again before it is too late.

${line}`);
      expect(bodyOf(story).at(-1)).toBe(line);
    },
  );

  it("keeps the entries of a timeline, with their times before or over them", async () => {
    const story = await read(`Timeline: how the strike began
09:15 The night shift walks out at the Alder works, the union says.
11:40 Managers offer talks. The union turns them down.
14:00
Talks begin after all, a spokesman for the company says. Nobody expects them to be short.`);
    expect(story.dek).toBeUndefined();
    expect(story.setAside).toEqual([]);
    expect(bodyOf(story)).toEqual([
      "09:15 The night shift walks out at the Alder works, the union says.",
      "11:40 Managers offer talks. The union turns them down.",
      "## 14:00",
      "Talks begin after all, a spokesman for the company says. Nobody expects them to be short.",
    ]);
  });

  it("reads what is on, and when, as times over a few words", async () => {
    const story = await read(`What is on this weekend
By Mara Quill
10:00
Farmers' market in the square
12:30
Brass band at the pier`);
    expect(story.byline).toBe("Mara Quill");
    expect(story.dek).toBeUndefined();
    expect(bodyOf(story)).toEqual(["## 10:00", "Farmers' market in the square", "## 12:30", "Brass band at the pier"]);
  });

  const crash = (end: string): string => `Woman hurt in crash near Alder
A woman was taken to hospital after two cars collided near Alder on Tuesday morning, police said.
The crash happened shortly after 8am at the junction with Mill Lane. The road was closed for three hours.
Witnesses are asked to call the police on 101.
${end}`;

  it("sets aside a few words that came along under copy without blank lines", async () => {
    const story = await read(crash("Route 6"));
    expect(bodyOf(story)).toHaveLength(3);
    expect(story.setAside.map(({ text }) => text)).toEqual(["Route 6"]);
  });

  it("takes an agency's name at the end of copy without pictures for its sign-off", async () => {
    const story = await read(crash("Reuters"));
    expect(story.meta.signOff).toBe("Reuters");
    expect(story.body.every(({ kind }) => kind === "paragraph")).toBe(true);
  });

  it.each([
    "Serves four",
    "Attendance 900",
    "Alder United 2, Northport 1",
    "Nobody was arrested.",
    "Pictures to follow: ferry",
  ])("leaves “%s” in its place at the end of such copy", async (end) =>
    expect(bodyOf(await read(crash(end))).at(-1)).toBe(end),
  );
});
