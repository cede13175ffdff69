import { expect, test } from 'vitest';
import type { TextInline } from '../../../src/model/document.ts';
import { inlinesOf } from '../../../src/theme/kit/inlines.ts';
import { bodyBlocks } from '../../../src/theme/kit/prose.ts';
import { contextWith, paragraphsIn, resumeOf } from './fixtures.ts';

/** Returns the inlines of a Markdown text. */
function inlinesIn(
  markdown: string,
  settings: Parameters<typeof contextWith>[0] = {},
): readonly TextInline[] {
  const { summary } = resumeOf(`summary: ${JSON.stringify(markdown)}`);
  const [block] = summary;
  const context = contextWith(settings);
  return block?.kind === 'paragraph' ? inlinesOf(block.text, context.text, context) : [];
}

/** Returns texts with their links: `see [doi:10.1/a](https://doi.org/10.1/a)`. */
function linked(inlines: readonly TextInline[]): string {
  return inlines.map(({ text, link }) => (link === undefined ? text : `[${text}](${link})`)).join('');
}

const doi = '[doi:](https://doi.org/10.5555/ab.12-3)[10.5555/ab.12-3](https://doi.org/10.5555/ab.12-3)';
const wholeDoi = '[doi:10.5555/ab.12-3](https://doi.org/10.5555/ab.12-3)';

test.each([
  ['see doi:10.5555/ab.12-3.', `see ${doi}.`],
  ['see DOI: 10.5555/ab.12-3, and', `see ${doi}, and`],
  ['(https://doi.org/10.5555/ab.12-3)', `(${doi})`],
  ['see http://dx.doi.org/10.5555/ab.12-3', `see ${doi}`],
  ['see doi.org/10.5555/ab.12-3', `see ${doi}`],
  ['<https://doi.org/10.5555/ab.12-3>', doi],
  ['[10.5555/ab.12-3](https://doi.org/10.5555/ab.12-3)', doi],
  ['[doi:10.5555/ab.12-3](https://doi.org/10.5555/ab.12-3)', wholeDoi],
])('a DOI is printed in one form and linked: %s', (markdown, printed) => {
  const joined = (text: string): string => text.replaceAll(/\]\(\S+?\)\[/gu, '');
  expect(joined(linked(inlinesIn(markdown)))).toBe(joined(printed));
});

test.each([
  ['[A paper](https://doi.org/10.5555/ab.12-3)', '[A paper](https://doi.org/10.5555/ab.12-3)'],
  ['`doi:10.5555/ab`', 'doi:10.5555/ab'],
  ['from 10.2024/11.2024', 'from 10.2024/11.2024'],
  ['version 10.1/2 of 110.5555/ab', 'version 10.1/2 of 110.5555/ab'],
])('other texts and links stay: %s', (markdown, printed) => {
  expect(linked(inlinesIn(markdown))).toBe(printed);
});

test('brackets of a DOI are part of it, those around it are not', () => {
  const text = (markdown: string): string | undefined =>
    inlinesIn(markdown).find(({ link }) => link !== undefined)?.link;
  expect(text('(doi:10.1016/S0140-6736(99)12345-6)')).toBe('https://doi.org/10.1016/S0140-6736(99)12345-6');
  expect(text('(doi:10.1016/S0140-6736(99))')).toBe('https://doi.org/10.1016/S0140-6736(99)');
});

test('no line ends in a DOI, also if it has an escaped character', () => {
  const inlines = inlinesIn('see doi:10.5555/ab\\_c.d');
  const parts = inlines.filter(({ link }) => link === 'https://doi.org/10.5555/ab_c.d');
  expect(parts.map(({ text }) => text).join('')).toBe('doi:10.5555/ab_c.d');
  expect(parts.every(({ whole }) => whole)).toBe(true);
});

test.each([
  '10.5555/ab',
  'doi:10.5555/ab',
  'https://doi.org/10.5555/ab',
  '"[10.5555/ab](https://doi.org/10.5555/ab)"',
])('a field labelled DOI is printed without its label: %s', (value) => {
  const { sections } = resumeOf(`sections: {Papers: [{title: A, fields: {DOI: ${value}, Note: x}}]}`);
  const [entry] = sections[0]?.entries ?? [];
  const blocks = entry?.shape === 'record' ? bodyBlocks(entry, contextWith()) : [];
  expect(paragraphsIn(blocks)).toEqual(['text: doi:10.5555/ab', 'text: Note: x']);
});

test('a link in strong type has a finer underline, in the accent', () => {
  const underline = (markdown: string, accent: string): TextInline['style']['underline'] =>
    inlinesIn(markdown, { links: 'underlined', accent }).at(-1)?.style.underline;
  const plain = underline('[a](https://example.org)', '#0b6e6e');
  const strong = underline('**[a](https://example.org)**', '#0b6e6e');
  expect(strong?.thickness).toBeLessThan(plain?.thickness ?? 0);
  expect(strong?.offset).toBeGreaterThan(plain?.offset ?? 0);
  expect([plain?.colour, strong?.colour]).toEqual([undefined, '#0b6e6e']);
  const { settings, text } = contextWith();
  expect(underline('**[a](https://example.org)**', text.colour)?.colour).toBe(settings.mutedColour);
});

test('a DOI needs no underline', () => {
  const inlines = inlinesIn('doi:10.5555/ab', { links: 'underlined' });
  expect(inlines.map(({ style }) => style.underline)).toEqual(inlines.map(() => undefined));
});
