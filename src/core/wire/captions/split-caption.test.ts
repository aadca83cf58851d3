import { describe, expect, it } from "vitest";
import { splitCaption } from "./split-caption.ts";

describe("splitCaption", () => {
  it.each([
    ["The ferry leaves Oslo on Sunday. (AP Photo/Ann Lee)", "The ferry leaves Oslo on Sunday.", "AP Photo/Ann Lee"],
    ["The ferry leaves Oslo on Sunday. Photo: Ann Lee", "The ferry leaves Oslo on Sunday.", "Ann Lee"],
    ["The ferry leaves Oslo on Sunday. Ann Lee / AFP", "The ferry leaves Oslo on Sunday.", "Ann Lee / AFP"],
    [
      "The ferry leaves Oslo in March, 1974. National Archives",
      "The ferry leaves Oslo in March, 1974.",
      "National Archives",
    ],
    ["The ferry at the quay in Oslo Ann Lee/Reuters", "The ferry at the quay in Oslo", "Ann Lee/Reuters"],
    ["The ferry at the quay [File: Reuters]", "The ferry at the quay", "File: Reuters"],
    ["The mate of the ferry, Bo Chan (AFP)", "The mate of the ferry, Bo Chan", "AFP"],
    ["Capt. Ann Lee. | Bo Chan/Getty Images", "Capt. Ann Lee.", "Bo Chan/Getty Images"],
    ["Ann Lee Submitted photo", "Ann Lee", "Submitted photo"],
    ["The ferry in dock Credit: Getty - Contributor", "The ferry in dock", "Getty - Contributor"],
    ["The ferry in dock. Bo Chan/AP hide caption", "The ferry in dock.", "Bo Chan/AP"],
    ["Ann Lee (left) and her mate Bo Chan AP", "Ann Lee (left) and her mate Bo Chan", "AP"],
    ["The quay on Friday. MANDATORY CREDIT: Bo Chan/Vik Post", "The quay on Friday.", "Bo Chan/Vik Post"],
    [
      "The quay on Friday. MANDATORY CREDIT: Bo Chan/Vik Post. NO SALES. NO ARCHIVE.",
      "The quay on Friday. NO SALES. NO ARCHIVE.",
      "Bo Chan/Vik Post",
    ],
    ["The quay on Friday. (Bo Chan/AP) EDITORIAL USE ONLY", "The quay on Friday. EDITORIAL USE ONLY", "Bo Chan/AP"],
    ["The old quay in Oslo. FILE PHOTO: Ann Lee", "The old quay in Oslo.", "FILE PHOTO: Ann Lee"],
    ["(AP Photo/Ann Lee) Rescuers wait in Oslo.", "Rescuers wait in Oslo.", "AP Photo/Ann Lee"],
  ])("parts %s", (line, caption, credit) => {
    const split = splitCaption(line);
    expect(split.caption).toBe(caption);
    expect(split.credit?.text).toBe(credit);
  });

  it.each([
    "The ferry leaves Oslo on Sunday.",
    "The mayor is trusted by few in the town, according to the latest Vik Times/CBS News poll.",
    "They ate oysters in the vaulted hall of the old town court -- courtesy of the Brewers' Council.",
    "Ann Lee (left) and Bo Chan (right)",
    "The mayor, seen in Oslo in 2017 (background)",
    "Capt. Ann Lee",
    "The ferry leaves. It is late. Nobody waits for it at the quay.",
  ])("leaves %s whole", (line) => {
    expect(splitCaption(line)).toEqual({ caption: line });
  });

  it("keeps the page's words apart", () => {
    expect(splitCaption("Image caption The ferry in dock")).toEqual({
      caption: "The ferry in dock",
      dropped: ["Image caption"],
    });
  });

  it("leaves no bar where a gallery counts its pictures", () => {
    expect(splitCaption("1 of 4 | The ferry lies aground off Alder on Sunday. (AP Photo/Ann Lee)")).toMatchObject({
      caption: "The ferry lies aground off Alder on Sunday.",
      credit: { text: "AP Photo/Ann Lee" },
    });
  });
});
