/** Whether one first name is the short form of another, in lower case: “pete” of “peter”. */
export const isShortFor = (short: string, long: string): boolean => shortForms.get(short)?.includes(long) === true;

const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  `abby abigail, al alan albert alfred, alex alexander alexandra, andy andrew, ben benjamin, bernie bernard bernhard, beth elizabeth, bill william, billy william, bob robert, bobby robert, brad bradley bradford, charlie charles, chris christopher christian christine christina, chuck charles, dan daniel, danny daniel, dave david, debbie deborah debra, dick richard, don donald, doug douglas, ed edward edwin, eddie edward, fred frederick, greg gregory, jack john, jeff jeffrey geoffrey, jen jennifer, jerry gerald jerome, jim james, jimmy james, joe joseph, joey joseph, johnny john, jon jonathan, josh joshua, kate katherine catherine, kathy kathleen katherine, ken kenneth, larry lawrence, liz elizabeth, maggie margaret, marty martin martha, matt matthew, meg margaret, mike michael, mitch mitchell, nate nathan nathaniel, nick nicholas, pam pamela, pat patrick patricia, pete peter, phil philip phillip, ray raymond, rich richard, rick richard, rob robert, ron ronald, sam samuel samantha, steve steven stephen, sue susan, ted theodore edward, tim timothy, tom thomas, tommy thomas, tony anthony, val valerie, vicky victoria, will william, zach zachary`
    .split(", ")
    .map((row) => row.split(" "))
    .map(([short = "", ...long]) => [short, long]),
);
