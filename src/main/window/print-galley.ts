import type { WebContents } from "electron";
import { AppFailure } from "../app-failure.ts";

/** Prints the page; the system asks where. Settles when it is sent (true), or nobody wants it (false). */
export const printGalley = (contents: WebContents | undefined): Promise<boolean> =>
  new Promise((settle, fail) => {
    if (contents === undefined) return settle(false);
    return contents.print({ printBackground: true, margins: { marginType: "default" } }, (sent, reason) => {
      if (sent || /cancel/iu.test(reason)) return settle(sent);
      return fail(
        new AppFailure({ code: "unexpected", message: `It could not be printed (${reason}). Is there a printer?` }),
      );
    });
  });
