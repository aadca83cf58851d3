const common = new Set(
  "the of to and a in is that for it on was with as he be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people mr how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three says told".split(
    " ",
  ),
);

/** Whether a text is English prose, judged by its small words; short texts are given the benefit of the doubt. */
export function isEnglish(text: string): boolean {
  const words = text.slice(0, 6_000).match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? [];
  if (words.length === 0) return true;
  const latin = words.filter((word) => /^[\p{Script=Latin}\p{M}'’]+$/u.test(word)).length;
  if (latin * 2 < words.length) return false;
  if (words.length < 12) return true;
  const known = words.filter((word) => common.has(word.toLowerCase())).length;
  return known / words.length >= (words.length < 40 ? 0.12 : 0.2);
}
