import type { TextSpan } from "../../language/facts.ts";

/**
 * Whether a quotation is credited by a plain tag that the reader of attributions passed over: “…,” Berg fumed on Tuesday;
 * “…,” the statement read; Berg agreed. “…” Also where the quotation before it in the paragraph has one: it goes on.
 */
export function hasPlainTag(text: string, span: TextSpan, quotations: readonly TextSpan[]): boolean {
  const around = quotations.filter(({ from, to }) => from <= span.from && span.from < to);
  const own = { from: Math.min(span.from, ...around.map(({ from }) => from)), to: span.to };
  // It may go on behind the sentences that were found: the tag stands where its mark closes.
  own.to = Math.max(own.to, ...around.map(({ to }) => to));
  const behind = text.slice(own.to, own.to + 120);
  if (tag.test(behind) || named.test(behind)) return true;
  const before = text.slice(0, own.from);
  if (announced.test(before)) return true;
  const last = quotations.findLast(({ to }) => to <= own.from);
  return last !== undefined && tag.test(text.slice(last.to, own.from));
}

const who = String.raw`(?:he|she|it|(?:the|an?|his|her|its|their) (?:[\p{L}'’-]+ ){0,4}?[\p{L}'’-]+|(?:\p{Ll}+ ){0,3}\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|al)){0,4})`;
const verb =
  "(?:sa(?:id|ys)|ask(?:ed|s)|add(?:ed|s)|told|tells|wr(?:ote|ites)|tweet(?:ed|s)|post(?:ed|s)|testif(?:ied|ies)|reads?|fum(?:ed|es)|argue[ds]|recall(?:ed|s)|insist(?:ed|s)|warn(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|explain(?:ed|s)|exclaim(?:ed|s)|shout(?:ed|s)|jok(?:ed|es)|quip(?:ped|s)|lament(?:ed|s)|conclud(?:ed|es)|continue[ds]|observ(?:ed|es)|remark(?:ed|s)|declar(?:ed|es)|not(?:ed|es)|complain(?:ed|s)|mus(?:ed|es)|sigh(?:ed|s)|snap(?:ped|s)|laugh(?:ed|s))";

/** “…,” Berg fumed on Tuesday. “…?” the captain then asked Lind. “…,” tweeted a man of Vik. */
const tag = new RegExp(
  String.raw`^["”’']*,?\s*(?:${who} (?:(?:also|then|once|later|has|had|\p{Ll}+ly) )?${verb}|${verb} ${who})(?![\p{L}'’-])`,
  "u",
);

/** “…” That line from harbor master Nils Berg stood in the Gazette. */
const named = /^\s*(?:That|This|The) (?:quot(?:e|ation)|line|remark|comment|message) (?:\p{Ll}+ )?(?:from|by) /u;

/** Ida Berg agreed. “…” */
const announced = new RegExp(
  String.raw`\p{Lu}[\p{L}.'’-]* (?:\p{Ll}+ly )?(?:(?:dis)?agree[ds]|concur(?:s|red)|says|said|repl(?:ied|ies)|respond(?:ed|s)|explain(?:ed|s)|laugh(?:ed|s)|shrug(?:ged|s)|sigh(?:ed|s))[.:]\s*$`,
  "u",
);
