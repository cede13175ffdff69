import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { type RunOptions, renderExamples } from './rendered-examples.ts';

const nodes = [20, 22, 24];

function bytesOf(options: RunOptions): readonly string[] {
  return renderExamples('same-bytes', options).map((file) => readFileSync(file).toString('base64'));
}

let expected: readonly string[] = [];
beforeAll(() => {
  expected = bytesOf({});
});

describe('the same bytes', () => {
  test('in a second run', () => {
    expect(bytesOf({})).toEqual(expected);
  });

  test.each(['America/New_York', 'Asia/Tokyo', 'UTC'])('in the time zone %s', (TZ) => {
    expect(bytesOf({ environment: { TZ } })).toEqual(expected);
  });

  test.each(['C', 'de_DE.UTF-8', 'tr_TR.UTF-8'])('in the locale %s of the system', (LC_ALL) => {
    expect(bytesOf({ environment: { LC_ALL, LANG: LC_ALL } })).toEqual(expected);
  });

  test.each(nodes)('on Node %d', async (major) => {
    const folder = await temporaryFolder();
    execFileSync('npm', [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      `node-${process.platform}-${process.arch}@${major}`,
    ]);
    const node = path.join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${major}\\.`));
    expect(bytesOf({ node })).toEqual(expected);
  });
});
