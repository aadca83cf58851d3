import type { SideTab } from "../../stores/window-store.ts";

/** One thing to know, and where on the screen it is. */
export interface TourStep {
  readonly title: string;
  readonly words: string;
  readonly place: "desk" | "story" | "side";
  readonly tab?: SideTab;
}

/** The tour, in the order in which a story is worked on. */
export const steps: readonly TourStep[] = [
  {
    title: "Stories come in here",
    words:
      "Drop a file, a folder or a mail anywhere on this window, or paste copy. It is read in isolation, kept on this machine and never sent anywhere. This one is a sample; spike it when you are done.",
    place: "desk",
  },
  {
    title: "The story in its fields",
    words:
      "Headline, dek, byline, dateline, pictures and body, in one text with one undo. Everything typed is kept the moment it is typed. Esc always comes back here.",
    place: "story",
  },
  {
    title: "What to look at",
    words:
      "F8 goes to the next finding from the caret, Ctrl+. opens what can be done about it, Enter does it. What you pass over stays passed over.",
    place: "side",
    tab: "findings",
  },
  {
    title: "Nothing is lost",
    words:
      "Lines that are not the story (a caption printed twice, MORE, a sign-off) are set aside with the reason, and come back with one key. The wire original stays as it was received.",
    place: "side",
    tab: "set-aside",
  },
  {
    title: "Out through the gate",
    words:
      "The gate is open when nothing must be fixed. Then the story goes to a file, to the clipboard or to the CMS, with a receipt. F1 lists all keys, Ctrl+Shift+P all commands.",
    place: "side",
    tab: "export",
  },
];
