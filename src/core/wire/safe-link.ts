/** Whether an address may stand as a link in a story: never a script, whichever kind of file brings it. */
export const isSafeLink = (href: string): boolean =>
  /^(?:https?:|mailto:|tel:|ftp:|\/|\.|#|[\w-]+(?:[/.?#]|$))/iu.test(href.trim());
