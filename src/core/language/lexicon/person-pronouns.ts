/** Pronouns that stand for one person. */
export const hePronouns = new Set(["he", "she", "him", "her", "his"]);

/** Whether a pronoun stands for a man or a woman. */
export const pronounGender = (word: string): "he" | "she" => (word === "she" || word === "her" ? "she" : "he");
