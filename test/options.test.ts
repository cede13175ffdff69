import { expect, test } from 'vitest';
import { type TypesetOptions, typeset, typesetPages } from '../src/index.ts';
import { firstParagraph } from '../src/model/blocks.ts';
import { checkOptions } from '../src/pipeline/options.ts';
import { builtInThemes } from '../src/themes.ts';

const resume = "name: Ada Lovelace\ntheme: {name: gutter, size: 9, accent: '#112233'}\n";

/** Returns the size and the font family of the name. */
async function nameStyleOf(options: TypesetOptions): Promise<readonly unknown[]> {
  const { stages, problems } = await typesetPages(resume, options);
  expect(problems).toEqual([]);
  const name = firstParagraph(stages?.document.flows[0]?.blocks[0]);
  if (name === undefined) throw new Error('no name');
  const style = name.inlines[0]?.style;
  return [style?.size, style?.family];
}

test('settings override those of the file and the theme, however the theme is named', async () => {
  const settings = { 'heading-family': 'EB Garamond', size: 12 };
  const [size, family] = await nameStyleOf({ settings });
  expect(family).toBe('EB Garamond');
  for (const theme of ['gutter', builtInThemes.gutter, { name: 'gutter', size: 8 }])
    if (theme) expect(await nameStyleOf({ settings, theme })).toEqual([size, family]);
  expect((await nameStyleOf({}))[0]).not.toBe(size);
});

test('an unknown or invalid setting throws, with the nearest name', () => {
  expect(() => checkOptions({ settings: { acent: '#7a1f1f' } })).toThrow(
    new RangeError('settings: Unknown setting “acent”. Did you mean `accent`?'),
  );
  expect(() => checkOptions({ settings: { size: '900pt' } })).toThrow('“900pt” is too large');
  expect(() => checkOptions({ settings: { accent: '#7a1f1f', hyphenation: 'yes' } })).not.toThrow();
});

test('typesetPages returns the stages before the pages', async () => {
  const { stages, display } = await typesetPages(resume);
  expect(stages?.resume.title).toBe('Ada Lovelace');
  expect(stages?.document.flows.map((flow) => flow.name)).toEqual(stages?.flows.map((flow) => flow.name));
  expect(stages?.flows[0]?.breaks.pages).toHaveLength(display?.pages.length ?? 0);
  expect((await typesetPages('')).stages).toBeUndefined();
});

test('checkOptions checks the options of the file', () => {
  expect(() =>
    checkOptions({ conformance: 'pdf/ua-1', embedSource: 'full', modified: new Date(0) }),
  ).not.toThrow();
  expect(() => checkOptions({ conformance: 'pdf/a' as 'none' })).toThrow(
    '“pdf/a” is not one of pdf/ua-1+pdf/a-2a',
  );
  expect(() => checkOptions({ embedSource: true as unknown as 'visible' })).toThrow(
    '“true” is not one of visible, full',
  );
  expect(() => checkOptions({ modified: new Date(Number.NaN) })).toThrow(
    'modified: Invalid Date is not a date',
  );
});

test('a PDF has the dates and the standards of the options', async () => {
  const made = async (options: TypesetOptions): Promise<string> =>
    Buffer.from((await typeset(resume, options)).pdf ?? []).toString('latin1');
  const created = new Date(Date.UTC(2024, 1, 3));
  const modified = new Date(Date.UTC(2025, 4, 6));
  const dated = await made({ created, modified });
  expect([dated.includes('20240203000000'), dated.includes('20250506000000')]).toEqual([true, true]);
  expect(await made({})).toContain('/StructTreeRoot');
  expect(await made({ conformance: 'none' })).not.toContain('/StructTreeRoot');
  expect(await made({ embedSource: 'visible' })).toContain('pdfaid:part>3<');
});
