/**
 * "(Corrects paragraph 2 …)", "(Adds quotes in paragraphs 3-5)": in brackets and alone in a paragraph, what is new in this
 * take. Words to the desk, not copy.
 */
export const isChangeNote = (text: string): boolean => text.length < 600 && changes.test(text);

const changes =
  /^\((?:Adds?|Updates?|Recasts?|Corrects?|Repeats?|Refiles?|Rewrites?|Removes?|Changes?|Clarifies|New (?:throughout|story)|Ajoute|Actualise|Précise|Neu|Aktualisiert|Erweitert|Añade|Actualiza)\b[^()]{0,300}\)?$/u;
