import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/loader/serve.ts';
import type { Damage } from './damage.ts';
import { Session } from './session.ts';

/** A place where browsers may be killed: the app at one address, and profiles to lose. */
export interface Laboratory {
  seed: number;
  /** An empty profile. */
  profile(): Promise<string>;
  open(profile: string): Promise<Session>;
  /** Does the damage between two sessions. */
  damage(profile: string, damage: Damage, random: () => number): Promise<void>;
  close(): Promise<void>;
}

export async function openLaboratory(folder: string, seed: number): Promise<Laboratory> {
  const server = await serve({ folder, port: 0 });
  const profiles = await mkdtemp(join(tmpdir(), 'lutrin-crash-'));
  const open = (profile: string) => Session.open(profile, server.url);
  return {
    seed,
    profile: () => mkdtemp(join(profiles, 'profile-')),
    open,
    async damage(profile, { inBrowser, onDisk }, random) {
      if (inBrowser) {
        const session = await open(profile);
        await inBrowser(await session.page('robots.txt'), random);
        await session.kill();
      }
      await onDisk?.(profile);
    },
    async close() {
      await server.close();
      await rm(profiles, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
