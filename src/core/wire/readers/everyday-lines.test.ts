import { describe, expect, it } from "vitest";
import { bodyInShort as bodyOf, readPasted as read } from "../testing/read-pasted.ts";

describe("lines of typed copy that are no sentences", () => {
  it("keeps the figures of an election, and none as a picture", async () => {
    const story = await read(`WELDHAM AND MARSH - LABOUR GAIN FROM CONSERVATIVE

Anand, D (Lab) 18,422 (44.1%, +6.2)
Holt-Price, A (Con) 15,010 (35.9%, -9.8)
Lindqvist, E (LD) 5,233 (12.5%, +1.1)
Screech, Lord (Loony) 1,044 (2.5%, +0.5)

Majority: 3,412 (8.2%)
Turnout: 41,810 (63.4%)
Swing: 8.0% Con to Lab

Dev Anand took Weldham and Marsh for Labour with a majority of 3,412, ending 31 years of Conservative representation.`);
    expect(story.headline?.text).toBe("WELDHAM AND MARSH - LABOUR GAIN FROM CONSERVATIVE");
    expect(bodyOf(story)).toHaveLength(8);
    expect(bodyOf(story)[0]).toBe("Anand, D (Lab) 18,422 (44.1%, +6.2)");
    expect(story.setAside).toEqual([]);
  });

  it("reads bullets that tabs part from their words as a list", async () => {
    const story = await read(`Five things to know before the bell

\t•\tShares in Harrow & Pike fell 4% after a profit warning
\t•\tOil rose above $90 a barrel for the first time since October
\t•\tThe pound was little changed at $1.26`);
    expect(story.headline?.text).toBe("Five things to know before the bell");
    expect(story.dek).toBeUndefined();
    expect(bodyOf(story)).toEqual([
      "* Shares in Harrow & Pike fell 4% after a profit warning",
      "* Oil rose above $90 a barrel for the first time since October",
      "* The pound was little changed at $1.26",
    ]);
  });

  it("takes a title with a day in it for no date", async () => {
    const story = await read(`TRANSCRIPT: Chancellor on Radio Weldham, 8.10am, Tuesday 12 March

PRESENTER: Good morning, Chancellor. Will you rule out a rise in fuel duty?

CHANCELLOR: Good morning, Kate. What I will say is that we understand the pressures on motorists.

PRESENTER: That's not a no.`);
    expect(story.headline?.text).toMatch(/^TRANSCRIPT: Chancellor/u);
    expect(bodyOf(story)).toHaveLength(3);
  });

  it("keeps the last line of a council report, and reads who wrote it", async () => {
    const story = await read(`PLANNING: Homes plan for Marsh Farm refused

by Local Democracy Reporter Sam Whitlow

Plans for 240 homes on Marsh Farm, near Weldham, have been refused by councillors against the advice of their officers.

The planning committee voted by seven to four to reject the scheme at its meeting last night (Wednesday).

Application ref: 24/00123/FUL`);
    expect(story.byline).toBe("Sam Whitlow, Local Democracy Reporter");
    expect(bodyOf(story).at(-1)).toBe("Application ref: 24/00123/FUL");
  });

  it("reads copy that a correspondent sent without a title, from a telephone", async () => {
    const story = await read(`From our correspondent in Port Ellen

The last herring boat in Port Ellen made her final trip on Saturday, ending four centuries of fishing.

"I'm not sad," said her skipper, Alasdair MacPhee. "My knees are delighted."

--
Sent from my iPad`);
    expect(story.headline).toBeUndefined();
    expect(story.byline).toBe("our correspondent in Port Ellen");
    expect(bodyOf(story)).toHaveLength(2);
    expect(story.setAside.map(({ text }) => text)).toEqual(["--", "Sent from my iPad"]);
  });

  it.each(["By George, it’s spring: what to plant in April", "By 2030 half the island will be under water"])(
    "takes a title that opens with “By” for one: %s",
    async (title) => {
      const story = await read(
        `${title}\n\nGardeners in Alder have seldom had a wetter March, and the slugs have had the best of it so far.\n\nThe beds by the harbour are bare, and the council has no money for new ones.`,
      );
      expect(story.headline?.text).toBe(title);
      expect(story.byline).toBeUndefined();
    },
  );

  it("reads a score on two lines over a match report as one headline", async () => {
    const story = await read(`NORTHPORT UNITED 2
VIK ROVERS 1

By Ada Marsh at Mole Park

Lind's late header kept United's promotion hopes alive on a night when Vik had the better of the play.

The visitors led through Berg on 12 minutes, but Hall levelled from the spot before the break.`);
    expect(story.headline?.text).toBe("NORTHPORT UNITED 2 VIK ROVERS 1");
    expect(bodyOf(story)).toHaveLength(2);
    expect(story.setAside.map(({ role }) => role)).toEqual([]);
  });

  it("reads how a match ended in extra time as part of its score", async () => {
    const story = await read(`NORTHPORT UNITED 2
VIK ROVERS 2 (AET, Vik win 5-4 on pens)
County Cup semi-final

By our football correspondent

Vik are through to the final after a shoot-out that lasted longer than the last half-hour of play deserved.

Northport led twice. Lind turned in a cross on 11 minutes and Hall restored the lead from the spot.`);
    expect(story.headline?.text).toBe("NORTHPORT UNITED 2 VIK ROVERS 2 (AET, Vik win 5-4 on pens)");
    expect(story.byline).toBe("our football correspondent");
    expect(story.setAside).toEqual([]);
  });

  it("keeps a table between bars, and the copy below it", async () => {
    const story = await read(`How the schools did

Alder's schools have published their results. St Bride's came top for the third year.

School | Pupils | Pass %
--- | --- | ---
St Bride's | 120 | 91
Marsh Academy | 240 | 74

Head teacher Ann Cole said she was "over the moon".`);
    expect(bodyOf(story).slice(1)).toEqual([
      "School | Pupils | Pass %",
      "St Bride's | 120 | 91",
      "Marsh Academy | 240 | 74",
      'Head teacher Ann Cole said she was "over the moon".',
    ]);
    expect(story.setAside).toEqual([]);
  });

  it("keeps a page of letters with their names", async () => {
    const story = await read(`LETTERS TO THE EDITOR

Reading room
Sir, The reading room is the last warm place in Alder. To close it in January is an act of spite.
Dorothy Haig
Alder

Bins
Sir, Could the person who keeps taking my bin please bring it back? I have yours and it smells.
Name and address supplied

Owls
Dear Editor, I was the owl's neighbour for many years and it was never any trouble.
Prof Hugh Pardoe, Eastfold`);
    expect(story.headline?.text).toBe("LETTERS TO THE EDITOR");
    expect(story.byline).toBeUndefined();
    expect(story.setAside).toEqual([]);
    expect(bodyOf(story)).toContain("Dorothy Haig");
    expect(bodyOf(story)).toContain("Name and address supplied");
  });

  it("keeps a scoreboard, its declarations too", async () => {
    const story = await read(`CRICKET SCOREBOARD
Weldham v Eastfold, second Test, day four
Weldham: First innings 311 (Oldroyd 102; Fenn 5-61)
Weldham: Second innings 240-6 dec
A Moss lbw b Lint 12
Extras (b4 lb2) 6
Match drawn.`);
    expect(story.setAside).toEqual([]);
    expect(bodyOf(story)).toContain("Weldham: Second innings 240-6 dec");
    expect(bodyOf(story)).toHaveLength(5);
  });

  it("reads an obituary under its standing head: whose it is, its dek, and the days of the life at its end", async () => {
    const story = await read(`OBITUARY
Eva Storm, 1938-2026
Harbour master who refused to leave

Eva Storm, who has died aged 88, was the first woman to run a Norwegian port.

Born in Vik in 1938, the daughter of a pilot, she went to sea at 16.

Eva Marie Storm, harbour master, born 4 March 1938; died 20 November 2026`);
    expect(story.headline?.text).toBe("Eva Storm, 1938-2026");
    expect(story.dek?.text).toBe("Harbour master who refused to leave");
    expect(story.byline).toBeUndefined();
    expect(story.meta.published).toBeUndefined();
    expect(bodyOf(story)).toHaveLength(3);
    expect(story.setAside.map(({ text }) => text)).toEqual(["OBITUARY"]);
  });
});
