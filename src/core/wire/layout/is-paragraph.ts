/** A whole sentence, too long for a title. */
export const isParagraph = (text: string): boolean =>
  /^["“‘]?\p{Lu}.*\p{Ll}[^.!?]*[.!?]["”’]?$/u.test(text) && smallWords(text) >= 6;

const smallWords = (text: string): number => text.match(/(?<= )\p{Ll}+/gu)?.length ?? 0;
