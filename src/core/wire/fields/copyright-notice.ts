/** "© 2026 Harbour News" from a holder and a year; the holder alone where it has the year already or none is given. */
export const copyrightNotice = (holder: string | undefined, year: string | undefined): string | undefined =>
  holder === undefined || year === undefined || holder.includes(year) ? holder : `© ${year} ${holder}`;
