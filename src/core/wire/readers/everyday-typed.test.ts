import { describe, expect, it } from "vitest";
import { bodyInShort as bodyOf, readPasted as read } from "../testing/read-pasted.ts";

describe("typed copy that looks like no story of a page", () => {
  it("keeps a table that spaces set in columns, and the copy below it", async () => {
    const story = await read(`Harrow & Pike lifts dividend as full-year profit jumps 14%

Harrow & Pike, the hardware chain, raised its dividend by a tenth on Thursday after a mild winter.

                     2024      2023    Change
Revenue (£m)        611.0     576.4       +6%
Pre-tax profit (£m)  48.2      42.3      +14%
EPS (p)              22.1      19.6      +13%

Chief executive Dawn Petrie said trading had been "encouraging". The company will open 11 shops this year.

The shares were up 18p at 412p in early trading.`);
    expect(bodyOf(story).slice(1)).toEqual([
      " | 2024 | 2023 | Change",
      "Revenue (£m) | 611.0 | 576.4 | +6%",
      "Pre-tax profit (£m) | 48.2 | 42.3 | +14%",
      "EPS (p) | 22.1 | 19.6 | +13%",
      'Chief executive Dawn Petrie said trading had been "encouraging". The company will open 11 shops this year.',
      "The shares were up 18p at 412p in early trading.",
    ]);
    expect(story.setAside).toEqual([]);
  });

  it("keeps a forecast with its days", async () => {
    const story = await read(`WEATHER - TUESDAY

TODAY
A cold start with fog patches slow to clear in the valleys. Max 9C (48F). Wind: light, north-easterly.

TONIGHT
Clear at first, with a touch of frost. Min -1C (30F).

OUTLOOK THURSDAY TO SATURDAY
Unsettled. Windy on Friday with gales on the coast.

Sunrise 7.12am  Sunset 4.38pm
High tide at Port Brannock 5.51am (4.2m), 6.14pm (4.5m)
Pollen: low   UV: 1`);
    expect(story.headline?.text).toBe("WEATHER - TUESDAY");
    expect(story.byline).toBeUndefined();
    expect(story.setAside).toEqual([]);
    expect(bodyOf(story).filter((line) => line.startsWith("##"))).toEqual([
      "## TODAY",
      "## TONIGHT",
      "## OUTLOOK THURSDAY TO SATURDAY",
    ]);
    expect(bodyOf(story).at(-1)).toBe("Pollen: low UV: 1");
  });

  it("keeps the entries of a live blog with the titles and names over them", async () => {
    const story = await read(`Budget day live: Chancellor sets out tax plans

What you need to know
Income tax thresholds frozen until 2030
Fuel duty cut extended
£4bn for hospitals

12:47
Opposition leader responds
By Harriet Dunn
The leader of the opposition has accused the chancellor of "robbing Peter to pay Paul".

12:31
'A budget for working people'
The chancellor sits down after 54 minutes.

12:05
Here we go
By Sam Ito
He's on his feet. There is a glass of water, no whisky.`);
    expect(story.headline?.text).toBe("Budget day live: Chancellor sets out tax plans");
    expect(story.byline).toBeUndefined();
    expect(story.setAside).toEqual([]);
    expect(bodyOf(story)).toContain("By Sam Ito");
    expect(bodyOf(story)).toContain("Fuel duty cut extended");
    expect(bodyOf(story).filter((line) => /^## \d/u.test(line))).toEqual(["## 12:47", "## 12:31", "## 12:05"]);
  });

  it("heads the parts of a list by their numbers, whatever stands under them", async () => {
    const story = await read(`3 of the best beaches you've never heard of

1) Skarra Sands, Orrey
White sand, black cattle, nobody else. Getting there: ferry from Brannock (2 hrs), then a mile on foot.

2) Hollow Bay
Best for: surfers
Worst for: anyone who likes a café.

3) The Gannel
Park at the church, pay the honesty box (£2).`);
    expect(story.headline?.text).toBe("3 of the best beaches you've never heard of");
    expect(story.byline).toBeUndefined();
    expect(bodyOf(story).filter((line) => line.startsWith("##"))).toHaveLength(3);
    expect(bodyOf(story)).toContain("Best for: surfers");
  });

  it("reads briefs under one title", async () => {
    const story = await read(`NEWS IN BRIEF

Man held over burglary
A 29-year-old man was arrested on Monday on suspicion of burglary at a house in Cross Street, Alder.

£1,200 for hospice
A sponsored walk by pupils of St Bride's Primary School raised £1,200 for Larkfield Hospice.`);
    expect(story.headline?.text).toBe("NEWS IN BRIEF");
    expect(bodyOf(story)).toHaveLength(4);
    expect(bodyOf(story)[2]).toBe("## £1,200 for hospice");
  });

  it("sets only the column's name aside, and keeps who writes it", async () => {
    const story = await read(`THE LAST WORD
Rosalind Peake

Why I've stopped saying sorry to self-checkouts

I apologised to a machine on Tuesday. It had told me, in the voice of a disappointed aunt, that there was an unexpected item in the bagging area.

I blame the lemon.`);
    expect(story.byline).toBe("Rosalind Peake");
    expect(story.dateline).toBeUndefined();
    expect(story.setAside.map(({ text }) => text)).toEqual(["THE LAST WORD"]);
  });
});
