import type { DocRole } from "./doc-content.ts";

const names: readonly (readonly [DocRole, RegExp])[] = [
  [
    "headline",
    /^(?:title|headline|hed|(?:article|story|news)[ -]?(?:title|headline)|titel|artikeltitel|titre|titre (?:de l['’])?article|título|titolo|rubrik|överskrift|overskrift|tittel|kop|manchete|titular|otsikko)$/u,
  ],
  [
    "dek",
    /^(?:subtitle|standfirst|dek|deck|summary|abstract|intro(?:duction)?|sub-?headline|teaser|lead|ingress|ingressi|vorspann|chap[oô]|chapeau|untertitel|sous-titre|subtítulo|entradilla|bajada|sottotitolo|sommario|ondertitel|undertittel|underrubrik|manchet)$/u,
  ],
  [
    "byline",
    /^(?:by-?line|author|autor|auteur|autorenzeile|signature(?: auteur)?|signatur|firma|autore|forfatter|skribent|kirjoittaja)$/u,
  ],
  ["dateline", /^(?:date-?line|ortsmarke)$/u],
  ["slug", /^(?:slug(?:line)?|catchline)$/u],
  ["note", /^(?:editor(?:['’]?s)?[ -]?note|ed-?note|notes? to editors?)$/u],
  [
    "crosshead",
    /^(?:cross-?head(?:ing)?|sub-?head(?:ing)?|zwischentitel|mellomtittel|mellanrubrik|mellemrubrik|tussenkop|väliotsikko|intertitre|ladillo)$/u,
  ],
  ["quote", /^(?:(?:intense |block |pull ?)?quot(?:e|es|ation|ations)|block ?text|citation|zitat|cita)$/u],
  [
    "caption",
    /^(?:(?:picture |photo |image )?caption|cut-?line|bildunterschrift|beschriftung|légende(?: photo)?|legend|bildtext|billedtekst|bildetekst|kuvateksti|(?:foto|bij|onder)schrift|fotobijschrift|didascalia|pie de foto|leyenda|epígrafe)$/u,
  ],
  ["credit", /^(?:(?:picture |photo |image )?credit(?: ?line)?|fotograf|bildnachweis)$/u],
  ["furniture", /^(?:toc \d|toc heading|header|footer|footnote text|endnote text|page number|table of contents)$/u],
];

/** The role that the name of a style stands for: Word's own, and those that newsrooms give their templates. */
export function roleOfStyle(name: string | undefined): DocRole | undefined {
  const plain =
    name
      ?.toLowerCase()
      .replace(/[_\s]+/gu, " ")
      .trim() ?? "";
  const level = /^(?:heading|überschrift|titre|título|rubrik|otsikko|überschrift) ?(?<level>[1-9])$/u.exec(plain)
    ?.groups?.["level"];
  if (level !== undefined) return `heading-${Number(level)}`;
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
}
