import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import {
  INSTALL_FOLDER,
  JOURNAL_FOLDER,
  REVISIONS_FOLDER,
  ROOT_FOLDER,
  SNAPSHOTS_FOLDER,
} from '../../src/core/journal/folders.ts';
import { type Served, serve } from '../../src/loader/serve.ts';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import { arriveTakenOver } from '../takenOver.ts';
import { layCanaries, type Sighting } from './canaries.ts';
import { BRING_IN, type Door } from './doors.ts';
import { type Elsewhere, openElsewhere } from './elsewhere.ts';
import { type Hand, layHand } from './hand.ts';
import { riseOfMemory } from './rendererMemory.ts';

/** A file that is handed to the app. */
export interface HandedIn {
  name: string;
  bytes: Buffer;
}

/** What came of a file that was handed in. */
export interface Outcome {
  /** `refused` and `nothing` left the library as it was; `kept` is one article, `imported` what an import file held. */
  what: 'refused' | 'kept' | 'imported' | 'nothing';
  /** What the app said: the refusal, or the import's account. */
  said: string;
  /** From handing in to the answer, in milliseconds. */
  ms: number;
  /** How far memory rose meanwhile, in MB; null where the system does not tell. */
  mb: number | null;
  stillMs: number;
  /** The articles that came of it as the reader shows them, and as they are stored. */
  shown: string[];
  stored: string[];
  /** The links in what was shown. */
  links: { text: string; href: string }[];
  /** The passages on which highlights are drawn. */
  painted: string[];
  /** How many highlights are listed as unattached: in the notebook, and beside the articles. */
  unattached: number;
}

/** After so many files the profile begins anew: a long library is not what is tested. */
const FILES_A_PROFILE = 40;
const PATIENCE_MS = 20_000;

/** The app in a browser of its own, with everything watched that hostile content may not do. */
export class Desk {
  private count = 0;
  private context!: BrowserContext;
  page!: Page;
  private readonly troubles: string[] = [];
  private readonly browser: Browser;
  private readonly served: Served;
  private readonly elsewhere: Elsewhere;

  private constructor(browser: Browser, served: Served, elsewhere: Elsewhere) {
    this.browser = browser;
    this.served = served;
    this.elsewhere = elsewhere;
  }

  /** Serves a build and opens a browser on it. */
  static async open(folder: string): Promise<Desk> {
    const served = await serve({ folder, port: 0 });
    const elsewhere = await openElsewhere();
    const browser = await chromium.launch({
      executablePath: needChromium(),
      args: [...LAUNCH_ARGS, '--no-pings', `--proxy-server=${elsewhere.address}`],
    });
    const desk = new Desk(browser, served, elsewhere);
    await desk.begin();
    return desk;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.served.close();
    this.elsewhere.close();
  }

  /** A fresh profile with an empty library of the reader's own. */
  async begin(): Promise<void> {
    await this.context?.close();
    this.count = 0;
    this.context = await this.browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
    });
    await this.context.addInitScript(layCanaries);
    await this.context.addInitScript(layHand, PATIENCE_MS);
    arriveTakenOver(this.context);
    this.page = await this.context.newPage();
    this.watch();
    await this.goTo(BRING_IN);
    await this.look();
  }

  /** Before a row: what a backup or a file of annotations means depends on what is there already. */
  async standAt(door: Door): Promise<void> {
    if (this.count >= FILES_A_PROFILE || door !== BRING_IN) await this.begin();
    await this.goTo(door);
  }

  /** Hands a file in, keeps what can be kept and opens it in the reader; afterwards the app stands ready for the next. */
  async bring(
    { name, bytes }: HandedIn,
    { measured = false, door = BRING_IN } = {},
  ): Promise<Outcome> {
    await this.goTo(door);
    const risen = measured ? await riseOfMemory(this.browser) : null;
    await this.look();
    this.longest = 0;
    await this.offer({ name, bytes }, door);
    const found = await this.page.evaluate(
      (door) => (Reflect.get(window, '__hand') as Hand).follow(door),
      door,
    );
    const outcome: Outcome = { ...found, mb: null, stillMs: 0 };
    if (outcome.what === 'kept') outcome.stored.push(await this.newestText());
    outcome.mb = risen?.() ?? null;
    outcome.stillMs = (await this.look()).stillMs;
    return outcome;
  }

  /** Hands a file in at a door and does nothing more with it. */
  async offer({ name, bytes }: HandedIn, door: Door): Promise<void> {
    this.count++;
    await this.goTo(door);
    await this.page.getByLabel(door.field).setInputFiles({ name, mimeType: '', buffer: bytes });
  }

  /** The names of the snapshots that are kept. */
  async snapshots(): Promise<string> {
    return this.page.evaluate(
      async ([root, snapshots]) => {
        const origin = await navigator.storage.getDirectory();
        const ours = await origin.getDirectoryHandle(root, { create: true });
        const names: string[] = [];
        for await (const name of (
          await ours.getDirectoryHandle(snapshots, { create: true })
        ).keys())
          names.push(name);
        return names.sort().join('\n');
      },
      [ROOT_FOLDER, SNAPSHOTS_FOLDER] as const,
    );
  }

  /** What was seen since the last call that may not be: script, requests, navigation, strange elements. */
  takeTroubles(): string[] {
    for (const url of this.elsewhere.take()) this.troubles.push(`asked for ${url}`);
    return this.troubles.splice(0);
  }

  /** The number of the last record in the journal and the articles that were brought in, once nothing more is being written. */
  async library(): Promise<string> {
    for (let before = ''; ; ) {
      const now = await this.stored();
      if (now === before) return now;
      before = now;
      await this.page.waitForTimeout(150);
    }
  }

  /** Snapshots and segments come and go with the same contents: they tell of no change. */
  private stored(): Promise<string> {
    return this.page.evaluate(
      async ([root, install, revisions]) => {
        const origin = await navigator.storage.getDirectory();
        const ours = await origin.getDirectoryHandle(root, { create: true });
        const within = (name: string) => ours.getDirectoryHandle(name, { create: true });
        const file = await (await within(install)).getFileHandle('last', { create: true });
        const header = new DataView(await (await file.getFile()).arrayBuffer());
        const lines = [`record ${header.byteLength >= 12 ? header.getUint32(8, true) : 0}`];
        for await (const name of (await within(revisions)).keys()) lines.push(name);
        return lines.sort().join('\n');
      },
      [ROOT_FOLDER, INSTALL_FOLDER, REVISIONS_FOLDER] as const,
    );
  }

  /** From the bringing-in screen the hand comes back by itself; elsewhere every file begins with a fresh page. */
  private async goTo({ path, field }: Door): Promise<void> {
    const address = this.served.url + path;
    if (path !== BRING_IN.path || this.page.url() !== address) await this.page.goto(address);
    await this.page.getByLabel(field).waitFor({ state: 'attached' });
  }

  private async look(): Promise<Sighting> {
    const seen = await this.page.evaluate(() =>
      (Reflect.get(window, '__take') as () => Sighting)(),
    );
    this.troubles.push(...seen.events);
    this.longest = Math.max(this.longest, seen.stillMs);
    return { ...seen, stillMs: this.longest };
  }
  private longest = 0;

  /** The text of the revision that was stored last, its blocks joined by line breaks. */
  private async newestText(): Promise<string> {
    const { blocks } = JSON.parse(await this.newestRevision());
    return blocks.map((block: { text: string }) => block.text).join('\n');
  }

  /** The JSON of the revision that was stored last, as it stands on disk. */
  async newestRevision(): Promise<string> {
    return this.page.evaluate(
      async ([root, revisions]) => {
        const origin = await navigator.storage.getDirectory();
        const folder = await (await origin.getDirectoryHandle(root)).getDirectoryHandle(revisions);
        let newest: File | null = null;
        for await (const handle of (
          folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
        ).values()) {
          const file = await handle.getFile();
          if (!newest || file.lastModified >= newest.lastModified) newest = file;
        }
        return (await newest?.text()) ?? '{"blocks":[]}';
      },
      [ROOT_FOLDER, REVISIONS_FOLDER] as const,
    );
  }

  /** Whether the journal holds this JSON, code unit for code unit. */
  async journalHolds(json: string): Promise<boolean> {
    return this.page.evaluate(
      async ([root, journal, json]) => {
        const origin = await navigator.storage.getDirectory();
        const folder = await (await origin.getDirectoryHandle(root)).getDirectoryHandle(journal);
        for await (const handle of (
          folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
        ).values()) {
          if (handle.kind !== 'file') continue;
          if ((await (await handle.getFile()).text()).includes(json)) return true;
        }
        return false;
      },
      [ROOT_FOLDER, JOURNAL_FOLDER, json] as const,
    );
  }

  private watch(): void {
    const { origin } = new URL(this.served.url);
    const { troubles, page } = this;
    this.context.on('page', (other) => {
      if (other !== page) troubles.push(`a new window: ${other.url()}`);
    });
    this.context.on('weberror', (error) => troubles.push(`uncaught: ${error.error()}`));
    this.context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        troubles.push(`asked for ${request.url().slice(0, 200)}`);
    });
    page.on('dialog', (dialog) => {
      troubles.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) troubles.push(`a frame went to ${frame.url()}`);
      else if (!frame.url().startsWith(origin)) troubles.push(`the page went to ${frame.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text().slice(0, 200)}`);
    });
  }
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Copies a build without its content policy. Throws where a page of it has none. */
export async function withoutPolicy(build: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(build, folder, { recursive: true });
  let stripped = 0;
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith('.html')) continue;
    const path = join(folder, entry);
    const page = await readFile(path, 'utf8');
    if (POLICY.test(page)) stripped++;
    await writeFile(path, page.replace(POLICY, ''));
  }
  if (stripped === 0) throw new Error('No page of the build has a content policy to leave out.');
}
