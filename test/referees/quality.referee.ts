import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellName, cells } from '../quality/cell.ts';
import { type Judgement, judgeAll, judgementText } from '../quality/release.ts';
import { missText } from '../quality/table.ts';

let judgement: Judgement;
beforeAll(async () => {
  judgement = await judgeAll();
  console.info(judgementText(judgement));
});

describe('the release column', () => {
  test.each(cells.map(cellName))('is reached by %s', (name) => {
    const cell = judgement.cells.find((each) => each.name === name);
    expect(cell?.misses.map(missText)).toEqual([]);
  });

  test('has no exemption that nothing needs', () => {
    expect(judgement.idle).toEqual([]);
  });
});

test('the tool finds every fault of PDFs made for it, and none in clean ones', () => {
  const { stdout, status } = spawnSync('python3', ['test/quality/selftest.py'], { encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
  expect(status).toBe(0);
});
