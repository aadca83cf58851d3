// Stories made up of plain sentences of the desk, for training beside the annotated ones: those are of one year's politics
// and hardly know "told Reuters the", "admitted the minister", "Jo Roe, 43, who keeps the inn, said". Everything is invented.
// [source] =cue= {content}, with the number of the credit behind the opening mark where a line has several.
import { seeded } from "./logistic.mjs";

const lines = `
[PERSON] =said= {that CLAUSE}.
[PERSON] =said= {CLAUSE}.
[PERSON] =said= DAY {that CLAUSE}.
[PERSON] =said= DAY {CLAUSE}.
[FULL] =said= {CLAUSE}.
[NAME, who VERBS THING,] =said= {CLAUSE}.
[NAME, who VERBS THING,] =said= {that CLAUSE}.
[NAME, AGE, who VERBS THING,] =said= {CLAUSE}.
[NAME, AGE,] =said= {CLAUSE}.
[NAME, a ROLE in PLACE,] =said= {CLAUSE}.
[NAME, a ROLE at BODY,] =said= {that CLAUSE}.
[NAME, whose family has lived in PLACE for years,] =said= {CLAUSE}.
[The ROLE of BODY, NAME,] =said= {CLAUSE}.
[PLACE’s ROLE, NAME,] =said= {CLAUSE}.
[THING’s owner, NAME,] =said= {CLAUSE}.
[A ROLE who asked not to be named] =said= {CLAUSE}.
[Two people who saw THING] =said= {CLAUSE}.
[A person familiar with the matter] =said= {CLAUSE}.
[The head of BODY] =said= DAY {that CLAUSE}.
[The ROLE of BODY in PLACE] =told= AGENCY {CLAUSE}.
[The head of BODY in PLACE] =said= {CLAUSE}.
[A spokeswoman for BODY] =said= {CLAUSE}.
[BODY] =said= {it would WORK}.
[BODY] =said= in a statement {that CLAUSE}.
[HE] =said= {HE would WORK}.
[They] =said= {they would WORK}.
[People in PLACE] =say= {CLAUSE}.
[BODY] =said= {at least AGE people were hurt}.
[PERSON] =told= AGENCY {CLAUSE}.
[PERSON] =told= AGENCY {THING would open again DAY}.
[PERSON] =told= AGENCY {that CLAUSE}.
[PERSON] =told= reporters {CLAUSE}.
“{QUOTE},” [PERSON] =told= AGENCY DAY.
“{QUOTE},” [PERSON] =said=.
“{QUOTE},” [HE] =said= DAY.
“{QUOTE},” =said= [FULL].
“{QUOTE},” =said= [NAME, a ROLE in PLACE].
“{QUOTE},” =said= [NAME, who VERBS THING].
“{QUOTE},” =said= [NAME, who VERBS THING in PLACE].
“{QUOTE},” =says= [NAME, who used to live in PLACE].
“{QUOTE},” =said= [NAME, AGE, who VERBS THING].
“{QUOTE},” =TAG= [the ROLE].
“{QUOTE},” =TAG= [the ROLE].
“{QUOTE},” =TAG= [one ROLE] DAY.
“{QUOTE},” =TAG= [NAME].
“{ASK}?” [PERSON] =asked=.
“{ASK}?” =asked= [NAME].
“{QUOTE},” [PERSON] =said=. “{QUOTE}.”
“{QUOTE},” [HE] =said=, “{and QUOTE}.”
“{QUOTE},” [PERSON] =was quoted as saying= by AGENCY.
[PERSON] =was quoted as saying= {that CLAUSE}.
[PERSON] =said=: “{QUOTE}.”
[PERSON] =wrote= on X: “{QUOTE}.”
“{QUOTE},” [PERSON] =wrote= on X.
[FULL] =said=:¶“{QUOTE. QUOTE}.”
“{QUOTE. QUOTE}.” =—= [NAME, ROLE]
“{QUOTE}.” =—= [NAME]
“{QUOTE. QUOTE}.” =—= [NAME, ROLE in PLACE]
[NAME]=:= {CLAUSE}.
{CLAUSE}, [PERSON] =said=.
{CLAUSE}, [PERSON] =said= DAY.
{CLAUSE}, =said= [FULL].
{CLAUSE}, =according to= [BODY].
{CLAUSE}, =according to= [a report by BODY].
=According to= [BODY], {CLAUSE}.
{By then}, =according to= [PERSON], {CLAUSE}.
{THING}, [PERSON] =said=, {would be closed until DAY}.
{THING}, =according to= [BODY], {was closed DAY}.
It =was reported= {that CLAUSE}.
It =is believed= {that CLAUSE}.
[PERSON] =called= {THING “a SLUR}.”
[PERSON] =described= {THING as “a SLUR}.”
[PERSON] =said= {THING had been “a SLUR}.”
[PERSON] =accused= {BODY of hiding THING}.
[PERSON] =urged= {BODY to WORK}.
[A judge in PLACE] =ordered= {BODY to WORK}.
[BODY] =plans= {to WORK}.
[BODY] =wants= {to WORK}.
[PERSON] =denied= {that CLAUSE}.
[BODY] =denied= {the reports}.
[BODY] =declined= {to comment on THING}.
[PERSON] =warned= {that CLAUSE}, while THING stayed open.
[A report published DAY] =found= {that CLAUSE}.
[A letter seen by AGENCY] =said= {CLAUSE}.
[A report written for BODY] =says= {that CLAUSE}.
[A study published DAY] =shows= {that CLAUSE}.
[A study published in PLACE] =shows= {that CLAUSE}.
[2 [PERSON]] =said= {CLAUSE}, =2 adding= {2 that CLAUSE}.
Asked about THING, [PERSON] =said= {CLAUSE}.
Asked whether CLAUSE, [HE] =said= {it was not so}.
THING stands in the middle of PLACE and is about AGE metres long.
HE was born in PLACE and moved to PLACE AGE years ago.
BODY was founded AGE years ago and has an office in PLACE.
THING was closed DAY.
NAME left PLACE DAY with AGE other people.
`
  .trim()
  .split("\n");

const headlines = `
[ROLE]=:= {CLAUSE}
[PLACE ROLE]=:= {CLAUSE}
[Report]=:= {CLAUSE}
[Survey]=:= {CLAUSE}
{CLAUSE}=:= [ROLE]
{CLAUSE}=:= [ROLE]
{THING was closed}=:= [ROLE]
{CLAUSE}=:= [BODY]
[ROLE] =says= {CLAUSE}
[BODY] =says= {CLAUSE}
{CLAUSE}, =says= [ROLE]
{CLAUSE}, [ROLE] =says=
THING closed DAY
NAME leaves PLACE
Fire in PLACE: AGE people hurt
PLACE: THING closed DAY
`
  .trim()
  .split("\n");

const first = "Maren Tobias Elif Henrik Chiara Oskar Nadia Pavel Greta Samir Ingrid Luca Wanda Yusuf".split(" ");
const last =
  "Holm|Arnesen|Kaya|de la Fuente|van den Berg|Okafor|Lindqvist|bin Saleh|Moretti|Novak|O’Dea|Ferrand|von Ahlen|Pires".split(
    "|",
  );
const pools = {
  ROLE: "baker|ferry captain|surgeon|union leader|spokesman|teacher|farmer|judge|minister|mayor|coach|police officer|resident|lawyer",
  TITLE: "Mayor|Dr|Finance Minister|Inspector|Mr|Ms|Professor|Captain|Councillor",
  PLACE: "Westerhaven|Port Lund|Altmark|Corvina|Sella|Brookfield|Ostvik|Marden",
  BODY: "the council|the harbour board|the police|the Altmark police|Nordline|the health ministry|the union|Corvina Airport|the court|the workers’ union|Brookfield Council|the ministry",
  AGENCY: "Reuters|AFP|the Ostvik Courier|the BBC|Radio Sella|reporters",
  THING:
    "the bridge|the ferry|the old mill|the new stadium|the pool|the hospital|the power plant|the night train|the library|the sale",
  DAY: "on Monday|on Tuesday|on Friday|last week|yesterday|in May",
  AGE: "12|31|40|58|19|64",
  VERBS: "runs|owns|built|looks after|sold|used to run",
  WORK: "close the pool|sell the bridge|cut 200 jobs|pay for the repairs|open the library again|appeal|raise the fares|stop the night train",
  TAG: "admitted|said|added|explained|replied|insisted|warned|conceded",
  SLUR: "disgrace|mistake|gift to the town|farce|triumph",
  QUOTE:
    "We were never told|It was far too loud|I have never seen anything like it|Nobody came to help us|The money is gone|We shall build it again|This is a good day for the town|They should have asked us first",
  ASK: "Where is the money|Who will pay for it|Why did nobody come|Are we meant to wait for years",
  CLAUSE:
    "the roof had been leaking for years|the fares would rise again|at least three people were missing|the fire had started in the kitchen|nobody had been hurt|the train would run until spring|the money had gone to another firm|most of the doors were locked|the storm was the worst in 30 years|the company owed the town 4 million euros|the players were tired|prices had doubled since June",
};

/** So many stories of so many lines each, always the same, in the form of the annotated ones. */
export function everydayStories(stories = 70, length = 22) {
  const random = seeded(17);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const name = () => `${pick(first)} ${pick(last)}`;
  const slots = {
    NAME: name,
    FULL: () => `${pick(pools.TITLE.split("|"))} ${name()}`,
    PERSON: () => (random() < 0.4 ? name() : random() < 0.6 ? pick(last) : `the ${pick(pools.ROLE.split("|"))}`),
    HE: () => pick(["he", "she"]),
  };
  const fill = (line) =>
    line.replace(/[A-Z]{2,}/gu, (slot) =>
      slot in slots ? slots[slot]() : slot in pools ? pick(pools[slot].split("|")) : slot,
    );
  return Array.from({ length: stories }, (_, n) => {
    const story = { id: `everyday-${n}`, text: "", discard: [], attributions: [] };
    addLine(story, fill(pick(headlines)));
    for (let k = 1; k < length; k++) addLine(story, fill(pick(lines)));
    return story;
  });
}

/** Adds a marked line to a story as a paragraph of its own. */
function addLine(story, marked) {
  const credits = new Map();
  const open = [];
  let text = story.text === "" ? "" : "\n\n";
  const start = story.text.length;
  const kinds = { "[": "source", "{": "content", "=": "cue", "]": "source", "}": "content" };
  const at = () => start + text.length;
  for (let i = 0; i < marked.length; i++) {
    const mark = marked[i];
    const kind = kinds[mark];
    if (kind === undefined) {
      const letter = mark === "¶" ? "\n\n" : mark;
      text += /(?:^|[.:]”? |\n)“?$/u.test(text) ? letter.toUpperCase() : letter;
      continue;
    }
    const closes = mark === "]" || mark === "}" || (mark === "=" && open.at(-1)?.kind === "cue");
    if (closes) {
      const { credit, from } = open.pop();
      const end = text.endsWith(",") && kind === "source" ? at() - 1 : at();
      credits.get(credit)[kind].push([from, end]);
      continue;
    }
    let credit = "1";
    if (/^\d $/u.test(marked.slice(i + 1, i + 3))) {
      credit = marked[i + 1];
      i += 2;
    }
    if (!credits.has(credit)) credits.set(credit, { source: [], cue: [], content: [] });
    open.push({ kind, credit, from: at() });
  }
  story.text += text;
  for (const { source, cue, content } of credits.values())
    story.attributions.push({ source, cue, content: content.map((span) => withMarks(story.text, span)) });
}

/** The annotators take the marks of a quotation for a part of it, with the comma or stop before the last. */
function withMarks(text, [from, to]) {
  const behind = /^[.,?]?”/u.exec(text.slice(to, to + 2))?.[0].length ?? 0;
  return [text[from - 1] === "“" ? from - 1 : from, to + behind];
}
