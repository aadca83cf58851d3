import { describe, expect, it } from "vitest";
import type { Story } from "../../story/story.ts";
import { plainText } from "./plain-text.ts";

const context = {
  readNested: () => Promise.resolve({ format: "none", stories: [], notes: [] }),
  progress: () => true,
};

async function read(text: string): Promise<Story> {
  const { stories } = await plainText.read({ bytes: new TextEncoder().encode(text), name: "pasted.txt" }, context);
  const [story] = stories;
  if (story === undefined) throw new Error("no story");
  return story;
}

/** The body in short: paragraphs as they are, crossheads behind "## ", list items behind "* ", table rows parted by bars. */
const bodyOf = ({ body }: Story): readonly string[] =>
  body.flatMap((block): readonly string[] => {
    if (block.kind === "paragraph") return [block.text.text];
    if (block.kind === "crosshead") return [`## ${block.text.text}`];
    if (block.kind === "list") return block.items.map(({ text }) => `* ${text}`);
    if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text).join(" | "));
    return [`[${block.kind}]`];
  });

describe("what a desk pastes every day", () => {
  it("reads a brief of a headline and one paragraph", async () => {
    const story = await read(
      "Fire at Port Ellen mill\n\nA fire broke out at the old paper mill on Monday night. No one was hurt.",
    );
    expect(story.headline?.text).toBe("Fire at Port Ellen mill");
    expect(story.dek).toBeUndefined();
    expect(bodyOf(story)).toEqual(["A fire broke out at the old paper mill on Monday night. No one was hurt."]);
  });

  it("reads one sentence as copy and a few words as a headline", async () => {
    expect(bodyOf(await read("Port Ellen’s only bank will close in June, its owner said on Monday."))).toHaveLength(1);
    expect((await read("Port Ellen bank to close")).headline?.text).toBe("Port Ellen bank to close");
  });

  it("takes the letter off a story that came with one", async () => {
    const story = await read(`Hi Leila,

here is the story about the baths we talked about. Let me know if you need anything else.

Swimming baths to reopen after ten years
By Ruth Calder

The swimming baths in Alder will reopen in June, ten years after they were closed for repairs that never came.

The council voted 12 to 9 on Tuesday to spend £2.4 million on a new roof and boilers.

Best,
Ruth`);
    expect(story.headline?.text).toBe("Swimming baths to reopen after ten years");
    expect(story.byline).toBe("Ruth Calder");
    expect(bodyOf(story)).toHaveLength(2);
    expect(story.setAside.map(({ text }) => text)).toContain("Hi Leila,");
  });

  it("keeps a list of bullets with the sentence that announces it", async () => {
    const story = await read(`What the budget means for you

The chancellor presented his budget on Wednesday. Here is what changes in April:

• Fuel duty rises by 2p a litre
• The basic pension goes up by 4.1 per cent
• Alcohol duty is frozen

The opposition called it “a budget for the few”.`);
    expect(bodyOf(story)).toEqual([
      "The chancellor presented his budget on Wednesday. Here is what changes in April:",
      "* Fuel duty rises by 2p a litre",
      "* The basic pension goes up by 4.1 per cent",
      "* Alcohol duty is frozen",
      "The opposition called it “a budget for the few”.",
    ]);
  });

  it("reads a numbered list of parts as crossheads with copy", async () => {
    const story = await read(`Three walks for a wet Sunday

From the marsh to the moor, these are our favourites when it rains.

1. The Marsh Loop
Start at the Plough in Lower Alder. The path follows the dyke for three miles.

2. Alder Edge
Steep, but the view over the valley is worth it. Wear boots.

3. Hob Wood
Bluebells in May and mushrooms in October. Dogs must be kept on leads.`);
    expect(bodyOf(story).filter((line) => line.startsWith("##"))).toEqual([
      "## 1. The Marsh Loop",
      "## 2. Alder Edge",
      "## 3. Hob Wood",
    ]);
    expect(story.setAside).toEqual([]);
  });

  it("reads a live blog by its times", async () => {
    const story = await read(`Storm Ilya: live updates

14.32
All trains north of Port Ellen are cancelled, the railway says.

14.10
The ferry has left the harbour for shelter. There are 32 passengers on board and no one is hurt.

13.20
Good afternoon and welcome to our live coverage of Storm Ilya.`);
    expect(bodyOf(story)).toEqual([
      "## 14.32",
      "All trains north of Port Ellen are cancelled, the railway says.",
      "## 14.10",
      "The ferry has left the harbour for shelter. There are 32 passengers on board and no one is hurt.",
      "## 13.20",
      "Good afternoon and welcome to our live coverage of Storm Ilya.",
    ]);
  });

  it("reads a diary by its days, and no entry as a byline", async () => {
    const story = await read(`What’s on this weekend

Saturday, March 8
Alder Farmers’ Market, Town Square, 9 a.m. to 1 p.m. Free.
Port Ellen Brass, St Mary’s Church, 7.30 p.m. £8.

Sunday, March 9
Marsh Run, Plough car park, 10 a.m. Entry £5, under-16s free.
Film: The Ferryman, Alder Picture House, 6 p.m.`);
    expect(story.byline).toBeUndefined();
    expect(bodyOf(story)).toHaveLength(6);
    expect(bodyOf(story)[3]).toBe("## Sunday, March 9");
  });

  it("keeps line-ups and the table of a match report", async () => {
    const story = await read(`Alder United 3-1 Port Ellen Town

Alder United went top of the table on Saturday with a 3-1 win over their neighbours at a wet Marsh Lane.

Okafor scored twice in the first half before Khan pulled one back from the spot. Brennan made it safe in the 88th minute.

“We were good value,” said the Alder manager, Priya Nair.

Alder United: Lee; Chan, Roe, Nair, Hall; Khan, Brennan (Marsh 89); Okafor, Lund, Petrov; Diaz.

Port Ellen Town: Grey; Hill, Stone, Wood, Ash; Reid, Burns; Cole, Dean, Ford; Hart.

Referee: M. Alvarez. Attendance: 2,314.

League table
Team\tP\tW\tPts
Alder United\t24\t15\t50
Marsh Rovers\t24\t15\t48
Port Ellen Town\t24\t9\t33`);
    expect(bodyOf(story).slice(4)).toEqual([
      "Port Ellen Town: Grey; Hill, Stone, Wood, Ash; Reid, Burns; Cole, Dean, Ford; Hart.",
      "Referee: M. Alvarez. Attendance: 2,314.",
      "## League table",
      "Team | P | W | Pts",
      "Alder United | 24 | 15 | 50",
      "Marsh Rovers | 24 | 15 | 48",
      "Port Ellen Town | 24 | 9 | 33",
    ]);
    expect(story.body.find(({ kind }) => kind === "table")).toMatchObject({ header: true });
  });

  it("joins the lines of a PDF over hyphens and page numbers", async () => {
    const story = await read(`The Alder Gazette

Baths to reopen after
ten years of repairs

The council of Alder voted on Tuesday to re-
open the swimming baths that it closed ten
years ago for repairs to the roof. The vote was
12 to 9 and followed a debate of three hours in
which more than forty residents spoke from the
public gallery.

3

Councillor Leila Haddad, who led the campaign
for the baths, said that she had learned to
swim there in a long-
term friend's company.

The work will cost £2.4 million and be done by
June, according to a report by the council’s of-
ficers.

4`);
    expect(story.headline?.text).toBe("Baths to reopen after ten years of repairs");
    const body = bodyOf(story);
    expect(body).toHaveLength(3);
    expect(body[0]).toMatch(/^The council of Alder voted on Tuesday to reopen .* public gallery\.$/u);
    expect(body[1]).toContain("long-term");
    expect(body[2]).toMatch(/officers\.$/u);
  });

  it("reads what is no news story from its title on", async () => {
    const story = await read(`Leek and potato soup

Serves four. Takes 40 minutes.

Ingredients
2 leeks
3 large potatoes
1 litre vegetable stock

Method
Slice the leeks and fry them in butter until soft. Add the potatoes and the stock and simmer for 25 minutes.

Blend until smooth, stir in the cream and season well.`);
    expect(story.headline?.text).toBe("Leek and potato soup");
    expect(story.byline).toBeUndefined();
    expect(bodyOf(story)).toEqual([
      "Serves four. Takes 40 minutes.",
      "## Ingredients",
      "2 leeks",
      "3 large potatoes",
      "1 litre vegetable stock",
      "## Method",
      "Slice the leeks and fry them in butter until soft. Add the potatoes and the stock and simmer for 25 minutes.",
      "Blend until smooth, stir in the cream and season well.",
    ]);
  });

  it("reads a table that comes alone", async () => {
    const story = await read("Name\tParty\tVotes\nAlvarez\tLabour\t2,314\nKhan\tGreen\t1,998");
    expect(story.headline).toBeUndefined();
    expect(bodyOf(story)).toEqual(["Name | Party | Votes", "Alvarez | Labour | 2,314", "Khan | Green | 1,998"]);
  });

  it("takes no whole sentence for a headline", async () => {
    const story = await read(
      "The council voted on Tuesday to reopen the swimming baths in June.\n\nThe work will cost £2.4 million, according to a report by its officers.",
    );
    expect(story.headline).toBeUndefined();
    expect(bodyOf(story)).toHaveLength(2);
  });

  it("reads a release, and sets what is for editors aside", async () => {
    const story = await read(`PRESS RELEASE
FOR IMMEDIATE RELEASE

Alder Water to replace 40 km of pipes by 2027

ALDER, 4 March 2025 – Alder Water today announced a programme to replace 40 kilometres of mains in the north of the county.

“This is the largest investment in our network in a generation,” said Ruth Calder, chief executive of Alder Water.

- ENDS -

Notes to editors

Alder Water supplies 410,000 homes in Alder and the Marsh valley.

press@alderwater.example`);
    expect(story.headline?.text).toBe("Alder Water to replace 40 km of pipes by 2027");
    expect(story.dateline?.place).toBe("ALDER");
    expect(bodyOf(story)).toHaveLength(2);
  });

  it("reads copy in capitals, in German and in French", async () => {
    const capitals = await read(`COUNCIL VOTES TO REOPEN BATHS

ALDER, MARCH 4 (ACN) - THE COUNCIL OF ALDER VOTED ON TUESDAY TO REOPEN THE SWIMMING BATHS.

THE VOTE WAS 12 TO 9. THE WORK WILL COST 2.4 MILLION POUNDS AND BE DONE BY JUNE.`);
    expect([capitals.headline?.text, capitals.dateline?.agency]).toEqual(["COUNCIL VOTES TO REOPEN BATHS", "ACN"]);
    const german = await read(`Stadtrat stimmt für neues Hallenbad

Nach zehn Jahren Streit soll im Mai gebaut werden

Von Ruth Keller

ALDERSTADT – Der Stadtrat hat am Dienstag mit 12 zu 9 Stimmen beschlossen, das Hallenbad an der Uferstraße zu öffnen.

Das Bad war vor zehn Jahren wegen eines undichten Dachs geschlossen worden. Die Sanierung kostet 2,4 Millionen Euro.`);
    expect([german.byline, german.dateline?.place]).toEqual(["Ruth Keller", "ALDERSTADT"]);
    const french = await read(`Le conseil municipal vote la réouverture de la piscine

Par Ruth Calder

ALDER – Le conseil municipal a voté mardi, par 12 voix contre 9, la réouverture de la piscine fermée depuis dix ans.

« J’y ai appris à nager et ma fille y apprendra aussi », a déclaré la conseillère Leïla Haddad.`);
    expect([french.byline, french.dateline?.place]).toEqual(["Ruth Calder", "ALDER"]);
  });
});

describe("what pages print beside their stories", () => {
  it("is no copy where it is a stray label, however short the text", async () => {
    const story = await read(`Mayor opens harbour wall

By Ruth Calder

Maria Alvarez cut the ribbon on Friday at a ceremony that had been put off twice.

The wall is 400 metres long and cost £9 million.

Route 6`);
    expect(bodyOf(story)).toHaveLength(2);
    expect(story.setAside.map(({ text }) => text)).toEqual(["Route 6"]);
  });

  it("is no diary and no live blog: days and times over headlines of other stories", async () => {
    const story = await read(`Council votes to reopen baths

The council of Alder voted on Tuesday to reopen the swimming baths that it closed ten years ago for repairs.

The work will cost £2.4 million and be done by June, according to a report by the council’s officers.

“I learned to swim there and so will my daughter,” said Councillor Leila Haddad after the vote.

Latest news
March 4
Ferry runs aground
March 3
Mill fire under control
March 2
Bridge to close for a week`);
    expect(bodyOf(story).filter((line) => line.startsWith("## March"))).toEqual([]);
    expect(bodyOf(story)).toHaveLength(3);
  });
});
