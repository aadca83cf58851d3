import { describe, expect, it } from "vitest";
import { readPasted as read } from "../testing/read-pasted.ts";

const opening = `Council tax to rise by 4.99 per cent

Councillors of Alder voted 32 to 14 to raise council tax by 4.99% from April, adding £84 a year to a bill.

The leader of the council, Anne Mbeki, said: "Nobody wanted this, but there was no other way."`;

describe("parts of a story that look like a page's", () => {
  it("keeps a list that somebody typed under a few words that head it", async () => {
    const { body } = await read(`${opening}

Key points
- Bins collected every three weeks
- Two libraries to close
- 40 jobs to go`);
    expect(body.slice(2)).toMatchObject([
      { kind: "crosshead", text: { text: "Key points" } },
      { kind: "list", items: [{ text: "Bins collected every three weeks" }, {}, {}] },
    ]);
  });

  it("takes no list of other stories for one", async () => {
    const { body } = await read(`${opening}

Read more
- Ferry runs aground off Port Ellen
- Mill fire under control, say crews
- Bridge to close for a week in May`);
    expect(body.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });

  it("keeps the lines of results under a report", async () => {
    const { body } = await read(`Rovers 2-1 Athletic: Diaz sinks visitors

Mateo Diaz headed home in the 89th minute as Rovers came from behind to beat Athletic on Saturday.

"We kept believing," the Rovers manager, Jill Hart, said. "The players were magnificent."

Referee: S Barrett. Attendance: 8,214.`);
    expect(body.at(-1)).toMatchObject({ text: { text: "Referee: S Barrett. Attendance: 8,214." } });
  });

  it.each(["PICTURE", "Picture shows", "Caption"])(
    "reads what “%s:” tells of a picture as its caption",
    async (label) => {
      const { body } = await read(
        `${label}: Councillors leave the town hall after the vote on Tuesday night. (Photo: Tom Birch)\n\n${opening}`,
      );
      expect(body[0]).toMatchObject({
        kind: "figure",
        figure: {
          caption: { text: "Councillors leave the town hall after the vote on Tuesday night." },
          credit: "Tom Birch",
        },
      });
    },
  );

  it("still reads a name behind “Picture:” as its credit", async () => {
    const { body } = await read(`Councillors leave the town hall after the vote.\n\nPicture: Tom Birch\n\n${opening}`);
    expect(JSON.stringify(body.map((block) => (block.kind === "figure" ? block.figure.credit : "")))).toContain(
      "Tom Birch",
    );
  });

  it("knows a correction that came without a headline", async () => {
    const { meta } = await read(
      'Correction: An article on 20 November ("Mayor’s aide quits") said that Peter Dunn had resigned on Tuesday. He resigned on Wednesday.',
    );
    expect(meta.status).toBe("correction");
  });

  it("keeps every question of an interview, and who interviewed", async () => {
    const { body, byline, setAside } = await read(`Ten questions for Ben Kingsworth

The actor on fame, fishing and why he will never retire

Interview by Nora Lyle

What was your first job?
I delivered papers in Hull, in the dark, with a dog that hated me.

Do you miss the police drama?
Every Monday. Then I remember the early calls.

What makes you angry?
People who talk in cinemas.`);
    expect(byline).toBe("Nora Lyle");
    expect(body).toHaveLength(6);
    expect(setAside).toEqual([]);
  });

  it("keeps the name under a letter to the editor", async () => {
    const { body } =
      await read(`Sir, Your leader on the harbour wall was unfair to the council. Nobody could have known how deep the mud was.

The cost will be repaid within a decade.

Yours faithfully,
Prof. Ellen Marsh
University of Alder`);
    expect(JSON.stringify(body)).toContain("Prof. Ellen Marsh");
    expect(JSON.stringify(body)).toContain("University of Alder");
  });

  it("keeps what somebody is quoted as saying between an advertisement and links, and drops the links", async () => {
    const { body } = await read(`${opening}

ADVERTISEMENT

"If I had known, I would have closed the doors that day," she said.

Read more
Baths to reopen after ten years
Who pays for the new roof?

The work on the baths will start in June, according to a report by the council’s officers.

The council said it had "acted on all safety advice".`);
    const texts = JSON.stringify(body);
    expect(texts).toContain("closed the doors that day");
    expect(texts).not.toContain("Who pays for the new roof?");
    expect(texts).toContain("will start in June");
  });

  it("reads the outlet under the name as part of the byline, and the numbers of pictures as no caption", async () => {
    const { byline, body, dateline } = await read(`BC-US--Ferry Fire, 3rd Ld-Writethru,820
Jury finds captain not guilty in ferry fire
AP Photo NYAG301, NYAG302
By DANA WHITLOCK
Northgate Press
MILLBROOK, Ohio (NP) — A jury acquitted a former captain Thursday of neglect and other charges over a fire in 2018.

Ray Castor, 60, wept as the verdict was read. He had faced up to 97 years in prison.

"I've got my life back," Castor said as he left court.`);
    expect(byline).toBe("DANA WHITLOCK, Northgate Press");
    expect(dateline?.text).toBe("MILLBROOK, Ohio (NP)");
    expect(body.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });
});
