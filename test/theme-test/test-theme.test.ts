import { expect, test } from 'vitest';
import { defaultTheme } from '../../src/pipeline/built-in-themes.ts';
import { stressResumes, testTheme } from '../../src/theme-test.ts';
import {
  type Block,
  type Group,
  type Inline,
  mainFlow,
  type PageMaster,
  type Paragraph,
  type Resume,
  type Sheet,
  type Theme,
  type ThemeContext,
  textInline,
} from '../../src/theming.ts';

const everything = { it: stressResumes['a bit of everything'] ?? '' };

/** Returns the kinds of finding in the default theme with some functions replaced. */
async function kindsFound(parts: Partial<Theme>): Promise<readonly string[]> {
  const { findings } = await testTheme(
    { ...defaultTheme, ...parts },
    { resumes: everything, papers: ['a4'] },
  );
  return [...new Set(findings.map(({ kind }) => kind))];
}

/** Returns a sheet function that changes the default theme's page masters. */
function sheetWith(change: (master: PageMaster) => Partial<PageMaster>): Pick<Theme, 'sheet'> {
  return {
    sheet: (resume: Resume, context: ThemeContext): Sheet => {
      const { size, first, other } = defaultTheme.sheet(resume, context);
      return { size, first: { ...first, ...change(first) }, other: { ...other, ...change(other) } };
    },
  };
}

function movedFrames(by: Partial<Record<'x' | 'y' | 'width', number>>): Pick<Theme, 'sheet'> {
  return sheetWith(({ frames }) => ({
    frames: frames.map((frame) => ({
      ...frame,
      x: frame.x + (by.x ?? 0),
      y: frame.y + (by.y ?? 0),
      width: frame.width + (by.width ?? 0),
    })),
  }));
}

function withHeadings(change: (heading: Paragraph) => Paragraph): Pick<Theme, 'section'> {
  return {
    section: (section, blocks, context): Group => {
      const group = defaultTheme.section(section, blocks, context);
      const changed = group.blocks.map((block) =>
        block.kind === 'paragraph' && block.role === 'heading' ? change(block) : block,
      );
      return { ...group, blocks: changed };
    },
  };
}

/** Adds two lines whose baselines are only 3 points apart. */
function crowded(resume: Resume, context: ThemeContext): readonly Block[] {
  const [first, ...rest] = defaultTheme.header(resume, context);
  const style = { ...context.displayParagraph, leading: 3 };
  const inlines: readonly Inline[] = [textInline('Much \u2028too near', context.text)];
  const near: Paragraph = {
    kind: 'paragraph',
    role: 'text',
    inlines,
    style,
    before: { height: 0, stretch: 0, shrink: 0 },
  };
  return first ? [first, near, ...rest] : rest;
}

test('the default theme passes unchanged', async () => {
  expect(await kindsFound({})).toEqual([]);
});

test.each<[defect: string, parts: Partial<Theme>, kind: string]>([
  [
    'a section is left out',
    { section: (...parameters) => ({ ...defaultTheme.section(...parameters), blocks: [] }) },
    'lost-text',
  ],
  [
    'dates are left out',
    { record: (entry, context) => ({ ...defaultTheme.record(entry, context), asides: [] }) },
    'lost-text',
  ],
  [
    'the link of an entry is left out',
    {
      record: (entry, context) => {
        const { url: _, ...rest } = entry;
        return defaultTheme.record(rest, context);
      },
    },
    'lost-text',
  ],
  [
    'each date chooses its form by itself',
    {
      record: (entry, context) => {
        const group = defaultTheme.record(entry, context);
        return { ...group, asides: group.asides.map((aside) => ({ ...aside, shares: undefined })) };
      },
    },
    'unlike-forms',
  ],
  [
    'each term chooses its form by itself',
    { term: (entry, context) => ({ ...defaultTheme.term(entry, context), shares: undefined }) },
    'unlike-forms',
  ],
  ['the frame reaches off the paper', movedFrames({ x: 200 }), 'overflow'],
  ['the frame is too narrow for a word', movedFrames({ width: -330 }), 'overflow'],
  ['lines overlap', { header: crowded }, 'collision'],
  [
    'a rule goes through a heading',
    withHeadings((heading) => ({ ...heading, rule: { x: 0, rise: 3, thickness: 0.5, colour: '#000000' } })),
    'collision',
  ],
  [
    'the text has too little contrast',
    { settings: { ...defaultTheme.settings, mutedColour: '#aaaaaa' } },
    'contrast',
  ],
  [
    'the background of the text is too dark',
    sheetWith(() => ({ tints: [{ area: { x: 0, y: 0, width: 400, height: 900 }, colour: '#666666' }] })),
    'contrast',
  ],
  ['the text is small', { settings: { ...defaultTheme.settings, size: 7, leading: 9 } }, 'small-text'],
  ['the lines are long', movedFrames({ x: -150, width: 160 }), 'line-too-long'],
  ['headings have the role of text', withHeadings((heading) => ({ ...heading, role: 'text' })), 'structure'],
  ['the font family is unknown', { settings: { ...defaultTheme.settings, family: 'Comic Serif' } }, 'font'],
  [
    'an image is not a valid file',
    {
      header: (resume, context) => [
        {
          kind: 'picture',
          picture: { format: 'png', bytes: new Uint8Array(9), width: 3, height: 3 },
          alternative: 'nothing',
          width: 30,
          height: 30,
          shape: 'rectangle',
          alignment: 'start',
          before: { height: 0, stretch: 0, shrink: 0 },
        },
        ...defaultTheme.header(resume, context),
      ],
    },
    'failed',
  ],
  ['a flow has no frame', { flows: () => [{ name: 'nowhere', blocks: [] }] }, 'failed'],
])('testTheme reports it if %s', async (_, parts, kind) => {
  expect(await kindsFound(parts)).toContain(kind);
});

test('testTheme reports text over an image', async () => {
  const header: Theme['header'] = (resume, context) =>
    defaultTheme.header(resume, context).map((block, index): Block => {
      const photo = resume.photo && context.pictures.get(resume.photo.path.text);
      if (index > 0 || photo === undefined) return block;
      const over = { picture: photo, alternative: 'me', shape: 'rectangle', edge: 'start', x: 0 } as const;
      return {
        kind: 'group',
        role: 'header',
        blocks: [block],
        before: { height: 0, stretch: 0, shrink: 0 },
        indent: 0,
        asides: [],
        picture: { ...over, width: 60, height: 80 },
        keep: { together: false, breakBefore: false },
      };
    });
  expect(await kindsFound({ header })).toEqual(['collision']);
});

test('testTheme reports an error that a function throws, with its name and without a stack', async () => {
  const record: Theme['record'] = () => {
    throw new Error('no jobs today');
  };
  const { findings } = await testTheme({ ...defaultTheme, record }, { resumes: everything, papers: ['a5'] });
  expect(findings).toEqual([
    {
      kind: 'failed',
      resume: 'it',
      paper: 'a5',
      message: `The theme “${defaultTheme.name}” failed in its function \`record\`: it threw “no jobs today”.`,
    },
  ]);
});

test('testTheme reports an invalid theme as one finding', async () => {
  const { term: _, ...rest } = defaultTheme;
  const { findings } = await testTheme(rest as Theme);
  expect(findings).toEqual([
    { kind: 'failed', message: expect.stringContaining('needs a function called term') },
  ]);
});

test('testTheme reads a YAML theme and reports its problems', async () => {
  const read = (): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode("extends: gutter\nacent: '#7a1f1f'\n"));
  const { findings } = await testTheme('mine.yaml', { read, resumes: everything, papers: ['a4'] });
  expect(findings).toMatchObject([{ kind: 'failed', message: 'Unknown setting “acent”.' }]);
});

test('a theme passes if it puts all parts into the flow main', async () => {
  const flows: Theme['flows'] = (resume, parts) => [
    {
      name: mainFlow,
      blocks: [...parts.header, ...resume.sections.map((each) => parts.section(each)), ...parts.statement],
    },
  ];
  expect(await kindsFound({ flows })).toEqual([]);
});
