import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/index.ts';
import { builtInThemes } from '../../src/themes.ts';
import { type EnglishCv, englishCvs } from '../support/english-cvs.ts';
import { exampleCv } from './example-truth.ts';
import { parseResume } from './parse-resume.ts';
import { summed, type Tallies, table, tallied } from './tally.ts';

const generated = 44;
/** Smallest share of all jobs, schools and sections that are found. */
const enough = 0.95;

const cvs: readonly EnglishCv[] = [
  ...readdirSync('examples')
    .filter((file) => file.endsWith('.yaml'))
    .map(exampleCv),
  ...englishCvs(generated),
];
/** Characters of the longest e-mail that a narrow column holds on a line. Longer ones are cut after the @. */
const longestEmails: Readonly<Record<string, number>> = { sidebar: 42 };
const byTheme = new Map<string, readonly Tallies[]>();

async function readBack({ source, truth }: EnglishCv, theme: string): Promise<Tallies> {
  const { pdf } = await typeset(source, { theme: { name: theme } });
  return tallied(truth, await parseResume(pdf ?? new Uint8Array()));
}

describe.each(Object.keys(builtInThemes))(
  'a parser of ordinary heuristics finds in the theme %s',
  (theme) => {
    test('every name, e-mail and phone, nearly every job and school, and invents next to none', async () => {
      const tallies: Tallies[] = [];
      for (const cv of cvs) tallies.push(await readBack(cv, theme));
      byTheme.set(theme, tallies);
      for (const field of ['names', 'emails', 'phones'] as const) {
        const { missed, invented } = summed(tallies, field);
        const limit = field === 'emails' ? longestEmails[theme] : undefined;
        expect(missed.filter((text) => limit === undefined || text.length <= limit)).toEqual([]);
        expect(invented).toEqual([]);
      }
      for (const field of ['sections', 'jobs', 'schools'] as const) {
        const { found, all, missed, invented } = summed(tallies, field);
        expect(found / all, missed.join('\n')).toBeGreaterThanOrEqual(enough);
        expect(invented.length / all, invented.join('\n')).toBeLessThanOrEqual(1 - enough);
      }
    });
  },
);

test('prints the table of results', () => {
  console.log(table(byTheme));
  expect([...byTheme.keys()]).toEqual(Object.keys(builtInThemes));
});
