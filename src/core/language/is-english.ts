const common = new Set(
  "the of to and a in is that for it on was with as he be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people mr how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three says told".split(
    " ",
  ),
);

/** Whether a text is English prose, judged by the small words at its head; short texts are given the benefit of the doubt. */
export function isEnglish(text: string): boolean {
  const head = text.slice(0, 1_500).toLowerCase();
  const words = head.split(/[\s"“”‘’'.,;:!?()[\]«»…—–-]+/).filter((word) => word !== "");
  if (words.length === 0) return true;
  let latin = 0;
  let known = 0;
  for (const word of words) {
    if (/^[a-z]/.test(word)) latin += 1;
    if (common.has(word)) known += 1;
  }
  if (latin * 2 < words.filter((word) => /^\p{L}/u.test(word)).length) return false;
  if (words.length < 12) return true;
  return known / words.length >= (words.length < 40 ? 0.1 : 0.18);
}
