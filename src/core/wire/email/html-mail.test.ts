import { describe, expect, it } from "vitest";
import { htmlMail } from "./html-mail.ts";

const read = (html: string) =>
  htmlMail(html, { subject: "STATEMENT: museum flood" }, { name: "mail.eml", reader: "email" }, []);
const words = (story: ReturnType<typeof read>) =>
  story.body.map((block) => (block.kind === "paragraph" ? block.text.text : block.kind));

const prose =
  "<p>A spokesperson for the Orrin Trust said: “We are <b>saddened</b> by Friday’s flood.</p>" +
  "<p>“The pumps were serviced in April and no faults were found.”</p><p>The museum will be closed for six weeks.</p>";
const paragraphs = [
  "A spokesperson for the Orrin Trust said: “We are saddened by Friday’s flood.",
  "“The pumps were serviced in April and no faults were found.”",
  "The museum will be closed for six weeks.",
];

describe("a mail in HTML", () => {
  it("has its heading for a headline and nothing of the mail program's", () => {
    const story = read(
      `<p><a href="#">View this email in your browser</a></p><h1>Museum flood: what the trust says</h1>${prose}` +
        "<p>For more information contact Una Marr on 01632 960 111.</p>" +
        '<p>You are receiving this because you subscribed. <a href="#">Unsubscribe</a></p>',
    );
    expect(story.headline?.text).toBe("Museum flood: what the trust says");
    expect(words(story)).toEqual(paragraphs);
    expect(story.body[0]).toMatchObject({ text: { marks: [{ type: "bold" }] } });
    const aside = story.setAside.map(({ text }) => text).join("\n");
    for (const taken of ["View this email", "Una Marr", "Unsubscribe"]) expect(aside).toContain(taken);
    expect(story.notes.map(({ message }) => message).join()).toContain("STATEMENT: museum flood");
  });

  it("has the subject for a headline where it has none of its own, and keeps crossheads, lists and tables", () => {
    const list = "<ul><li>six lanes</li><li>a learner pool</li></ul>";
    const table = "<table><tr><th>Year</th><th>Spend</th></tr><tr><td>2026</td><td>£1m</td></tr></table>";
    const story = read(`${prose}<h2>What happens next</h2>${list}${table}<p>The pool will open in 2028.</p>`);
    expect(story.headline?.text).toBe("STATEMENT: museum flood");
    expect(words(story)).toEqual([...paragraphs, "crosshead", "list", "table", "The pool will open in 2028."]);
  });
});
