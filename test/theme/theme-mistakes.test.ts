import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import type { Block, Document, Group } from '../../src/model/document.ts';
import type { Problem } from '../../src/model/problem.ts';
import { paintText } from '../../src/paint/text.ts';
import { defaultTheme } from '../../src/pipeline/built-in-themes.ts';
import type { Settings } from '../../src/theme/settings/settings.ts';
import { defineTheme, type Theme } from '../../src/theme/theme.ts';

const source = `name: Ada
summary: A few words.
letter: {body: Dear Sir}
sections:
  Work: [{title: Analyst, dates: 1842}]
  Skills: {Languages: English}
  Talks: [On flight]
`;

async function problemsWith(parts: Partial<Theme>): Promise<readonly Problem[]> {
  const theme = { ...defaultTheme, name: 'mine', ...parts };
  const { display, problems } = await typesetPages(source, { theme });
  expect(display && (await paintText(display))).toContain('Analyst');
  return problems;
}

/** Returns a value with a type it does not have. */
function nonsense<Wanted>(value: unknown): Wanted {
  return value as Wanted;
}

const functions = ['sheet', 'header', 'section', 'record', 'term', 'bullets', 'flows'] as const;

test.each(functions)(
  'a problem names the function %s if it throws, and the default theme is used',
  async (part) => {
    const thrown = (): never => {
      throw new TypeError('cannot read the stars');
    };
    expect(await problemsWith({ [part]: thrown })).toEqual([
      {
        code: 'theme-error',
        severity: 'error',
        message: `The theme “mine” failed in its function \`${part}\`: it threw “cannot read the stars”.`,
        hint: `Fix the theme. Until then the résumé is rendered in \`${defaultTheme.name}\` with its default settings.`,
      },
    ]);
  },
);

test.each(
  functions.flatMap((part) =>
    [undefined, null, 7, 'text', {}, [{}], [undefined]].map((made) => [part, made]),
  ),
)('a problem says in one sentence that %s returned %j', async (part, made) => {
  const [problem, ...others] = await problemsWith({ [String(part)]: () => made });
  expect(problem?.code).toBe('theme-error');
  expect(problem?.message).toMatch(
    /^The theme “mine” failed in its function `\w+`: its result[^\n]* is [^\n]*, but must be [^\n]*\.$/,
  );
  expect(problem?.message).toContain(`\`${String(part)}\``);
  expect(others).toEqual([]);
});

test.each<[what: string, parts: Partial<Theme>, said: string]>([
  [
    'a length that is not a number',
    { record: (entry, context) => ({ ...defaultTheme.record(entry, context), indent: Number.NaN }) },
    'in its function `record`: its result.indent is NaN, but must be a number.',
  ],
  [
    'a nested block without a kind',
    {
      section: (section, blocks, context) =>
        nonsense<Group>({
          ...defaultTheme.section(section, blocks, context),
          blocks: [...blocks, { text: 'x' }],
        }),
    },
    'in its function `section`: its result.blocks[1].kind is undefined, but must be one of ',
  ],
  [
    'a colour by its name',
    {
      header: (resume, context) =>
        defaultTheme.header(resume, { ...context, text: { ...context.text, colour: 'red' } }),
    },
    'colour is "red", but must be a colour such as \'#7a1f1f\'.',
  ],
  [
    'a promise',
    { term: nonsense<Theme['term']>(async () => []) },
    'in its function `term`: its result.kind is undefined',
  ],
  [
    'forms that are not in ascending order',
    {
      term: (entry, context) =>
        nonsense<Group>({ ...defaultTheme.term(entry, context), shares: 'terms', forms: [1, 0] }),
    },
    'in its function `term`: its result.forms[1] is 0, but must be 1 or greater.',
  ],
  [
    'a name that is not text',
    { section: (...parameters) => nonsense<Group>({ ...defaultTheme.section(...parameters), agree: [3] }) },
    'in its function `section`: its result.agree[0] is 3, but must be a string.',
  ],
  [
    'a column wider than the text',
    {
      record: (entry, context) => {
        const group = defaultTheme.record(entry, context);
        return { ...group, asides: group.asides.map((aside) => ({ ...aside, column: { most: 2, gap: 0 } })) };
      },
    },
    'in its function `record`: its result.asides[0].column.most is 2, but must be a number from 0 to 1.',
  ],
  [
    'a page without frames',
    {
      sheet: (resume, context) => ({
        ...defaultTheme.sheet(resume, context),
        first: nonsense<Document['sheet']['first']>({}),
      }),
    },
    'in its function `sheet`: its result.first.frames is undefined, but must be a list.',
  ],
])('a problem has the path of %s', async (_, parts, said) => {
  const [problem] = await problemsWith(parts);
  expect(problem?.message).toContain(said);
});

test('the results of a section’s own design are checked too', async () => {
  const flows: Theme['flows'] = (resume, parts) => [
    {
      name: 'main',
      blocks: resume.sections.map((section) =>
        parts.section(section, { term: nonsense<Theme['term']>(() => 3) }),
      ),
    },
  ];
  expect((await problemsWith({ flows })).map(({ message }) => message)).toEqual([
    'The theme “mine” failed in its function `term`: its result is 3, but must be an object.',
  ]);
});

test('a theme is refused if it returns more than 20,000 blocks or a block that contains itself', async () => {
  const group = (blocks: readonly Block[]): Group => ({
    kind: 'group',
    role: 'entry',
    blocks,
    before: { height: 0, stretch: 0, shrink: 0 },
    indent: 0,
    asides: [],
    keep: { together: false, breakBefore: false },
  });
  const inner: Block[] = [];
  const circle = group(inner);
  inner.push(circle);
  for (const bullets of [() => group(Array.from({ length: 20_001 }, () => group([]))), () => circle])
    expect((await problemsWith({ bullets })).map(({ message }) => message)).toEqual([
      'The theme “mine” failed: the theme made more than 20,000 blocks.',
    ]);
});

test.each<[what: string, settings: unknown, said: string]>([
  ['unknown', { acent: '#7a1f1f' }, 'Unknown setting `acent`. Did you mean `accent`?'],
  [
    'written as in a file',
    { 'text-colour': '#7a1f1f' },
    'Unknown setting `text-colour`. Did you mean `textColour`?',
  ],
  ['not a colour', { accent: 'mauve' }, '`accent`: “mauve” is not a colour.'],
  ['a short colour', { accent: '#F00' }, '`accent` is "#F00", but must be "#ff0000".'],
  ['a negative size', { size: -9 }, '`size`: “-9” is too small.'],
  ['a string instead of a number', { margin: '2cm' }, '`margin` is 2cm, but must be a number.'],
  ['NaN', { leading: Number.NaN }, '`leading`: “NaN” is not a length.'],
  ['not one of its names', { links: 'blue' }, '`links`: “blue” is not a valid value.'],
  ['missing', { bullet: undefined }, '`bullet` is missing.'],
  ['a paper by its name', { paper: 'a4' }, '`paper` is "a4", but must be an object.'],
])('defineTheme refuses a setting that is %s, by name', (_, settings, said) => {
  const changed = { ...defaultTheme.settings, ...nonsense<Partial<Settings>>(settings) };
  expect(() => defineTheme({ ...defaultTheme, name: 'mine', settings: changed })).toThrow(said);
});

test('defineTheme refuses a part that is missing or not a function, by name', () => {
  expect(() => defineTheme(nonsense<Theme>('gutter'))).toThrow('a theme is an object');
  expect(() => defineTheme({ ...defaultTheme, record: nonsense<Theme['record']>(undefined) })).toThrow(
    'record',
  );
  expect(() => defineTheme({ ...defaultTheme, flows: nonsense<NonNullable<Theme['flows']>>([]) })).toThrow(
    'flows',
  );
});

test.each([
  ["acent: '#7a1f1f'", 'unknown-setting', 'Did you mean `accent`?'],
  ['accent: mauve', 'invalid-setting', "Write it as '#7a1f1f', in quotes."],
  ['size: -9', 'invalid-setting', 'From 6 to 24 pt.'],
  ['sheet: {first: 3}', 'unknown-setting', ''],
])('`%s` in a YAML theme is a problem with its position', async (line, code, hint) => {
  const read = (): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode(`extends: classic\n${line}\n`));
  const { display, problems } = await typesetPages('name: Ada\n', { theme: 'mine.yaml', read });
  expect(problems).toMatchObject([
    { code, place: { file: 'mine.yaml', line: 2 }, hint: expect.stringContaining(hint) },
  ]);
  expect(display).toBeDefined();
});
