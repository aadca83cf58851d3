const table = (entries: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entries
      .trim()
      .split(/\s*\n\s*/u)
      .flatMap((line) => {
        const [key = "", forms = ""] = line.split(": ");
        return forms.split(" ").map((form) => [form, key]);
      }),
  );

/** Every form of a weekday's name → one. */
export const weekdays = table(`
  mon: monday mon
  tue: tuesday tue tues
  wed: wednesday wed
  thu: thursday thu thur thurs
  fri: friday fri
  sat: saturday
  sun: sunday
`);

/** Every form of a month's name → one. */
export const months = table(`
  jan: january jan
  feb: february feb
  mar: march mar
  apr: april apr
  may: may
  jun: june jun
  jul: july jul
  aug: august aug
  sep: september sep sept
  oct: october oct
  nov: november nov
  dec: december dec
`);

/** Number words → figures. "Dozens" and "hundreds" are quantities too: another in their place changes the fact. */
export const numberWords = table(`
  1: one
  2: two
  3: three
  4: four
  5: five
  6: six
  7: seven
  8: eight
  9: nine
  10: ten
  11: eleven
  12: twelve
  13: thirteen
  14: fourteen
  15: fifteen
  16: sixteen
  17: seventeen
  18: eighteen
  19: nineteen
  20: twenty
  30: thirty
  40: forty
  50: fifty
  60: sixty
  70: seventy
  80: eighty
  90: ninety
  dozen: dozen dozens
  hundred: hundred hundreds
  thousand: thousand thousands
  million: million millions
  billion: billion billions
  half: half
  first: first
  second: second
  third: third
`);

/** How states are shortened in captions → their names. Those that are words of their own (in, me, or, ok) are left out. */
export const stateNames: Readonly<Record<string, string>> = Object.fromEntries(
  `ala alabama;ariz arizona;ark arkansas;calif california;colo colorado;conn connecticut;del delaware;fla florida;ga georgia;ill illinois;ind indiana;
  kan kansas;ky kentucky;la louisiana;md maryland;mass massachusetts;mich michigan;minn minnesota;miss mississippi;mo missouri;mont montana;
  neb nebraska;nev nevada;nh new hampshire;nj new jersey;nm new mexico;ny new york;nc north carolina;nd north dakota;okla oklahoma;ore oregon;
  pa pennsylvania;penn pennsylvania;ri rhode island;sc south carolina;sd south dakota;tenn tennessee;tex texas;vt vermont;va virginia;wash washington;
  wva west virginia;wis wisconsin;wyo wyoming;usa us`
    .split(";")
    .map((entry) => {
      const [short = "", ...name] = entry.trim().split(/\s+/u);
      return [short, name.join(" ")];
    }),
);

/** Words that carry little of a caption's sense. Those that turn it round (before, after, into, against) are not among them. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the and or but of in on at to for with by as from that this these those it its his her their our your my he she they we you i him them us who whom whose
  which what where when while is are was were be been being has have had do does did will would can could may might shall should must so than then there here
  near next during over about around between among through along outside inside front behind toward towards upon via per amid also just some any each other such
  picture pictured photo photograph image seen shown shows file`
    .trim()
    .split(/\s+/u),
);
