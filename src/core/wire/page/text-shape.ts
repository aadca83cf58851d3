import { familyScan } from "../patterns/family-scan.ts";
import { countSigns, wordKind } from "./count-signs.ts";

/** What is measured of the words of a line, in the order in which models know it. */
export const textMeasures = [
  "chars",
  "words",
  "endsSentence",
  "endsColon",
  "startsLower",
  "startsQuote",
  "capitals",
  "titled",
  "smallWords",
  "digits",
  "commas",
  "stops",
  "bracketed",
  "date",
  "clock",
  "by",
  "credit",
  "agency",
  "share",
  "related",
  "signUp",
  "advert",
  "legal",
  "bio",
  "picture",
  "label",
  "address",
  "signOff",
  "question",
  "bar",
] as const;

/** What the words of a line look like, whatever page they stand on. Each answers 0 or 1 but for the ratios. */
export type TextShape = Readonly<Record<(typeof textMeasures)[number], number>>;

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

const patterns = {
  date: new RegExp(
    `\\b(?:${months})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b,?(?:\\s+\\d{4})?|\\b\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:${months})\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b(?:minutes?|hours?|days?|weeks?|months?|hrs?|mins?)\\s+ago\\b`,
    "iu",
  ),
  clock: /\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b|gmt|utc|bst|ist|[ecmp][sd]?t\b)?|\b\d{1,2}\s*[ap]\.?m\b/iu,
  by: /^(?:by|written by|posted by|story by|report by|words by|from)\b[:\s]\s*\p{L}/iu,
  credit:
    /(?:^|[\s([])(?:photos?|photograph|photographer|image|images|picture|pictures|credit|source|illustration|graphic|video|courtesy)(?:\s+(?:by|credit|courtesy|copyright|via|of|from))?\s*:|©|\b(?:courtesy of|photo by|image by|screen ?(?:grab|shot)|handout|file photo)\b/iu,
  agency:
    /\b(?:getty|reuters|afp|associated press|ap photo|epa|shutterstock|istock|bloomberg|alamy|anadolu|press association|pa wire|xinhua|corbis|wireimage|nasa|wikimedia|ap)\b/iu,
  share:
    /\b(?:share|facebook|twitter|tweet|linkedin|whatsapp|pinterest|reddit|e-?mail|print|copy link|bookmark|save|telegram|flipboard|messenger|instagram)\b/iu,
  related:
    /^\W*(?:related|read (?:more|also|next|this|the full)|see (?:also|more)|more(?:\s+(?:on|from|in|about|stories|news|coverage|top))?\b|also (?:read|see)|recommended|you (?:may|might)|don'?t miss|must[- ]read|trending|most (?:read|popular|viewed|recent)|popular|latest|up next|next (?:story|article)|previous|watch|listen|view|click here|in case you missed|editor'?s?'? (?:picks?|choice)|top stories|from our|keep reading|continue reading|explore|what to read)/iu,
  signUp:
    /\b(?:subscribe|sign ?up|newsletters?|inbox|log ?in|sign in|register|your email|e-?mail address|notifications?|download (?:the|our)|get the (?:app|latest)|free trial|unlimited access|donate|support (?:our|us)|become a member|follow (?:us|me|him|her|@|on)|like us)\b/iu,
  advert:
    /^\W*(?:advertis\w*|ads?\b|sponsored|promoted|story continues|article continues|scroll (?:down|to)|continues? below|loading|paid (?:post|content)|partner content)/iu,
  legal: /©|\(c\)\s*\d{4}|\ball rights reserved\b|\bcopyright\b|\bterms (?:of|and)\b|\bprivacy\b|\bcookies?\b/iu,
  bio: /\b(?:is an?|was an?)\s+(?:[\w-]+\s+){0,4}(?:reporter|writer|editor|journalist|correspondent|columnist|producer|author|contributor|freelance\w*|fellow|professor|founder)\b|\b(?:follow|reach|contact|email)\s+(?:him|her|them|@|\w+ \w+ (?:on|at))|\bcan be reached\b/iu,
  picture:
    /\((?:left|right|centre|center|above|below|pictured|top|bottom|file|file photo|from left|l|r)\b|\b(?:pictured|file (?:photo|image|picture)|photo shows|image shows|seen here|poses? (?:for|with)|in this (?:photo|image|file))\b|^(?:image|media|video) caption/iu,
  label:
    /^(?:tags?|topics?|filed under|categor(?:y|ies)|sections?|keywords?|updated|published|posted|last (?:updated|modified)|source|contact|comments?|location|share|print|follow|credit|advertisement|related|more|read more|watch|listen)\b\s*:?/iu,
  address: /\bhttps?:\/\/|\bwww\.|[\w.+-]+@[\w-]+\.\w|(?:^|\s)@\w{2,}/iu,
  signOff:
    /\b(?:contributed to this|reporting by|additional reporting|editing by|compiled by|originally (?:appeared|published)|first (?:appeared|published)|with (?:files|additional|reporting)|this (?:story|article|post|report) (?:was|has been|is)|material from)\b/iu,
} as const;

const families = familyScan(patterns);

/** Measures the words of one line. */
export function textShape(text: string): TextShape {
  const head = text.length > 600 ? text.slice(0, 600) : text;
  const words = head.split(/\s+/u);
  let small = 0;
  let titled = 0;
  for (const word of words) {
    const kind = wordKind(word);
    if (kind === "small") small += 1;
    else if (kind === "titled") titled += 1;
  }
  const { letters, capitals, digits, commas, stops } = countSigns(head);
  const has = (pattern: RegExp): number => (pattern.test(head) ? 1 : 0);
  const isOf = families(head);
  return {
    chars: text.length,
    words: text.length > 600 ? Math.round((words.length * text.length) / 600) : words.length,
    endsSentence: /[.!?…。！？][)\]"'”’»]*$/u.test(text) ? 1 : 0,
    endsColon: /[:：]$/u.test(text) ? 1 : 0,
    startsLower: has(/^\p{Ll}/u),
    startsQuote: has(/^["'“‘«„]/u),
    capitals: letters === 0 ? 0 : capitals / letters,
    titled: titled / words.length,
    smallWords: small / words.length,
    digits: digits / head.length,
    commas: Math.min(10, commas),
    stops: stops === 0 ? 0 : Math.min(10, head.match(/[.!?](?=\s|$|["”’)])/gu)?.length ?? 0),
    bracketed: has(/^[([].*[)\]]$/u),
    date: isOf("date"),
    clock: isOf("clock"),
    by: isOf("by"),
    credit: isOf("credit"),
    agency: isOf("agency"),
    share: isOf("share"),
    related: isOf("related"),
    signUp: isOf("signUp"),
    advert: isOf("advert"),
    legal: isOf("legal"),
    bio: isOf("bio"),
    picture: isOf("picture"),
    label: isOf("label"),
    address: isOf("address"),
    signOff: isOf("signOff"),
    question: /\?["”’]?$/u.test(text) ? 1 : 0,
    bar: has(/\s[|·•»›/]\s/u),
  };
}
