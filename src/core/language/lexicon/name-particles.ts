/** The small words inside a person’s name (“Ursula von der Leyen”). */
export const nameParticles: ReadonlySet<string> = new Set(
  "de da di del della la le van von der den bin ibn al el y dos du".split(" "),
);
