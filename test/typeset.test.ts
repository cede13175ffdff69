import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintText, type TypesetOptions, typeset, typesetPages } from '../src/index.ts';
import { builtInThemes, defaultTheme } from '../src/themes.ts';
import { defineTheme } from '../src/theming.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';

const seed = readFileSync('examples/peter-bourgon.yaml', 'utf8');

/** The sheet of every page and how far its text reaches. */
async function geometry(
  source: string,
  options: TypesetOptions = {},
): Promise<{ size: unknown; x: number[] }> {
  const { display } = await typesetPages(source, options);
  const runs = display?.pages.flatMap((page) => page.items.filter((item) => item.kind === 'run')) ?? [];
  return { size: display?.pages[0]?.size, x: [...new Set(runs.map((run) => Math.round(run.x)))] };
}

async function codesFor(source: string, options: TypesetOptions = {}): Promise<readonly string[]> {
  const { problems } = await typesetPages(source, options);
  return problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

test('the same file gives the same bytes, alone or after another', async () => {
  const other = readFileSync('examples/marit-halvorsen.yaml', 'utf8');
  const alone = await typeset(seed);
  await typeset(other);
  const again = await typeset(seed);
  expect(alone.pdf?.length).toBeGreaterThan(10_000);
  expect(Buffer.from(again.pdf ?? []).equals(Buffer.from(alone.pdf ?? []))).toBe(true);
});

test('text and bytes read alike', async () => {
  const asBytes = await typeset(new TextEncoder().encode(seed));
  const asText = await typeset(seed);
  expect(Buffer.from(asBytes.pdf ?? []).equals(Buffer.from(asText.pdf ?? []))).toBe(true);
});

test('whatever the file holds, nothing is thrown and the text is set or reported', async () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.integer().map(String),
    fc.constant(''),
  );
  const json = fc.oneof(fc.json({ maxDepth: 4 }), scalar);
  const key = fc.constantFrom(
    'name',
    'contact',
    'summary',
    'sections',
    'theme',
    'page',
    'locale',
    'fonts',
    'x',
  );
  const file = fc.oneof(
    fc
      .array(fc.tuple(key, json), { maxLength: 6 })
      .map((pairs) => pairs.map(([k, v]) => `${k}: ${v}`).join('\n')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const { pdf, problems } = await typeset(text);
      expect(pdf !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('a theme that uses the width of the paper has the margins of A4 on Letter', async () => {
  const a4 = await geometry(seed, { fit: 'none' });
  const letter = await geometry(seed, { page: { size: 'letter' }, fit: 'none' });
  expect(a4.size).toEqual({ width: 595.28, height: 841.89 });
  expect(letter.size).toEqual({ width: 612, height: 792 });
  expect(letter.x[0]).toBeCloseTo(a4.x[0] ?? 0, 0);
});

test.each([
  ['a5', { width: 419.53, height: 595.28 }],
  [[400, 500], { width: 400, height: 500 }],
] as const)('a page can be %j', async (size, expected) => {
  expect((await geometry(seed, { page: { size } })).size).toEqual(expected);
});

test('a setting may come from the file or from an option, and the option wins', async () => {
  const source = `name: Ada\ntheme: {name: gutter, accent: '#7a1f1f'}\n`;
  const colourOf = async (options: TypesetOptions): Promise<string | undefined> => {
    const { display } = await typesetPages(source, options);
    const run = display?.pages[0]?.items.find((item) => item.kind === 'run');
    return run?.run.colour;
  };
  expect(await colourOf({})).toBe('#7a1f1f');
  expect(await colourOf({ theme: { accent: '#1f4e79' } })).toBe('#1f4e79');
});

test.each([
  ['an unknown theme', 'name: A\ntheme: gutte\n', 'unknown-theme 2:8'],
  ['an unknown setting', 'name: A\ntheme: {name: gutter, acent: red}\n', 'unknown-setting 2:23'],
  ['a wrong colour', 'name: A\ntheme: {name: gutter, accent: mauve}\n', 'invalid-setting 2:31'],
  ['an unknown locale', 'name: A\nlocale: xx\n', 'unknown-locale 2:9'],
  ['a wrong page size', 'name: A\npage: {size: a44}\n', 'invalid-page-size 2:14'],
  ['a font that cannot be read', 'name: A\nfonts: [{family: X, regular: x.ttf}]\n', 'unreadable-file 2:30'],
])('%s is a problem at its place, and the rest is set', async (_, source, problem) => {
  expect(await codesFor(source)).toEqual([problem]);
  expect((await typeset(source)).pdf).toBeDefined();
});

test('a YAML theme extends another and is read through the reader it is given', async () => {
  const theme = 'extends: gutter\naccent: "#123456"\nsize: 11\n';
  const read = async (path: string): Promise<Uint8Array> => {
    if (path !== 'mine.yaml') throw new Error('It does not exist.');
    return new TextEncoder().encode(theme);
  };
  const { display, problems } = await typesetPages('name: Ada\ntheme: mine.yaml\nsummary: text\n', { read });
  const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
  expect(problems).toEqual([]);
  expect(runs[0]?.run.colour).toBe('#123456');
  expect(runs[1]?.run.size).toBe(11);
  expect(await codesFor('name: Ada\ntheme: other.yaml\n', { read })).toEqual(['unreadable-file 2:8']);
});

test('YAML themes that extend one another in a circle are told so', async () => {
  const read = (path: string): Promise<Uint8Array> => {
    const other = path === 'a.yaml' ? 'b.yaml' : 'a.yaml';
    return Promise.resolve(new TextEncoder().encode(`extends: ${other}\n`));
  };
  const { display, problems } = await typesetPages('name: Ada\ntheme: a.yaml\n', { read });
  expect(problems).toMatchObject([{ code: 'unknown-theme' }]);
  expect(problems[0]?.message).toContain('extend one another');
  expect(display).toBeDefined();
});

test('a theme that fails is a problem, and the default theme sets the résumé', async () => {
  const broken = defineTheme({
    ...defaultTheme,
    name: 'broken',
    section: () => {
      throw new Error('no section today');
    },
  });
  const { display, problems } = await typesetPages('name: A\nsections: {One: text}\n', { theme: broken });
  expect(problems.map(({ code }) => code)).toEqual(['theme-error']);
  expect(display && (await paintText(display))).toContain('One');
});

test('settings that leave no room are a problem, and the default theme sets the résumé', async () => {
  const source = 'name: Ada\npage: {size: [260, 300]}\ntheme: {name: dense, size: 24}\nsummary: text\n';
  const { display, problems } = await typesetPages(source);
  expect(display).toBeDefined();
  expect(problems.every(({ code }) => code !== 'too-many-pages')).toBe(true);
  const narrow = defineTheme({
    ...defaultTheme,
    name: 'narrow',
    sheet: (resume, context) => {
      const { size, first } = defaultTheme.sheet(resume, context);
      const frames = first.frames.map((frame) => ({ ...frame, width: -1 }));
      return { size, first: { frames }, other: { frames } };
    },
  });
  const fallen = await typesetPages('name: Ada', { theme: narrow });
  expect(fallen.problems.map(({ code }) => code)).toEqual(['theme-error']);
  expect(fallen.display).toBeDefined();
});

test.each([
  ['a source that is no text', () => typeset(3 as unknown as string), TypeError],
  ['an unknown theme', () => typeset(seed, { theme: 'nope' }), RangeError],
  ['an unknown setting', () => typeset(seed, { theme: { acent: '#fff' } }), RangeError],
  ['an unknown locale', () => typeset(seed, { locale: 'not a tag' }), RangeError],
  ['an unknown paper', () => typeset(seed, { page: { size: 'a44' } }), RangeError],
  ['an unknown part', () => typeset(seed, { only: 'cv' as 'letter' }), RangeError],
  ['a date that is none', () => typeset(seed, { created: new Date(Number.NaN) }), RangeError],
])('%s in the call is thrown', async (_, call, kind) => {
  await expect(call()).rejects.toThrow(kind);
});

test('an aborted signal stops the work', async () => {
  const signal = AbortSignal.abort();
  await expect(typeset(seed, { signal })).rejects.toThrow('abort');
});

test('every built-in theme sets a résumé without a name, without sections, and with neither', async () => {
  for (const theme of Object.keys(builtInThemes)) {
    for (const source of ['sections: {One: text}', 'name: Ada', 'summary: only this']) {
      const { pdf, problems } = await typeset(source, { theme });
      expect(pdf).toBeDefined();
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }
});

const portrait = new Uint8Array(readFileSync('test/broken/portrait.png'));

function reading(path: string): Promise<Uint8Array> {
  if (/\.png$/.test(path)) return Promise.resolve(portrait);
  return Promise.reject(new Error('It does not exist.'));
}

test('a photo and logos are read and shown, each file once', async () => {
  const source = `name: Ada
photo: {file: ada.png, alt: Ada}
sections:
  Work: [{title: A, logo: mark.png}, {title: B, logo: mark.png}]
`;
  const paths: string[] = [];
  const read = (path: string): Promise<Uint8Array> => {
    paths.push(path);
    return reading(path);
  };
  const { display, problems } = await typesetPages(source, { read });
  const pictures = display?.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'picture'));
  expect(pictures).toHaveLength(3);
  expect(paths).toEqual(['ada.png', 'mark.png']);
  expect(problems).toEqual([]);
  const figures = display?.structure.filter(({ type }) => type === 'Figure');
  expect(figures?.map(({ alternative }) => alternative)).toEqual(['Ada', 'Logo of A', 'Logo of B']);
});

test('a résumé is set without the pictures that cannot be read, and a photo that is not wanted is not read', async () => {
  const source = 'name: Ada\nphoto: ada.jpg\nsections: {Work: [{title: A, logo: mark.jpg}]}\n';
  expect(await codesFor(source, { read: reading })).toEqual(['unreadable-file 2:8', 'unreadable-file 3:36']);
  expect((await typeset(source, { read: reading })).pdf).toBeDefined();
  const without = await codesFor(source, { read: reading, settings: { photo: 'none' } });
  expect(without).toEqual(['unreadable-file 3:36']);
});

const application = `name: Ada
letter: {subject: Engines, body: I write to you., closing: Yours}
sections: {Work: [{title: Analyst}]}
`;

test('a letter stands before the résumé in one file, and each may be had alone', async () => {
  const textOf = async (options: TypesetOptions): Promise<string> => {
    const { display, stages, problems } = await typesetPages(application, options);
    expect(problems).toEqual([]);
    expect(stages?.parts.map(({ display: own }) => own.pages.length)).toEqual(display?.pages.map(() => 1));
    return display ? (await paintText(display)).replaceAll(/\s+/g, ' ').trim() : '';
  };
  const letter = 'Ada Engines I write to you. Yours Ada';
  expect(await textOf({})).toBe(`${letter} Ada Work Analyst`);
  expect(await textOf({ only: 'letter' })).toBe(letter);
  expect(await textOf({ only: 'resume' })).toBe('Ada Work Analyst');
});

test('a file with a letter alone makes a letter alone, and one without makes none', async () => {
  const alone = await typesetPages('name: Ada\ncontact: {email: a@b.org}\nletter: Dear Sir\n');
  expect(alone.display?.pages).toHaveLength(1);
  expect(alone.stages?.parts).toHaveLength(1);
  const missing = await typeset('name: Ada', { only: 'letter' });
  expect(missing.pdf).toBeUndefined();
  expect(missing.problems.map(({ code }) => code)).toEqual(['missing-letter']);
});

test('a PDF of a letter and a résumé says all that both do, in order', async () => {
  for (const theme of Object.keys(builtInThemes)) {
    const { pdf } = await typeset(application, { theme });
    const { stages } = await typesetPages(application, { theme });
    if (!pdf || !stages) throw new Error('nothing set');
    expect(await verifyPdf(pdf, stages.document)).toMatchObject({ losses: [], headings: 5 });
  }
});

test('what is wrong with both a letter and a résumé is told once', async () => {
  const source = application.replace('name: Ada', 'name: Ada\ntheme: {family: Nowhere}');
  expect(await codesFor(source)).toEqual(['unknown-font undefined:undefined']);
});

const sans = (face: string): Uint8Array =>
  new Uint8Array(readFileSync(`fonts/source-sans-3/SourceSans3-${face}.ttf`));

test('a family without a face that is asked for is told once, with what stands in for it', async () => {
  const read = (path: string): Promise<Uint8Array> => Promise.resolve(sans(path));
  const source = (faces: string, body: string): string =>
    `name: Ada\nfonts: [{family: Mine, regular: Regular${faces}}]\ntheme: {family: Mine}\nsummary: "${body}"\n`;
  const told = async (faces: string, body: string): Promise<readonly string[]> => {
    const { problems } = await typesetPages(source(faces, body), { read });
    return problems.map(({ code, message, place }) => `${code} ${place?.line}:${place?.column} ${message}`);
  };
  expect(await told('', 'plain')).toEqual([]);
  expect(await told('', '**bold** *italic*')).toEqual([
    'missing-face 2:33 The family “Mine” has no bold, italic face. “Mine 400” is used instead.',
  ]);
  expect(await told(', bold: Bold', '**bold** *italic*')).toEqual([
    'missing-face 2:33 The family “Mine” has no italic face. “Mine 400” is used instead.',
  ]);
  expect(await told(', bold: Bold, italic: It', '**bold** *italic*')).toEqual([]);
});

test('a family may come from a package that is installed, whose files say what they are', async () => {
  const source =
    'name: Ada\nfonts: [{family: Mine, package: mine}]\ntheme: {family: Mine}\nsummary: one *two*\n';
  const readFontPackage = async (): Promise<readonly Uint8Array[]> => [sans('Regular'), sans('It')];
  const { report, problems } = await typesetPages(source, { readFontPackage });
  expect(problems).toEqual([]);
  expect(report?.faces).toEqual(expect.arrayContaining(['Mine 400', 'Mine 400 italic']));
  expect(await codesFor(source)).toEqual(['unreadable-file 2:33', 'unknown-font undefined:undefined']);
});

test('a résumé is fitted to the pages that its file or an option allows, and the option wins', async () => {
  const source = readFileSync('examples/peter-bourgon.yaml', 'utf8');
  const designed = await typesetPages(source, { fit: 'none' });
  const inFile = await typesetPages(`${source}\nfit: 1\n`);
  const byOption = await typesetPages(`${source}\nfit: none\n`, { fit: { pages: 1 } });
  expect(designed.report?.fit).toBeUndefined();
  expect([designed, inFile, byOption].map(({ display }) => display?.pages.length)).toEqual([2, 1, 1]);
  expect(byOption.report?.fit).toEqual(inFile.report?.fit);
  expect(inFile.report?.fit).toMatchObject({ wanted: 1, pages: 1, designedPages: 2 });
});

test('a résumé is fitted softly by default, and not at all with `fit: none`', async () => {
  const source = readFileSync('examples/peter-bourgon.yaml', 'utf8');
  const soft = await typesetPages(source);
  expect(await typesetPages(source, { fit: 'soft' })).toEqual(soft);
  expect((await typesetPages(`${source}\nfit: soft\n`)).display).toEqual(soft.display);
  expect(soft.report?.fit).toMatchObject({ designedPages: 2 });
  const natural = await typesetPages(source, { fit: 'none' });
  expect((await typesetPages(`${source}\nfit: none\n`)).display).toEqual(natural.display);
});

test('a wrong wish for pages is a problem in the file, and an error in a call', async () => {
  const { problems, display } = await typesetPages('name: Ada\nfit: {pages: none}\n');
  expect(problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['invalid-setting 2']);
  expect(display?.pages).toHaveLength(1);
  await expect(typesetPages('name: Ada', { fit: 0 })).rejects.toThrow(RangeError);
});

test('a file in another format is typeset, with notes of what became of it and places in that file', async () => {
  const source = '{"basics": {"name": "Ada", "url": "javascript:x"},\n "work": [{"company": "Engine"}]}';
  const { display, format, notes, problems } = await typesetPages(source, { file: 'resume.json' });
  expect(display && (await paintText(display))).toContain('Engine');
  expect(format).toBe('jsonresume');
  expect(notes).toMatchObject([{ code: 'renamed', place: { file: 'resume.json', line: 2, column: 12 } }]);
  expect(problems).toMatchObject([
    { code: 'disallowed-link', place: { file: 'resume.json', line: 1, column: 35, path: 'basics.url' } },
  ]);
});

test('`from` wins over what the keys say, and must be a format', async () => {
  const source = 'name: Ada\nmeta: {version: 1}\nskills: [{name: Lua}]\n';
  expect((await typesetPages(source)).format).toBe('jsonresume');
  const own = await typesetPages(source, { from: 'quoin' });
  expect(own).toMatchObject({ format: 'quoin', notes: [], problems: [{ code: 'unknown-key' }] });
  await expect(typesetPages(source, { from: 'word' as 'quoin' })).rejects.toThrow(RangeError);
});

test('titles that an import gives are in the language asked for', async () => {
  const { stages } = await typesetPages('work: [{name: A}]', { locale: 'de' });
  expect(stages?.resume.sections[0]?.title?.[0]?.text).toBe('Berufserfahrung');
});
