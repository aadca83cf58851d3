/**
 * One name for all the sizes in which a page prints a picture: the address without query, without the parts of it that
 * say how large or how cut it is. Different pictures keep different names; an address that says too little (a file called
 * "960x0.jpg" or "image.jpg") is told apart by its folders.
 */
export function pictureKey(address: string): string {
  if (address === "") return "";
  const path = address.replace(/[?#].*$/u, "").replace(/^(?:[a-z]+:)?\/\/[^/]+/iu, "");
  const parts = path.split("/").filter((part) => part !== "");
  const file = parts.pop() ?? "";
  const folders = isTelling(file) ? parts.filter((part) => !sizeFolder.test(part)) : parts;
  // A file that is all size ("960x0.jpg", "s640.jpg") keeps its name.
  return [...folders, /\p{L}{4}/u.test(withoutSize(file).replace(/\.\w{2,5}$/u, "")) ? withoutSize(file) : file]
    .join("/")
    .toLowerCase();
}

/** Letters and figures enough to be one picture's own name, whatever folder it lies in. */
const isTelling = (file: string): boolean => {
  const bare = withoutSize(file).replace(/\.\w{2,5}$/u, "");
  return bare.length >= 6 && /\p{L}/u.test(bare) && /\d|[-_].*[-_]/u.test(bare);
};

/** "bridge-1024x640.jpg", "bridge-s1200.jpg", "bridge-s1100-c50.jpg", "bridge_w620.jpg" */
const withoutSize = (file: string): string =>
  file.replace(
    /(?:[-_.@](?:\d{2,4}x\d{2,4}|[sw]\d{3,4}|\d{3,4}w|[cq]\d{2}|[23]x|scaled|thumb(?:nail)?))+(?=\.\w{2,5}$|$)/iu,
    "",
  );

/** "640x400", "width_960", "article_970", "thumbs_50_50", "w_640,h_400" */
const sizeFolder =
  /^(?:\d{2,4}x\d{0,4}|(?:[a-z]+[_-])+(?:\d{3,4}|\d{2,4}[x_]\d{2,4})|(?:[a-z]{1,2}_[a-z\d.:]+,)+[a-z]{1,2}_[a-z\d.:]+)$/iu;
