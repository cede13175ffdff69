import { expect, test } from 'vitest';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';
import { lengths } from '../fit/cv-of-length.ts';
import { breachesOf } from '../fit/fit-laws.ts';

test.each(Object.values(builtInThemes))(
  '$name fits CVs of every length from half a page to six',
  async (theme) => {
    const breaches: string[] = [];
    for (let length = 0; length < lengths; length++) breaches.push(...(await breachesOf(theme, length)));
    expect(breaches).toEqual([]);
  },
);
