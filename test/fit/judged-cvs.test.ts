import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type LayoutReport, type TypesetOptions, typesetPages } from '../../src/index.ts';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';

import { judgedCvs, type SampleCv } from '../quality/founding-cvs.ts';

const papers = ['a4', 'letter'];

async function reportOf({ file }: SampleCv, options: TypesetOptions): Promise<LayoutReport> {
  const read = async (name: string): Promise<Uint8Array> => readFileSync(path.join(path.dirname(file), name));
  const { report } = await typesetPages(readFileSync(file), { read, only: 'resume', ...options });
  if (report === undefined) throw new Error(`${file} is not laid out`);
  return report;
}

test('a CV of one page has one page in every theme, on A4 and Letter', async () => {
  const nurse = judgedCvs.find(({ name }) => name === 'nurse');
  if (nurse === undefined) throw new Error('there is no nurse');
  const longer: string[] = [];
  for (const theme of Object.keys(builtInThemes))
    for (const size of papers) {
      const { fit } = await reportOf(nurse, { theme, page: { size } });
      if (fit?.pages !== 1) longer.push(`${theme} on ${size}`);
    }
  expect(longer).toEqual([]);
});

/** Returns the cells of a CV that have more pages. */
async function longerThan(
  pages: number,
  name: string,
  themes: readonly string[],
): Promise<readonly string[]> {
  const cv = judgedCvs.find((each) => each.name === name);
  if (cv === undefined) throw new Error(`there is no ${name}`);
  const longer: string[] = [];
  for (const theme of themes)
    for (const size of papers) {
      const { fit } = await reportOf(cv, { theme, page: { size } });
      if (fit === undefined || fit.pages > pages) longer.push(`${theme} on ${size}`);
    }
  return longer;
}

test('a quarter of a page of text has no page of its own: a graduate needs one page, but in classic on Letter', async () => {
  expect(await longerThan(1, 'graduate', Object.keys(builtInThemes))).toEqual(['classic on letter']);
});

test('a page is saved where the pages before it are short, so that it is a third full', async () => {
  expect(await longerThan(1, 'career-changer', ['sidebar'])).toEqual([]);
  expect(await longerThan(2, 'designer', ['plain'])).toEqual([]);
});

test('the page of the theme one is full, from 97 to 100 %', async () => {
  let pages = 0;
  for (const cv of judgedCvs)
    for (const size of papers) {
      const report = await reportOf(cv, { theme: 'one', page: { size } });
      if (report.fit?.pages !== 1) continue;
      pages += 1;
      expect(report.pages[0]?.fill, `${cv.name} on ${size}`).toBeGreaterThanOrEqual(0.97);
      expect(report.pages[0]?.fill, `${cv.name} on ${size}`).toBeLessThanOrEqual(1);
    }
  expect(pages).toBeGreaterThanOrEqual(6);
});

test('no page is nearly empty and none has a hole, in the theme that a file names', async () => {
  for (const cv of judgedCvs) {
    const { defects } = await reportOf(cv, {});
    expect([cv.name, ...defects.map(({ kind }) => kind)].filter((kind) => kind !== 'divided-list')).toEqual([
      cv.name,
    ]);
  }
});
