import { lookup as lookUp } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { imageSize } from 'image-size';
import { rasterType } from '../core/article/raster.ts';
import { Failure } from './failure.ts';
import { isPublicAddress } from './publicAddress.ts';

/** Bytes. */
const LARGEST = 20_000_000;
const PATIENCE_MS = 20_000;
const REDIRECTS = 5;
const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg' };

export interface FetchedPicture {
  bytes: Uint8Array;
  /** The ending of a file's name that tells its kind. */
  ending: string;
  width: number;
  height: number;
}

export interface FetchLimits {
  /** May a picture come from this IP address? By default: from the public internet alone. */
  admits?: (address: string) => boolean;
  /** The IP addresses of a host; by default what this machine's resolver says. */
  resolve?: (host: string) => Promise<string[]>;
  /** Bytes. */
  largest?: number;
  /** For all of it, redirects too; milliseconds. */
  patience?: number;
}

/**
 * Fetches a picture made of pixels. A connection is made to those addresses alone that were looked at: no name
 * leads to this machine or its network, at no redirect either. Throws a Failure that says why there is none.
 */
export async function fetchPicture(url: string, limits: FetchLimits = {}): Promise<FetchedPicture> {
  const signal = AbortSignal.timeout(limits.patience ?? PATIENCE_MS);
  try {
    const bytes = await readAtMost(await answerOf(url, limits, signal), limits.largest ?? LARGEST);
    return pictureIn(bytes);
  } catch (error) {
    if (signal.aborted) throw new Failure('its site took too long');
    throw error;
  }
}

async function answerOf(
  start: string,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let url = new URL(start);
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const answer = await ask(url, limits, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return answer;
    answer.destroy();
    if (statusCode < 300 || statusCode > 399 || !headers.location)
      throw new Failure(`its site answered ${statusCode}`);
    url = new URL(headers.location, url);
  }
  throw new Failure('its site sends from one address to the next without end');
}

async function ask(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Failure(`it is at a ${url.protocol} address`);
  const lookup = only(await addressesOf(url.hostname, limits));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { Accept: 'image/avif,image/webp,image/*' };
  return new Promise((resolve, reject) => {
    request(url, { lookup, signal, headers }, resolve).on('error', reject).end();
  });
}

/** All addresses of a host. Throws where one of them is not admitted. */
async function addressesOf(
  host: string,
  { admits = isPublicAddress, resolve = resolved }: FetchLimits,
): Promise<string[]> {
  const bare = host.replace(/^\[|\]$/g, '');
  const addresses = isIP(bare) ? [bare] : await resolve(bare);
  if (addresses.length === 0) throw new Failure('its site has no address');
  if (!addresses.every(admits))
    throw new Failure('its site is on this machine or its own network, not on the public internet');
  return addresses;
}

async function resolved(host: string): Promise<string[]> {
  try {
    return (await lookUp(host, { all: true })).map(({ address }) => address);
  } catch {
    throw new Failure('its site was not found');
  }
}

/** A resolver that knows these addresses and no others. */
function only(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_, options, done) => {
    if (options.all) done(null, all);
    else done(null, all[0]?.address ?? '', all[0]?.family);
  };
}

async function readAtMost(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer) {
    size += part.length;
    if (size > most) throw new Failure(`it is larger than ${most / 1_000_000} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function pictureIn(bytes: Uint8Array): FetchedPicture {
  const type = rasterType(bytes);
  if (!type) throw new Failure('it is no picture of a known kind');
  const { width, height, orientation = 1 } = measured(bytes);
  if (!(width > 0 && height > 0)) throw new Failure('its size can’t be read');
  const ending = ENDINGS[type] ?? type.slice('image/'.length);
  // From 5 on, a camera was held upright: browsers turn the picture.
  return orientation < 5
    ? { bytes, ending, width, height }
    : { bytes, ending, width: height, height: width };
}

function measured(bytes: Uint8Array): { width: number; height: number; orientation?: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw new Failure('it is damaged');
  }
}
