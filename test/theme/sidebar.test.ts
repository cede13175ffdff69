import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { compose, readResume, themeContext } from '../../src/inspect.ts';
import { enGB } from '../../src/locale/locales/en-GB.ts';
import type { Document } from '../../src/model/document.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { Settings } from '../../src/theme/settings/settings.ts';
import { sidebar } from '../../themes/sidebar.ts';

function composed(yaml: string, settings: Partial<Settings> = {}): Document {
  const { resume } = readResume(yaml);
  if (resume === undefined) throw new Error('nothing was read');
  return compose(resume, sidebar, themeContext({ ...sidebar.settings, ...settings }, enGB));
}

/** Returns the titles of the sections in each flow. */
function sectionsOf({ flows }: Document): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    flows.map(({ name, blocks }) => [
      name,
      blocks.flatMap((block) =>
        block.kind === 'group' && block.role === 'section' ? (block.outline ?? []) : [],
      ),
    ]),
  );
}

const job = '- {title: Analyst, organization: Engine Ltd, dates: 2012 – 2014}';
const cv = `
name: Ada Lovelace
contact: [{email: ada@example.org}]
sections:
  Skills: {Languages: "English, French", Tools: loom}
  Experience: [${job.slice(2)}]
  Interests: [chess, horses]
  Papers:
    - ${'A title that needs room to be read, '.repeat(3)}
  About: ${'Long prose is read in the main column. '.repeat(6)}
  Motto: Poetical science.
`;

test('the side column has short lists, terms and texts, the main column the rest', () => {
  expect(sectionsOf(composed(cv))).toEqual({
    main: ['Experience', 'Papers', 'About'],
    side: ['Skills', 'Interests', 'Motto'],
  });
});

test('sections that do not fit in the side column stay in the main one, in order', async () => {
  const short = Array.from({ length: 40 }, (_, index) => `  S${index}: [one, two, three, four]`).join('\n');
  const yaml = `name: Ada\nsections:\n  Experience: [${job.slice(2)}]\n${short}\n`;
  const { main = [], side = [] } = sectionsOf(composed(yaml));
  expect([...side, ...main.slice(1)]).toEqual(Array.from({ length: 40 }, (_, index) => `S${index}`));
  const { report } = await typesetPages(yaml, { theme: 'sidebar' });
  expect(report?.sideFlows[0]?.pages).toHaveLength(1);
});

test('a long career does not lengthen the side column: it ends on the first page', async () => {
  const papers = Array.from(
    { length: 90 },
    (_, index) => `    - ${'On looms and their cards, '.repeat(4)}${index}`,
  );
  const terms = Array.from(
    { length: 9 },
    (_, index) => `{label: Committee ${index}, details: chair and secretary}`,
  );
  const short = Array.from({ length: 6 }, (_, index) => `  S${index}: [${terms.join(', ')}]`);
  const yaml = `name: Ada\nsections:\n  Papers:\n${papers.join('\n')}\n${short.join('\n')}\n`;
  const { report } = await typesetPages(yaml, { theme: 'sidebar' });
  expect(report?.pages.length).toBeGreaterThan(2);
  expect(report?.sideFlows[0]?.pages).toHaveLength(1);
  expect(report?.sideFlows[0]?.pages[0]?.fill).toBeGreaterThan(0.75);
});

test('degrees and longer lists fill the side column, in order, if the main one is longer than the first page', () => {
  const job = `    - {title: Analyst, organization: Mill, bullets: [${Array.from({ length: 6 }, () => 'Counted all wheels of the mill').join(', ')}]}`;
  const yamlOf = (jobs: number): string => `name: Ada
contact: [{email: ada@example.org}]
sections:
  Experience:
${Array.from({ length: jobs }, () => job).join('\n')}
  Education: [{title: BSc Mathematics, organization: University of London, dates: 1835}]
  Papers: [${'On looms and on the cards that they are driven by '.repeat(2).trim()}]
  Skills: {Languages: "English, French"}
  Courses: [{title: Bookkeeping, organization: Mill, text: Two weeks of it.}]
`;
  expect(sectionsOf(composed(yamlOf(3))).side).toEqual(['Skills']);
  expect(sectionsOf(composed(yamlOf(12)))).toEqual({
    main: ['Experience', 'Courses'],
    side: ['Education', 'Papers', 'Skills'],
  });
});

test('the column of later pages ends where the main one does', () => {
  const { first, without } = composed(cv).sheet;
  const [, main] = first.frames;
  const [later] = without?.master.frames ?? [];
  expect(later?.width).toBeGreaterThan(main?.width ?? Infinity);
  expect((later?.x ?? 0) + (later?.width ?? 0)).toBeCloseTo((main?.x ?? 0) + (main?.width ?? 0));
});

test('the content of the side column does not depend on the font size', () => {
  const asDesigned = sectionsOf(composed(cv));
  for (const settings of [{ size: 8.4, leading: 10.4 }, { size: 10, margin: 60 }, { spacing: 0.5 }])
    expect(sectionsOf(composed(cv, settings))).toEqual(asDesigned);
});

test('a résumé with nothing for the side column has one column and no panel', () => {
  const { flows, sheet } = composed(`name: Ada\nsections:\n  Experience: [${job.slice(2)}]\n`);
  expect(flows.map(({ name }) => name)).toEqual(['main']);
  expect(sheet.first.frames).toHaveLength(1);
  expect(sheet.first.tints).toBeUndefined();
});

test('no section goes to the side column if the main one would be empty', () => {
  expect(sectionsOf(composed('sections:\n  Skills: [loom]\n'))).toEqual({ main: ['Skills'] });
});

test('the panel extends to the edges of the paper, and its text does not', () => {
  const { first, size } = composed(cv).sheet;
  const [side] = first.frames.filter(({ flow }) => flow === 'side');
  const area = first.tints?.[0]?.area;
  expect(area).toMatchObject({ x: 0, y: 0, height: size.height });
  expect(side?.x).toBeGreaterThan(18);
  expect((side?.x ?? 0) + (side?.width ?? 0)).toBeLessThan(area?.width ?? 0);
});

/** Returns the lines of the side column on the first page. */
async function sideLines(yaml: string, size = 'a4'): Promise<readonly string[]> {
  const { display, stages } = await typesetPages(yaml, { theme: 'sidebar', page: { size } });
  const panel = stages?.document.sheet.first.tints?.[0]?.area.width ?? 0;
  const lines = new Map<number, string>();
  for (const item of display?.pages[0]?.items ?? [])
    if (item.kind === 'run' && item.x < panel)
      lines.set(item.y, (lines.get(item.y) ?? '') + runText(item.run));
  return [...lines.values()].map((line) => line.trim());
}

test('name, headline and contacts are at the top of the side column, and are read first', async () => {
  const yaml = cv.replace('contact:', 'headline: Analyst of engines\ncontact:');
  expect((await sideLines(yaml)).slice(0, 3)).toEqual([
    'Ada Lovelace',
    'Analyst of engines',
    'ada@example.org',
  ]);
  const { display } = await typesetPages(yaml, { theme: 'sidebar' });
  const first = display?.pages[0]?.items.find((item) => item.kind === 'run');
  expect(first && runText(first.run)).toBe('Ada Lovelace ');
});

test('a name too long for the side column is above both columns with the headline, each on one line', async () => {
  const name = 'Catherine M. Whitcombe-Ruiz, Ph.D., P.E.';
  const headline = 'Professor of Environmental Engineering';
  const yaml = cv.replace('Ada Lovelace', name).replace('contact:', `headline: ${headline}\ncontact:`);
  const { display, stages, report } = await typesetPages(yaml, { theme: 'sidebar' });
  const { first, other } = stages?.document.sheet ?? {};
  const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
  const lines = new Map<number, typeof runs>();
  for (const item of runs) lines.set(item.y, [...(lines.get(item.y) ?? []), item]);
  const texts = [...lines.values()].map((line) =>
    line
      .map(({ run }) => runText(run))
      .join('')
      .trim(),
  );
  expect(texts.slice(0, 3)).toEqual([name, headline, 'ada@example.org']);
  const main = first?.frames.find(({ flow }) => flow === 'main');
  const side = first?.frames.find(({ flow }) => flow === 'side');
  const banner = first?.tints?.[1]?.area;
  expect(banner?.width).toBe(stages?.document.sheet.size.width);
  expect(main?.y).toBeGreaterThan(banner?.height ?? Number.POSITIVE_INFINITY);
  expect([...lines.keys()][1]).toBeLessThan(banner?.height ?? 0);
  expect(other?.frames.find(({ flow }) => flow === 'main')?.y).toBe(side?.y);
  // Programs that divide the page look for the name left of the middle between both columns.
  const [nameRun] = runs;
  const middle = ((side?.x ?? 0) + (side?.width ?? 0) + (main?.x ?? 0)) / 2;
  const last = lines.get(nameRun?.y ?? 0)?.at(-1);
  expect(((nameRun?.x ?? 0) + (last?.x ?? 0) + (last?.run.width ?? 0)) / 2).toBeLessThan(middle);
  expect(report?.pages).toHaveLength(1);
});

test('a short name stays in the side column', () => {
  const { first } = composed(cv).sheet;
  expect(first.tints).toHaveLength(1);
  expect(new Set(first.frames.map(({ y }) => y)).size).toBe(1);
});

test.each(['a4', 'letter', 'a5'])(
  'on %s a long email address is cut at its punctuation, and stays',
  async (size) => {
    for (const email of [
      'augusta.ada.lovelace@example.org',
      'kwame.ellery-boateng@mathematics.university.example',
    ]) {
      const lines = await sideLines(cv.replace('ada@example.org', email), size);
      const from = lines.findIndex((line) => email.startsWith(line));
      const to = lines.findIndex((line, index) => index >= from && email.endsWith(line));
      expect(lines.slice(from, to + 1).join('')).toBe(email);
      for (const line of lines.slice(from, to))
        expect(email.slice(email.indexOf(line) + line.length - 1)).toMatch(/^(?:@|.?\.)/u);
    }
  },
);

test('contacts have one size, the largest in which no address is cut', async () => {
  const sizesWith = async (email: string): Promise<readonly number[]> => {
    const contact = `contact: [{email: ${email}}, {phone: +44 20 7946 0958}, {location: "12 St James’s Square, London"}]`;
    const yaml = cv.replace(/contact: .*/u, contact);
    const { display } = await typesetPages(yaml, { theme: 'sidebar' });
    const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
    const texts = [email, '7946', 'James'];
    return texts.map(
      (text) => runs.find(({ run }) => runText(run).includes(text.slice(0, 9)))?.run.size ?? 0,
    );
  };
  const [short = 0] = await sizesWith('ada@example.org');
  const [long = 0] = await sizesWith('wilhelmina.marchbanks@example.org');
  expect(long).toBeLessThan(short);
  for (const email of ['ada@example.org', 'wilhelmina.marchbanks@example.org'])
    expect(new Set(await sizesWith(email)).size).toBe(1);
});

test('pages after the end of the side column have one wider column and no panel', async () => {
  const jobs = Array.from({ length: 40 }, () => `    ${job}\n      text: ${'It counted wheels. '.repeat(8)}`);
  const long = cv.replace(/ {2}Experience: .*/u, `  Experience:\n${jobs.join('\n')}`);
  const yaml = long.replaceAll(
    /- \{title: (.*), organization: (.*), dates: (.*)\}/gu,
    '- title: $1\n      organization: $2\n      dates: $3',
  );
  const { display, report } = await typesetPages(yaml, { theme: 'sidebar' });
  expect(report?.masters.slice(0, 3)).toEqual(['first', 'without', 'without']);
  expect(display?.pages.map(({ items }) => items.some(({ kind }) => kind === 'tint')).slice(0, 3)).toEqual([
    true,
    false,
    false,
  ]);
});

test('dates are at the end of the first line of their entry, and a long title breaks before them', async () => {
  const title = 'Countess and analyst of the engines of Mr Babbage in London and Turin';
  const yaml = `name: Ada\ncontact: [{email: a@b.org}]\nsections:\n  Work:\n    - {title: ${title}, dates: Mar 2012 – Sep 2014}\n    - {title: Analyst, dates: 2010}\n`;
  const { display, stages } = await typesetPages(yaml, { theme: 'sidebar' });
  const frame = stages?.document.sheet.first.frames.find(({ flow }) => flow === 'main');
  const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
  const ends = runs.filter(({ run }) => /20\d\d $/u.test(runText(run)));
  const space = 0.3 * 9.2;
  for (const { x, run } of ends)
    expect(Math.abs(x + run.width - (frame?.x ?? 0) - (frame?.width ?? 0))).toBeLessThan(space);
  const lineOf = (word: string): number => runs.find(({ run }) => runText(run).includes(word))?.y ?? 0;
  expect(ends[0]?.y).toBe(lineOf('Countess'));
  expect(lineOf('Turin')).toBeGreaterThan(lineOf('Countess'));
});

test('a contact that is a plain text starts at the edge of the contacts’ icons', async () => {
  const yaml = `name: Ada\ncontact: [{text: Department of Engines}, {email: ada@example.org}]\nsections:\n  Experience: [${job.slice(2)}]\n`;
  const { display } = await typesetPages(yaml, { theme: 'sidebar' });
  const items = display?.pages[0]?.items ?? [];
  const runs = items.filter((item) => item.kind === 'run');
  const text = runs.find(({ run }) => runText(run).startsWith('Department'));
  const address = runs.find(({ run }) => runText(run).startsWith('ada@'));
  const icon = items.find(({ kind }) => kind === 'icon');
  expect(text?.x).toBeCloseTo(icon?.kind === 'icon' ? icon.area.x : Number.NaN, 0);
  expect(address?.x).toBeGreaterThan((text?.x ?? 0) + 10);
});

test('a narrow paper has one column, with the contacts and all sections in their order', async () => {
  const { report, display } = await typesetPages(cv, { theme: 'sidebar', page: { size: [255, 567] } });
  expect(report?.sideFlows).toEqual([]);
  const items = (display?.pages ?? []).flatMap((page) => page.items);
  expect(items.some(({ kind }) => kind === 'tint')).toBe(false);
  const words = items.flatMap((item) => (item.kind === 'run' ? [runText(item.run)] : [])).join('');
  const order = ['Ada Lovelace', 'ada@example.org', 'SKILLS', 'EXPERIENCE', 'INTERESTS', 'PAPERS', 'MOTTO'];
  const places = order.map((word) => words.indexOf(word));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a name and an address alone make no side column, nor do sections without the person', async () => {
  const bare = `name: Ada\ncontact: [{url: ada.example}]\nsummary: Analyst.\nsections:\n  Experience: [${job.slice(2)}]\n`;
  const anonymous = `sections:\n  Experience: [${job.slice(2)}]\n  Skills: {${'abcdefgh'
    .split('')
    .map((letter) => `${letter}: loom`)
    .join(', ')}}\n`;
  expect(sectionsOf(composed(bare))).toEqual({ main: ['Experience'] });
  expect(sectionsOf(composed(anonymous))).toEqual({ main: ['Experience', 'Skills'] });
  const { display } = await typesetPages(bare, { theme: 'sidebar' });
  expect(display?.pages[0]?.items.filter(({ kind }) => kind === 'tint')).toEqual([]);
});

test('without a side column there is more space between the contacts and the summary than between contacts', () => {
  const { flows } = composed(
    'name: Ada\ncontact: [{url: ada.example}]\nsummary: Analyst.\nsections: {Work: [{title: Analyst}]}\n',
  );
  const contacts = flows[0]?.blocks.findIndex(
    (block) => block.kind === 'group' && block.blocks[0]?.kind === 'variants',
  );
  const summary = flows[0]?.blocks[(contacts ?? 0) + 1];
  expect(summary?.before.height).toBeGreaterThanOrEqual(sidebar.settings.leading);
});
