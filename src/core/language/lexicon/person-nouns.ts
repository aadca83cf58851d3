/** Words for a woman, and for a man. */
export const womanly =
  /^(?:\w*woman|mother|mum|mom|wife|widow|sister|daughter|girl|grandmother|aunt|niece|girlfriend|actress|queen|nun|waitress|lady)$/iu;

export const manly =
  /^(?:\w*(?:s|ce|ch|er|ir|gun|work|y|le)man|man|father|dad|husband|widower|brother|son|boy|grandfather|uncle|nephew|boyfriend|actor|king|monk|priest|imam|gentleman)$/iu;

/** Words for people that stand for several. */
const groups = new Set(
  "people police public staff crew crews team couple family families crowd media personnel troops folk audience youth men women children".split(
    " ",
  ),
);

/** Ends of words for one who does something, as far as few other words end so. */
const agent =
  /(?:ist|yst|ician|voter|owner|worker|teacher|student|player|driver|writer|leader|lawyer|officer|manager|director|customer|resident|witness|survivor|founder|author|actor|doctor|senator|governor|professor|investor|donor|visitor|neighbou?r|suspect|victim)$/u;

/** What a noun says of a person: a woman, a man, somebody who may be either, nobody that is known, a crowd. */
export type PersonNoun = "she" | "he" | "agent" | "" | "group";

/** What a noun in small letters says of a person. */
export const personNoun = (lower: string): PersonNoun =>
  womanly.test(lower)
    ? "she"
    : manly.test(lower)
      ? "he"
      : groups.has(lower)
        ? "group"
        : agent.test(lower)
          ? "agent"
          : "";
