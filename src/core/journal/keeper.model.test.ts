import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fault, failingFiles, memoryElsewhere } from './failingFiles.ts';
import { Keeper, type Opened } from './keeper.ts';
import { apply, emptyLedger, type Ledger } from './ledger.ts';
import { memoryFiles } from './memoryFiles.ts';
import type { Draft } from './operation.ts';
import { ledgerFrom } from './snapshot.ts';

/** Sequences of 50 acts each: `JOURNAL_SEQUENCES=20000 npx vitest run keeper.model` is the full run. */
const SEQUENCES = Number(process.env.JOURNAL_SEQUENCES ?? 100);
const ACTS = 50;

type Act =
  | { act: 'append'; tab: number; thing: number }
  | { act: 'import'; tab: number; count: number }
  | { act: 'snapshot' | 'reopen'; tab: number }
  | { act: 'wait'; minutes: number };

const tab = fc.nat(2);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({ act: fc.constant('append' as const), tab, thing: fc.nat(4) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('import' as const),
        tab,
        count: fc.integer({ min: 1, max: 5 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ act: fc.constantFrom('snapshot' as const, 'reopen' as const), tab }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.nat(3000) }),
    },
  ),
  { minLength: ACTS, maxLength: ACTS },
);
/** After how many calls the next fault comes, and which; over and over. */
const faults = fc.array(
  fc.record({
    after: fc.nat(40),
    fault: fc.constantFrom<Fault>('stop', 'stopAfter', 'torn', 'full'),
  }),
  { minLength: 1, maxLength: 30 },
);

function ledgerIn({ snapshot, operations }: Pick<Opened, 'snapshot' | 'operations'>): Ledger {
  const ledger = snapshot ? ledgerFrom(snapshot) : emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  return ledger;
}

/** Three tabs over one storage that fails as it is told. What was acknowledged is remembered beside it. */
class Desk {
  readonly acknowledged = new Set<number>();
  readonly latest = new Map<number, number>();
  #now = Date.UTC(2026, 0, 1);
  #count = 0;
  #schedule: Iterator<Fault | null>;
  readonly #disk: ReturnType<typeof failingFiles>;
  readonly #host;
  #tabs: (Keeper | null)[] = [null, null, null];

  constructor(plan: readonly { after: number; fault: Fault }[]) {
    this.#schedule = scheduled(plan);
    this.#disk = failingFiles(memoryFiles(), () => this.#schedule.next().value ?? null);
    this.#host = {
      files: this.#disk.files,
      elsewhere: this.#disk.elsewhere(memoryElsewhere()),
      now: () => this.#now,
      randomId: () => `id-${++this.#count}`,
      keptSegments: 1,
    };
  }

  async do(act: Act): Promise<void> {
    if (act.act === 'wait') this.#now += act.minutes * 60_000;
    else
      try {
        await this.#carryOut(act);
      } catch {
        this.#disk.restart();
        this.#tabs = [null, null, null];
      }
  }

  /** What a start without any fault finds. */
  async calm(): Promise<{ ledger: Ledger; losses: string[] }> {
    this.#schedule = [][Symbol.iterator]();
    this.#disk.restart();
    const opened = await new Keeper(this.#host).open();
    return { ledger: ledgerIn(opened), losses: opened.losses };
  }

  async #carryOut(act: Exclude<Act, { act: 'wait' }>): Promise<void> {
    const keeper = await this.#tab(act.tab, act.act === 'reopen');
    if (act.act === 'snapshot') await keeper.snapshot();
    if (act.act === 'append') {
      const { draft, number } = this.#draft(act.thing);
      await keeper.append(draft);
      this.#acknowledge(number, act.thing);
      await keeper.remember();
      if (keeper.isDue()) await keeper.snapshot();
    }
    if (act.act === 'import') {
      const news = Array.from({ length: act.count }, (_, thing) => this.#draft(thing));
      await keeper.import(
        news.map(({ draft }) => ({ ...draft, device: 'far', sequence: 1 })),
        'Import',
      );
      news.forEach(({ number }, thing) => void this.#acknowledge(number, thing));
    }
  }

  async #tab(index: number, anew: boolean): Promise<Keeper> {
    const known = this.#tabs[index];
    if (known && !anew) return known;
    const keeper = new Keeper(this.#host);
    await keeper.open();
    this.#tabs[index] = keeper;
    return keeper;
  }

  #draft(thing: number): { draft: Draft; number: number } {
    const number = ++this.#count;
    const changes: Draft['changes'] = [
      { kind: 'highlight', id: `thing-${thing}`, field: 'createdAt', value: number },
      { kind: 'progress', id: `once-${number}`, field: 'openedAt', value: number },
    ];
    return { draft: { id: `op-${number}`, time: ++this.#now, changes, label: 'Act' }, number };
  }

  #acknowledge(number: number, thing: number): void {
    this.acknowledged.add(number);
    this.latest.set(thing, number);
  }
}

function* scheduled(plan: readonly { after: number; fault: Fault }[]): Generator<Fault | null> {
  for (;;)
    for (const { after, fault } of plan) {
      for (let calls = 0; calls < after + 5; calls++) yield null;
      yield fault;
    }
}

test(`nothing acknowledged is lost, whatever fails and when (${SEQUENCES} × ${ACTS})`, async () => {
  let acknowledged = 0;
  await fc.assert(
    fc.asyncProperty(acts, faults, async (list, plan) => {
      const desk = new Desk(plan);
      for (const act of list) await desk.do(act);
      for (const start of ['first', 'second']) {
        const { ledger, losses } = await desk.calm();
        const kept = [...desk.acknowledged].filter(
          (number) => !ledger.things.progress.has(`once-${number}`),
        );
        expect(kept, `lost at the ${start} start`).toEqual([]);
        for (const [thing, number] of desk.latest)
          expect(ledger.things.highlight.get(`thing-${thing}`)?.createdAt).toBeGreaterThanOrEqual(
            number,
          );
        expect(losses.filter((loss) => loss !== 'mark')).toEqual([]);
      }
      acknowledged += desk.acknowledged.size;
    }),
    { numRuns: SEQUENCES },
  );
  console.log(`${acknowledged} acknowledged, 0 lost`);
  expect(acknowledged).toBeGreaterThan(SEQUENCES * 10);
}, 3_600_000);
