/** Signs that somebody still has to find something out. */
export const placeholderPattern =
  /(?<![\p{L}\p{N}@#.])(?:TK(?:TK)*(?!(?: Maxx|[\p{L}\p{N}-]))|[Xx]{3,}(?![\p{L}\p{N}])(?<!Super Bowl XXX)|x{4,})|(?<=\s)\?{2,}(?=[\s.,;:]|$)|[[(](?:check|tk|verify|fact[- ]?check|to (?:come|check|confirm)|name\?|spelling\?|sp\?|cq\?)[\])]|\b[Ll]orem ipsum\b/gu;

/** Whether a text can hold one at all; most cannot. */
export const mayHoldPlaceholder = (text: string): boolean => /TK|xxx|\?\?|[[(]|lorem/i.test(text);
