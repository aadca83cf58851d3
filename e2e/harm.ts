import type { Page } from "playwright/test";

/** From now on whatever runs of the hostile words is noted down in the page. */
export const listenForScripts = (page: Page): Promise<void> =>
  page.evaluate(() => void ((globalThis as unknown as { ran: string[] }).ran = []));

/** What ran, and whatever stands in the page that could: handlers, frames, scripts, addresses that run. */
export const harmIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const harm = [...(globalThis as unknown as { ran: string[] }).ran];
    for (const element of document.querySelectorAll("*")) {
      if (/^(?:iframe|object|embed|base|math)$/u.test(element.localName) || element.matches("form[action]"))
        harm.push(element.localName);
      if (element instanceof HTMLScriptElement && !element.src.startsWith(`${location.origin}/`)) harm.push("script");
      for (const { name, value } of element.attributes)
        if (name.startsWith("on") || name === "srcdoc" || /^\s*(?:javascript|vbscript):/iu.test(value))
          harm.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
    }
    return harm;
  });
