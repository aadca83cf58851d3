import { stem } from "./stem.ts";

/** Words that captions exchange without saying anything else. Only such as hold in any caption: no acts, no roles. */
const groups = `
press news
crowd people person
team squad
kid child youngster
home house
car vehicle automobile
blaze fire
film movie
match game fixture
soccer football
talk speak
big large huge massive giant enormous
company firm business operator
shut closed
begin start
help assist aid
injure wound hurt
soldier troop serviceman
demonstrator protester
demonstrate protest
demonstration protest rally
raise lift hoist
coast shore ashore
sea ocean
road street
town city
worker employee staff
photographer cameraman
attend visit
show display
depict portray
wait queue
purchase buy
construct build
demolish destroy ruin
collapse crumble
storm tempest
flood floodwater
plane aircraft airplane jet
ship vessel boat
gun weapon firearm
police cop
doctor physician
pupil student
fan supporter
prime premier
proposed planned
quake earthquake
mask facemask
covid coronavirus
location site place spot
outskirts edge
`;

const senses: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ").map(stem);
      return words.map((word): [string, string] => [word, words[0] ?? word]);
    }),
);

/** A word, or the first of those that captions use for it. */
export const sameSense = (word: string): string => senses.get(word) ?? word;
