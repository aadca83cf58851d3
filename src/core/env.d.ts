/**
 * The few globals that a sandboxed page, a worker and Node all have, and the core may therefore use.
 * Nothing else of the host is declared here: no clock, no randomness, no console, no network, no DOM.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** A file's text, made a part of the program by the bundler. */
declare module "*?raw" {
  const text: string;
  export default text;
}
