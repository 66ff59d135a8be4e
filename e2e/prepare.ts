import { BUILDS, makeBuild } from './builds.mjs';

/** Before the first test: the builds that the tests read, unless whoever runs them has just made them. */
export default async function prepare(): Promise<void> {
  if (process.env.BUILDS_READY) return;
  for (const name of Object.keys(BUILDS) as (keyof typeof BUILDS)[]) {
    if (!(await makeBuild(name))) throw new Error(`The build "${name}" failed.`);
  }
}
