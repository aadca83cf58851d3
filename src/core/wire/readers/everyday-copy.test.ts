import { describe, expect, it } from "vitest";
import { bodyInShort as bodyOf, readPasted as read } from "../testing/read-pasted.ts";

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
});
