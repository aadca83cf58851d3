/** Whether the validators are installed; `npm test` installs them. */
export declare const haveValidators: boolean;
/** Whether libxml2's command line is there; `npm test` installs it with the other libraries. */
export declare const haveXmllint: boolean;
/** Whether Java is there, which the checker of the W3C needs. */
export declare const haveJava: boolean;
/** What a validator has against an export. */
export interface Verdict {
  readonly id: number;
  readonly problems: readonly string[];
}
/** Runs a validator of this folder over rows of JSON and answers with those it has something against. */
export declare function askValidator(
  script: string,
  args: readonly string[],
  rows: readonly object[],
): readonly Verdict[];
