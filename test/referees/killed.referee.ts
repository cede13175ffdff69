import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const command = path.resolve('dist/src/cli/main.js');
const resumes = ['examples/peter-bourgon.yaml', 'examples/marit-halvorsen.yaml'].map((file) =>
  path.resolve(file),
);
const killCount = 200;
const laneCount = 4;
const seed = 20_261_121;

/** When a render is killed: milliseconds after its start, or as soon as it begins to write. */
type Moment = number | 'writing';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quoin-killed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Yields numbers from 0 to 1, the same in every run (mulberry32). */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Renders to `target`. Resolves to true if the render finished before it was killed. */
function render(source: string, target: string, moment?: Moment): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, 'render', source, '-o', target], { stdio: 'ignore' });
    const kill = (): void => void child.kill('SIGKILL');
    const timer = typeof moment === 'number' ? setTimeout(kill, moment) : undefined;
    const watcher =
      moment === 'writing'
        ? watch(path.dirname(target), (_, name) => name?.startsWith('.quoin-') && kill())
        : undefined;
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      watcher?.close();
      resolve(code === 0);
    });
  });
}

async function killed(lane: number): Promise<{ readonly errors: readonly string[]; readonly kills: number }> {
  const place = path.join(folder, String(lane));
  const target = path.join(place, 'cv.pdf');
  await mkdir(place);
  const whole: Buffer[] = [];
  let longest = 0;
  for (const source of resumes) {
    const start = performance.now();
    expect(await render(source, target)).toBe(true);
    longest = Math.max(longest, performance.now() - start);
    whole.push(await readFile(target));
  }
  const random = randomNumbers(seed + lane);
  const errors: string[] = [];
  let kills = 0;
  let current = 1;
  for (let round = 0; round < killCount / laneCount; round += 1) {
    const moment: Moment = round % 3 === 0 ? 'writing' : random.next().value * longest;
    const next = 1 - current;
    if (!(await render(resumes[next] ?? '', target, moment))) kills += 1;
    const found = await readFile(target);
    const version = whole.findIndex((bytes) => bytes.equals(found));
    if (version === -1)
      errors.push(`round ${round}, killed at ${moment}: neither the old file nor the new one`);
    const left = (await readdir(place)).filter((name) => name !== 'cv.pdf');
    if (left.length > 1) errors.push(`round ${round}: ${left.length} temporary files`);
    current = version === -1 ? current : version;
  }
  expect(await render(resumes[0] ?? '', target)).toBe(true);
  if ((await readdir(place)).length > 1) errors.push('a temporary file is left after a complete run');
  return { errors, kills };
}

test('a killed render leaves the old file or the new one, and at most one temporary file', async () => {
  const lanes = await Promise.all(Array.from({ length: laneCount }, (_, lane) => killed(lane)));
  expect(lanes.flatMap(({ errors }) => errors)).toEqual([]);
  expect(lanes.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(killCount / 2);
});
