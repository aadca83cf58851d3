/** Which paragraphs of a mail are its copy, and what the mail programs put around them. */
export interface MailFrame {
  /** The first paragraph of the copy. */
  readonly from: number;
  /** The first one behind it. */
  readonly to: number;
  /** Of a forwarded mail: where its header begins, which ends before the copy, and what it says. */
  readonly forwarded?: { readonly header: number; readonly subject: string; readonly from?: string };
  /** Why what stands below the copy is none, in words for the editor. */
  readonly below?: string;
}

/**
 * So much may a forwarder write above the mail; more, or more than stands under it, is a story of its own with an earlier
 * mail below it.
 */
const longestNote = 400;

/**
 * Finds the copy among the paragraphs of a mail: under the header of a forwarded one, above an earlier mail, a farewell,
 * a signature, a phone's advertisement, a legal notice. `texts`: the paragraphs in order, with their line breaks.
 */
export function mailFrame(texts: readonly string[]): MailFrame {
  const header = findHeader(texts);
  const above = header === undefined ? "" : texts.slice(0, header.at).join(" ");
  const under = header === undefined ? "" : texts.slice(header.to).join(" ");
  const isForward = header !== undefined && above.length < Math.min(longestNote, under.length);
  const from = isForward ? header.to : 0;
  const below = endOf(texts, from);
  return {
    from,
    to: below?.at ?? texts.length,
    ...(below === undefined ? {} : { below: below.why }),
    ...(isForward
      ? {
          forwarded: {
            header: header.at,
            subject: header.subject,
            ...(header.sender === undefined ? {} : { from: header.sender }),
          },
        }
      : {}),
  };
}

const labels: readonly (readonly [name: "from" | "sent" | "to" | "subject", words: string])[] = [
  ["from", "From|Von|De|Da|Van|Fra|Från|Lähettäjä"],
  ["sent", "Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Inviato|Data|Verzonden|Sendt|Dato|Skickat|Lähetetty"],
  ["to", "To|Cc|An|À|Pour|Para|A|Aan|Til|Till|Vastaanottaja"],
  ["subject", "Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Emne|Ämne|Aihe|Assunto"],
];
const label = labels.map(
  ([name, words]) => [name, new RegExp(`^\\s*\\*?(?:${words})\\s*:\\*?\\s*(?<value>.*)$`, "iu")] as const,
);
const mark = /^\s*-{2,}[\s\p{L}'’]+-{2,}\s*$/u;

interface Header {
  readonly at: number;
  readonly to: number;
  readonly subject: string;
  readonly sender?: string;
}

/** The header of a mail within the mail: lines "From: …", "Sent: …", "To: …", "Subject: …", in one paragraph or several. */
function findHeader(texts: readonly string[]): Header | undefined {
  for (const [at, text] of texts.entries()) {
    if (!mark.test(text.split("\n")[0] ?? "") && readLabels(text) === undefined) continue;
    const { said, to } = labelsFrom(texts, at);
    const subject = said.get("subject");
    const sender = said
      .get("from")
      ?.replace(/\s*[<[(].*$/u, "")
      .replace(/^["']|["']$/gu, "")
      .trim();
    if (subject !== undefined && sender !== undefined && said.size >= 3)
      return { at, to, subject, ...(sender === "" || sender.includes("@") ? {} : { sender }) };
  }
  return undefined;
}

/** What the header says that begins here, and where it ends. */
function labelsFrom(texts: readonly string[], at: number): { readonly said: Map<string, string>; readonly to: number } {
  const said = new Map<string, string>();
  let to = at;
  for (; to < Math.min(texts.length, at + 8); to += 1) {
    const read = readLabels(texts[to] ?? "");
    if (read === undefined) break;
    for (const [name, value] of read) said.set(name, value);
  }
  return { said, to };
}

/** What a paragraph says that is nothing but header lines and the mark above them. */
function readLabels(text: string): ReadonlyMap<string, string> | undefined {
  const said = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (mark.test(line)) continue;
    const found = label.find(([, pattern]) => pattern.test(line));
    if (found === undefined) return undefined;
    said.set(found[0], found[1].exec(line)?.groups?.["value"]?.trim() ?? "");
  }
  return said;
}

/** The first paragraph behind the copy. */
function endOf(texts: readonly string[], from: number): { readonly at: number; readonly why: string } | undefined {
  for (let at = from + 1; at < texts.length; at += 1) {
    const text = texts[at] ?? "";
    const rest = texts.slice(at + 1);
    if (wrote.test(text) || labelsFrom(texts, at).said.size >= 3) return { at, why: "An earlier mail." };
    if (phone.test(text)) return { at, why: "The sender's mail program." };
    if (legal.test(text)) return { at, why: "A legal notice of the sender's office." };
    if (ends.test(text) && rest.length > 0 && isSmall(rest)) return { at, why: "The end mark, and the sender's name." };
    if (/^--\s*$/u.test(text) && isSmall(rest)) return { at, why: "The sender's signature." };
    if (farewell.test(text) && isSmall(rest)) return { at, why: "The sender's farewell and signature." };
  }
  return undefined;
}

/** A signature: a few short paragraphs, but for legal notices. */
const isSmall = (rest: readonly string[]): boolean =>
  rest.filter((text) => !legal.test(text)).length <= 6 &&
  rest.every((text) => legal.test(text) || text.split("\n").every((line) => line.length < 90 && !sentence.test(line)));
const sentence = /.{45}[.!?]["”’]?$/u;

const ends = /^[\s(*-]{0,4}(?:ends?|###|-30-|ende|fin)[\s)*-]{0,4}$/iu;

/** "On Sun, 1 Mar 2026 at 09:00, Ann Lee <ann@…> wrote:" */
const wrote =
  /^(?:On|Am|Le|El|Il|Op|Den|Em|Dne|W dniu)\s[\s\S]{5,200}\s(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu|napsal|napisał)(?:\s[^:\n]{1,60})?\s*:$/u;
const phone =
  /^(?:Sent from (?:my|Outlook|Mail|Yahoo)|Get Outlook for|Von meinem .{2,30} gesendet|Gesendet (?:von|mit) (?:meinem|Outlook)|Envoyé (?:de|depuis) mon|Enviado desde mi|Inviato da(?:l mio)?|Verzonden (?:vanaf|met|van) mijn|Sendt fra min|Skickat från min|Lähetetty .{2,30}ni)\b[^\n]{0,60}$/u;
const legal =
  /^\s*\*?(?:This (?:e-?mail|message|communication)\b[\s\S]{0,80}\b(?:confidential|intended|privileged)|The information (?:contained )?in this (?:e-?mail|message)|CONFIDENTIALITY NOTICE|DISCLAIMER\b|Confidentiality notice|Diese E-Mail enthält vertrauliche|Ce (?:message|courriel) [\s\S]{0,60}confidentiel|Please consider the environment|(?:Please )?think before you print)/iu;
const farewell =
  /^(?:(?:many |with )?(?:thanks|thank you)(?: and regards)?|cheers|best(?: wishes| regards)?|(?:kind(?:est)?|warm(?:est)?) regards|regards|all the best|yours (?:sincerely|faithfully|truly)|sincerely|mit (?:freundlichen|besten) grüßen|(?:viele|liebe|beste) grüße|cordialement|bien à vous|saludos(?: cordiales)?|un saludo|cordiali saluti|mvh|vennlig hilsen|med vänlig(?:a)? hälsning(?:ar)?|med venlig hilsen|met vriendelijke groet(?:en)?|terveisin)\s*[,.!–—-]?(?:\n[\s\S]{0,200})?$/iu;
