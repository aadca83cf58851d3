/** Why what lies in a folder may not be released; none: it may. */
export function whyNot(
  folder: string,
  wanted: { readonly version: string; readonly electron: string; readonly tag?: string },
): readonly string[];
