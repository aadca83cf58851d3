import { describe, expect, it } from "vitest";
import { guessLanguage } from "./guess-language.ts";

describe("guessLanguage", () => {
  it.each([
    [
      "en",
      "The harbour was closed for two days after the storm, and the ferries that stayed in port were checked by divers.",
    ],
    [
      "de",
      "Der Hafen war nach dem Sturm zwei Tage lang gesperrt, und die Fähren, die im Hafen blieben, wurden von Tauchern geprüft.",
    ],
    [
      "fr",
      "Le port est resté fermé pendant deux jours après la tempête et les ferries qui étaient à quai ont été contrôlés par des plongeurs.",
    ],
    [
      "es",
      "El puerto estuvo cerrado dos días después de la tormenta y los barcos que se quedaron fueron revisados por los buzos de la ciudad.",
    ],
    [
      "sv",
      "Hamnen var stängd i två dagar efter stormen och färjorna som låg kvar har kontrollerats av dykare, enligt kommunen.",
    ],
    [
      "fi",
      "Satama oli suljettu kaksi päivää myrskyn jälkeen, ja sukeltajat ovat tarkastaneet lautat, jotka jäivät laituriin, kaupungin mukaan.",
    ],
    ["ru", "Порт был закрыт два дня после шторма."],
    ["uk", "Порт був закритий два дні після шторму, а пороми її та інші перевірили."],
    ["ja", "嵐のあと、港は二日間閉鎖された。"],
    ["ar", "أغلق الميناء يومين بعد العاصفة."],
  ])("%s", (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each([
    ["en", "QUAY FIRE\nSALTMERE — A fire destroyed a boathouse on Monday.\nNo one was hurt."],
    ["en", "Rain stops play. A draw is now likely, umpires say. No play before noon."],
    ["pt", "O barco ficou no porto por dois dias e a tripulação não foi a terra, segundo a capitania."],
  ])("tells short English copy from Portuguese: %s", (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it("does not take a few English words for another language", () => {
    expect(guessLanguage("Shares fell 3% as oil rose. Gold hit a record. No comment came.")).not.toBe("pt");
  });

  it("does not guess from a table or a few words", () => {
    expect(guessLanguage("1. Rivera 12 14 15\n2. Okafor 11 9 8\n3. Lindqvist 8 7 7")).toBeUndefined();
    expect(guessLanguage("OK")).toBeUndefined();
  });
});
