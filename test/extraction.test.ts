import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paintPdf, paintText, type TypesetOptions, typesetPages } from '../src/index.ts';
import { builtInThemes } from '../src/themes.ts';
import { textByPdfJs } from './referees/extractors.ts';
import { oddCharacters, tokensOf } from './referees/words.ts';

const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

/** Without head and foot: they are furniture, which is no part of the text. */
function withoutFurniture(name: string): TypesetOptions {
  return { theme: { name, footer: '', header: '', continued: 'none' } };
}

describe.each(Object.keys(builtInThemes))('pdf.js reads in the theme %s', (theme) => {
  test.each(examples)('the words of %s as they were laid out, in that order', async (example) => {
    const { display } = await typesetPages(readFileSync(`examples/${example}`), withoutFurniture(theme));
    if (display === undefined) throw new Error(`${example} was not set`);
    const text = await textByPdfJs(await paintPdf(display));
    expect(tokensOf(text)).toEqual(tokensOf(await paintText(display)));
    expect(text.match(oddCharacters) ?? []).toEqual([]);
  });
});
