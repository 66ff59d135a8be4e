// What Node, a worker and a page all have beyond the ES library. Core may use these and nothing else of its host.

interface URL {
  hash: string;
  hostname: string;
  readonly href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  protocol: string;
  search: string;
  username: string;
  readonly searchParams: URLSearchParams;
}
declare const URL: { new (url: string, base?: string | URL): URL; canParse(url: string): boolean };

interface URLSearchParams {
  delete(name: string): void;
  get(name: string): string | null;
  keys(): IterableIterator<string>;
}
declare const URLSearchParams: { new (init?: string): URLSearchParams };

interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};

/** Base64 of a string of bytes, one a UTF-16 unit. */
declare function btoa(bytes: string): string;
