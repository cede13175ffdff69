import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../../src/index.ts';

const polish =
  'Pracowałam w zespole i z klientami o różnych potrzebach, a także u partnerów w Krakowie i w Łodzi. Odpowiadałam za testy i dokumentację oraz o jakość dbałam z uporem, w terminie i bez przekraczania budżetu, a wyniki opisałam w raporcie i w artykule o metodach.';

/** Returns the last words of the lines, but the last, at several margins. */
async function lastWords(locale: string, margin: number): Promise<readonly string[]> {
  const source = `name: J\nlocale: ${locale}\npage: {size: a5}\ntheme: {name: plain, margin: ${margin}}\nfit: none\nsummary: ${JSON.stringify(polish)}\n`;
  const { display } = await typesetPages(source);
  if (display === undefined) throw new Error('not rendered');
  const lines = (await paintText(display)).split('\n').filter((line) => line !== '');
  return lines.slice(1, -1).map((line) => line.trim().split(' ').at(-1) ?? '');
}

const margins = [40, 55, 70, 85, 100];

test.each(['pl', 'cs', 'sk', 'ru', 'uk'])('in %s no line ends in a word of one letter', async (locale) => {
  for (const margin of margins)
    for (const word of await lastWords(locale, margin)) expect(word).not.toMatch(/^\p{L}$/u);
});

test('in other languages a line may end in one', async () => {
  const words = (await Promise.all(margins.map((margin) => lastWords('eu', margin)))).flat();
  expect(words.some((word) => /^\p{L}$/u.test(word))).toBe(true);
});
