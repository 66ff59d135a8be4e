import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanBatch } from './cleanBatch.ts';
import { main } from './cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lutrin-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

async function run(args: string[], input: string | Uint8Array = '') {
  const stdout = new Collected();
  const stderr = new Collected();
  const stdin = Readable.from([Buffer.from(input)]);
  const code = await main(args, { stdin, stdout, stderr });
  return { code, out: stdout.text, err: stderr.text };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TEXT = `# The harbour light returns

After three winters in the dark, the lamp was lit again on Monday evening.
`;

describe('clean FILE', () => {
  it('prints the article as JSON and nothing else', async () => {
    const { code, out, err } = await run(['clean', file('a.md', TEXT)]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      title: 'The harbour light returns',
      body: ['After three winters in the dark, the lamp was lit again on Monday evening.'],
      revision: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('prints Markdown and text', async () => {
    const path = file('a.md', TEXT);
    expect((await run(['clean', path, '--format', 'markdown'])).out).toContain(
      '# The harbour light returns',
    );
    expect((await run(['clean', path, '--format=text'])).out).toBe(TEXT.slice(2));
  });

  it('explains each line: its verdict, how sure, and the rule', async () => {
    const { out } = await run([
      'clean',
      file('a.txt', `${TEXT}\nShare on Facebook\n`),
      '--explain',
    ]);
    expect(out).toMatch(/^\+ lede +\d\.\d\d {2}After three winters/m);
    expect(out).toMatch(/^- tools +\d\.\d\d {2}Share on Facebook {2}\[says so/m);
    expect(out.trim().split('\n')).toHaveLength(3);
    const both = await run(['clean', 'a.txt', '--explain', '--format', 'text']);
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('exclude each other')]);
  });

  it('reads standard input, and takes the address that is given', async () => {
    const { out } = await run(['clean', '-', '--url', 'https://example.org/a'], TEXT);
    expect(JSON.parse(out)).toMatchObject({
      title: 'The harbour light returns',
      url: 'https://example.org/a',
    });
  });

  it('decodes the file', async () => {
    const { out } = await run(['clean', file('a.txt', Buffer.from('\u00c9t\u00e9\n', 'latin1'))]);
    expect(JSON.parse(out).blocks[0].text).toBe('Été');
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /empty\.txt could not be cleaned: there is no text in it\.\n$/],
    ['a.txt', '%PDF-1.7', /a\.txt could not be cleaned: it is not text but/],
  ])('refuses %s in a sentence', async (name, content, message) => {
    const { code, out, err } = await run(['clean', file(name, content)]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  });

  it('says that a file is missing or a folder', async () => {
    expect(await run(['clean', join(folder, 'no.txt')])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no\.txt could not be cleaned: it is not there/),
    });
    expect((await run(['clean', folder])).err).toMatch(/could not be cleaned: it is a folder\.\n$/);
    expect((await run(['clean', '-'])).err).toMatch(/^Standard input could not be cleaned/);
  });

  it.each([
    [[]],
    [['clean']],
    [['clean', 'a', 'b']],
    [['clean', 'a', '--form', 'json']],
    [['clean', 'a', '--format', 'pdf']],
    [['clean', 'a', '--kind', 'pdf']],
    [['clean', 'a', '--batch', 'b']],
    [['clean', '--batch=b', '--format=text']],
    [['start', 'here']],
    [['fly']],
  ])('answers %j with its usage', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage:');
  });

  it('prints its usage on request', async () => {
    expect(await run(['clean', '--help'])).toMatchObject({ code: 0, err: '' });
    expect((await run(['start', '--help'])).out).toContain('Usage:');
  });
});

const line = (id: unknown, content = TEXT, kind = 'markdown') =>
  JSON.stringify({ id, kind, content });

describe('clean --batch', () => {
  it('gives a line for each line, in order, errors in their place', async () => {
    const input = [
      line('a'),
      '{"id": "b", ',
      line(3, '<title>Three</title><h1>Three</h1><p>Text.</p>', 'html'),
      JSON.stringify({ id: 'd', kind: 'pdf', content: 'x' }),
      JSON.stringify({ id: 'e', kind: 'text' }),
      JSON.stringify({ id: 'f', kind: 'text', content: 'x', url: 7 }),
      '[]',
      '',
      line('g', ''),
      line('h'),
    ].join('\n');
    const { code, out, err } = await run(['clean', '--batch', file('in.jsonl', input)]);
    const results = out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(results.map(({ id }) => id)).toEqual([
      'a',
      null,
      3,
      'd',
      'e',
      'f',
      null,
      null,
      'g',
      'h',
    ]);
    const failed = results.map((result) => 'error' in result);
    expect(failed).toEqual([false, true, false, true, true, true, true, true, true, false]);
    expect(results[0]).toMatchObject({
      title: 'The harbour light returns',
      revision: expect.any(String),
    });
    expect([code, err]).toEqual([0, 'Lines with an error: 7\n']);
  });

  it('reads standard input, with line ends of Windows and a byte order mark', async () => {
    const { out } = await run(['clean', '--batch', '-'], `\ufeff${line('a')}\r\n${line('b')}\r\n`);
    expect(out.match(/"id":"[ab]"/g)).toEqual(['"id":"a"', '"id":"b"']);
    expect(out).not.toContain('"error"');
  });

  it('goes on after a line that is too long, wherever the chunks end', async () => {
    const input = Buffer.from([line('é1'), 'x'.repeat(5000), line('é2')].join('\n'));
    for (const size of [1, 7, 1000, 100_000]) {
      const chunks = Array.from({ length: Math.ceil(input.length / size) }, (_, index) =>
        input.subarray(index * size, (index + 1) * size),
      );
      const stdout = new Collected();
      expect(await cleanBatch(Readable.from(chunks), { stdout }, 500)).toBe(1);
      const results = stdout.text
        .trimEnd()
        .split('\n')
        .map((each) => JSON.parse(each));
      expect(results.map(({ id }) => id)).toEqual(['é1', null, 'é2']);
      expect(results[1].error).toBe('The line is too long.');
    }
  });

  it('waits for a slow reader instead of piling up', async () => {
    let most = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => void setImmediate(done),
    });
    async function* input() {
      for (let id = 0; id < 50; id++) {
        most = Math.max(most, stdout.writableLength);
        yield Buffer.from(`${line(id)}\n`);
      }
    }
    await cleanBatch(input(), { stdout });
    expect(most).toBe(0);
    expect([stdout.listenerCount('drain'), stdout.listenerCount('close')]).toEqual([0, 0]);
  });

  it('stops quietly when nobody reads any more', async () => {
    const stdout = new Collected();
    let read = 0;
    async function* input() {
      for (; read < 1000; read++) {
        if (read === 2) stdout.destroy();
        yield Buffer.from(`${line(read)}\n`);
      }
    }
    await cleanBatch(input(), { stdout });
    expect(read).toBe(2);
  });

  it('says that the file is missing', async () => {
    const { code, err } = await run(['clean', '--batch', join(folder, 'no.jsonl')]);
    expect(code).toBe(1);
    expect(err).toMatch(/no\.jsonl could not be read: it is not there/);
  });
});
