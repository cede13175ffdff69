import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeProgram, nodeVersions } from './node-versions.ts';
import { type RunOptions, renderExamples } from './rendered-examples.ts';

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

  test.each(nodeVersions)('on Node %s', (version) => {
    const node = nodeProgram(version);
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toBe(`v${version}\n`);
    expect(bytesOf({ node })).toEqual(expected);
  });
});
