import { once } from "../../language/once.ts";
import { openBeside } from "../patterns/may-have.ts";
import { patternNet } from "../patterns/pattern-net.ts";
import { paysOff } from "../patterns/pays-off.ts";
import type { OpenPatterns } from "../patterns/open-patterns.ts";
import { halfOfScan, patternScan } from "../patterns/pattern-scan.ts";

/**
 * Families of words that tell what a line does on a page or a wire, as regular expressions over the whole line or its
 * beginning. Each is vocabulary of the trade or of the web at large, seen on many sites; none names a site. Most are read
 * all at once (`openKinds`) and never tried; where that cannot be, a pattern looks back (`(?<=…)`) from its telling word.
 */
export const blindKinds = {
  social:
    /^(?:(?:share|like|follow|find|tweet|post|pin|send|save|join)(?: (?:this|us|me|on|via|to|by|it|the|with|story|article|page|link|post|news))*|facebook|twitter|x|tweet(?:s|et)?|whats ?app|linked ?in|pinterest|reddit|flipboard|e-?mail|mail|print|google ?(?:\+|plus)?|instagram|you ?tube|telegram|messenger|pocket|tumblr|snapchat|tik ?tok|copy(?: link)?|link|rss|sms|text|bookmark|save|shares?|like|pin it|threads|bluesky|reprints?|fb|gmail|stumbleupon|delicious|digg)(?:[\s,|/•·-]+(?:on|via|to|this|us|facebook|twitter|x|tweet|whats ?app|linked ?in|pinterest|reddit|e-?mail|print|google\+?|plus|instagram|copy|link|share|shares|save|pin|it|article|story|opens in new window|\d+))*\W*$/u,
  account:
    /\b(?:subscri(?:be|ption|ber)s?|sign[ -]?(?:up|in|out)|log[ -]?(?:in|out)|newsletters?|my account|register|e-?edition|e-?paper|membership|inbox|free trial|your email|email address|password|donate|gift subscription)\b/u,
  advert:
    /\b(?:advert(?:isement|ising|orial)?s?|sponsored|promoted|ad feedback|paid (?:content|post)|inread|story continues|article continues|continue reading|scroll (?:down|to)|taboola|outbrain|teads)\b/u,
  comments:
    /\b(?:comments?|leave a reply|join the conversation|join the discussion|have your say|repl(?:y|ies)|report abuse|moderat(?:ed|ion)|commenting|disqus)\b/u,
  related:
    /^(?:related|read(?: more| next| also| this)?\b|see (?:also|more|all)|more\b|also (?:read|see|on)|you (?:may|might)|recommended|suggested|most (?:read|popular|viewed|shared|recent|commented)|trending|popular|latest|top (?:stories|news|\d+)|editors?['’]? picks?|don['’]?t miss|up next|next (?:up|article|story|post)|previous|watch(?: now| live| more)?\b|what to read|in case you missed|elsewhere|around the web|from (?:our|the|around)|today['’]?s|stories|featured|must[ -]read|highlights|key points|in this (?:story|article)|inside)/u,
  legal:
    /(?:©|\bcopyright\b|\(c\)\s*(?:19|20)\d\d|\ball rights reserved\b|\bterms (?:of|and|&)\b|\bprivacy\b|\bcookies?\b|\bnot be (?:published|reproduced|republished)\b|\bdo not sell\b|\baccessibility\b|\bcorrections?\b|\bdisclaimer\b|\bpermissions?\b)/u,
  media:
    /\b(?:videos?|galler(?:y|ies)|slide ?shows?|photos?|images?|play(?:ing|er|back|list)?|pause|mute|unmute|enlarge|caption|full ?screen|captions|subtitles|listen|audio|podcast|watch|replay|live stream|embed|volume|duration|transcript|zoom|infographic)\b/u,
  tags: /^(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|sections?|subjects?|in this (?:section|series)|posted in|published in|related topics?)\b\s*:?/u,
  command:
    /^(?:read|watch|click|tap|follow|subscribe|sign|get|download|join|share|listen|view|see|check|learn|find|explore|shop|support|donate|discover|browse|search|skip|close|open|load|show|hide|toggle|expand|go|jump|back|next|prev(?:ious)?|continue|start|try|enter|submit|cancel|select|choose|add|remove|edit|report|contact|visit|buy|save|send|print|return|swipe|scroll|please|like)\b/u,
  control:
    /^(?:close|menu|search|skip(?: to .*)?|next|prev(?:ious)?|back(?: to .*)?|load more.*|show (?:more|less|all|caption).*|hide (?:caption|.*)|toggle .*|expand|collapse|more|less|view (?:all|more|comments|gallery|slideshow).*|see (?:all|more)|all|ok|yes|no|cancel|submit|go|home|top|up|down|on|off|loading.*|please wait.*|n\/a|new|live|now playing|credits?|images?|photos?|videos?|gallery|\W*)$/u,
  section:
    /^(?:(?:the )?(?:news|us|u\.s\.|uk|world|nation(?:al)?|local|metro|state|region(?:al)?|politics|business|money|economy|markets?|tech(?:nology)?|science|health|sports?|football|soccer|basketball|baseball|hockey|cricket|tennis|golf|entertainment|arts?|culture|music|movies?|film|tv|television|books?|style|fashion|food|travel|lifestyle|life|opinions?|editorials?|columns?|columnists?|letters|obituaries|crime|courts?|education|environment|climate|weather|traffic|jobs|cars|autos?|homes?|real estate|classifieds|video|photos|podcasts?|games|puzzles|crossword|horoscopes?|africa|asia|europe|middle east|americas?|latin america|australia|canada|china|india|features?|investigations?|magazine|special reports?|people|royals?|family|celebrity|deals|reviews?|contact(?: us)?|about(?: us)?|help|faq|careers|archives?|sitemap|newsletters?|subscribe|events?|calendar|shopping|community|religion|history|energy|space|animals|in pictures|front page|breaking news|top stories|homepage|home page)(?:\s*[>›»|/&,+-]\s*|\s+|$)){1,4}$/u,
  counter:
    /^[\W\d]*\d(?!\d)[.,:]*(?:\s*(?:k|m|%))?(?:\s*(?:of\s*\d+|\/\s*\d+|shares?|comments?|views?|likes?|photos?|images?|min(?:ute)?s?(?: read)?|sec(?:ond)?s?(?: read)?|votes?|followers?))?\W*$/u,
  readingTime: /\b\d+[ -]min(?:ute)?s?(?: read)?\b|\bword ?count\b/u,
  contact: /@\w|\[email\s?protected\]|https?:\/\/|www\.\w|\w\.(?:com|org|net|co\.uk)\b/u,
  signOff:
    /^\W*(?:reporting|additional reporting|compiled|edited|editing|written|writing|with (?:reporting|files|contributions?|additional)|contributing|contributors?|source|sources|our standards|end|ends|endit|-30-|30|#{2,}|more|\(more\)|mfl|follow (?:me|him|her|ap|us|the)\b)|\bcontributed to this (?:report|story|article)\b|\bcontributed (?:reporting|to)\b/u,
  cutLine:
    /^[([]?(?:file(?: photo| image| picture)?\b\s*[-–—:]|in this (?:[\p{L}.,]+ ){0,3}(?:\d|photo|image|file|picture|frame|video|handout)|(?:image|media|video|photo) caption\b|pictured\b|above|below|left|right|from left|clockwise|(?:main )?(?:image|photo|photograph|picture|video)s?\s*:|an? (?:artist|illustration|aerial|general|file|screen|still|photo|photograph|image|view|undated|video)\b|this (?:image|photo|photograph|picture|illustration|combination|undated|still|screen|map|artist|handout|video))/u,
  seen: /(?:\((?:left|right|center|centre|cent(?:er|re) (?:left|right)|l|r|above|below|pictured|background|foreground|top|bottom|second (?:from )?(?:left|right)|far (?:left|right)|first left|from left[^)]*|not pictured|rear|back|front)\)|,\s(?:left|right|center|centre|second left|second right|far left|far right),|\b(?:pictured|seen|shown)\b|\bfrom left\b|\bposes?\b|\blooks? on\b|\bfile photo\b)/u,
  spoken:
    /["“”][^"“”]{8,}["“”]|\b(?:said|says|told|added|according to|asked|explained|wrote|noted|announced|insisted|argued|warned|claimed|recalled|tweeted)\b/u,
  linking:
    /^(?:but|and|yet|so|however|meanwhile|still|also|then|in addition|according|although|despite|while|since|because|for example|instead|after|when|as|he|she|they|it|his|her|their|its|this|that|these|those|there)\b/u,
  bio: /\b(?:is|was) (?:an?|the|our)\b.{0,60}\b(?:reporter|editor|writer|correspondent|columnist|author|professor|fellow|director|journalist|analyst|producer|contributor)\b|\b(?:can be (?:reached|contacted)|follow (?:him|her|them|me)\b|e-?mail (?:him|her|them|me)\b|has (?:been )?(?:cover(?:ed|ing)|writ(?:ten|ing)|report(?:ed|ing)))\b/u,
  provenance:
    /\b(?:originally (?:appeared|published)|first (?:appeared|published)|(?:this|the) (?:article|story|post|piece|report|column) (?:was|is|has been|originally|first|appeared)|views (?:and opinions )?expressed|do(?:es)? not necessarily (?:reflect|represent)|reprinted with|has been (?:corrected|updated)|story (?:was|has been) updated|researched by|our standards)\b/u,
  crumbs: /^(?:home|front page|news|you are here)\s*[|»›>:/·•–—-]+\s*\S|[»›>]\s*[^\s»›>].*[»›>]|\|[^|]+\|/u,
  auxiliary: /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did|be|been)\b/u,
  endsDate:
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2})(?:,? (?:in|at|near|outside|on) [^.]{3,40})?[.”"]?$/u,
  fileName: /\.(?:jpe?g|png|gif|webp|mp4|pdf|html?)\b/u,
} as const;

/** The same where capitals matter. */
export const casedKinds = {
  acting:
    /\b(?=(?:speaks?|walks?|stands?|sits?|holds?|waves?|leaves?|arrives?|attends?|celebrates?|watch(?:es)?|gestures?|reacts?|addresses|rides?|performs?|plays?|listens?|smiles?|shakes?|carr(?:y|ies)|leads?|delivers?|talks?|meets?|greets?|stops?|takes?|makes?|works?|lines?|gathers?|protests?|marches?|rises?|flies|runs?|passes|wears?|hugs?|kisses|inspects?|checks?|visits?|campaigns?|adjusts?|is (?:seen|pictured|shown|escorted|sworn)|are (?:seen|pictured|shown))\b)(?<=^(?:\S+ ){1,12})/u,
  you: /\b(?:[Yy]ou|[Yy]our|[Yy]ou['’](?:re|ll|ve)|[Ww]e|[Oo]ur|us|I|I['’]m|[Mm]y)\b/u,
  past: /(?=ed\b)(?<=\b(?!(?:united|red|bed|hundred|need|indeed|speed|feed|sacred|wicked)\b)\p{Ll}{2,})/u,
  doing:
    /(?=ing\b)(?<=\b(?!(?:during|nothing|something|anything|everything|morning|evening|building|meeting|king|spring|string|thing|ring|wing)\b)\p{Ll}{2,})/u,
  startsName: /^(?:(?:[Tt]he|[Aa]n?|[Tt]his) )?(?:\p{Lu}[\p{L}.'’-]+,? ){2,}/u,
  question: /\?["'”’)]*$/u,
  label: /:$(?<=^[^.!?]{1,30}:)/u,
  labelled: /(?=[:|»›]\s)(?<=^(?:\p{Lu}[\p{L}'’ ]{1,24}|\p{Lu}{2,}[\p{Lu} ]*)\s?)/u,
  bar: /\s[|•·»›>]\s|[|•·»›>]$/u,
  bullet: /^[•·▪►*‣◦–—-]\s|^\d{1,2}[.)]\s/u,
  bracketed: /^[([].*[)\]]$/u,
  rule: /^[\W_]+$/u,
} as const;

const blind = Object.values(blindKinds);
const patterns: readonly RegExp[] = [...blind, ...Object.values(casedKinds)];

/** The names of all families. */
export const kindNames: readonly string[] = [...Object.keys(blindKinds), ...Object.keys(casedKinds)];

/** Of a long paragraph the beginning and the end tell what it is. */
const cut = { longest: 240, head: 170, tail: 60 } as const;

/** The bits of all families in one half. */
const all = 2 ** halfOfScan - 1;

const net = once(() => patternNet(patterns, (kind) => kind < blind.length));
const scan = paysOff(() => patternScan(net()));

/** The families that a line may belong to, found in one pass; nothing where its letters leave all of them open, or where too few lines came to make the pass worth it. */
function openKinds(line: string): OpenPatterns | undefined {
  const made = scan();
  if (made === undefined) return undefined;
  if (last?.line !== line) last = { line, open: openBeside(made, line, cut) };
  return last.open;
}
let last: { readonly line: string; readonly open: OpenPatterns | undefined } | undefined;

/** Reads a line's letters for all that its readers will ask of them: the first of them would read them for itself alone. */
export const readLetters = (line: string): void => void openKinds(line);

/**
 * Calls with the number of each family that a line belongs to, by the order of `kindNames`. Matching in lower case is many
 * times faster than without regard to case.
 */
export function eachKind(line: string, found: (kind: number) => void): void {
  const open = openKinds(line);
  let text: string | undefined;
  let lower: string | undefined;
  eachBit(open?.low ?? all, 0);
  eachBit(open?.high ?? all, halfOfScan);

  function eachBit(bits: number, first: number): void {
    for (let kind = first, rest = bits; rest !== 0 && kind < patterns.length; kind += 1, rest >>>= 1)
      if ((rest & 1) === 1 && ((open !== undefined && net().exact[kind] === true) || matches(kind))) found(kind);
  }

  function matches(kind: number): boolean {
    text ??= line.length > cut.longest ? `${line.slice(0, cut.head)} ${line.slice(-cut.tail)}` : line;
    return patterns[kind]?.test(kind < blind.length ? (lower ??= text.toLowerCase()) : text) === true;
  }
}
