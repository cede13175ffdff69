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

test('an email address too long for the side column is below the name, unbroken', async () => {
  for (const email of ['ada@example.org', 'augusta.ada.lovelace@example.org']) {
    for (const size of ['a4', 'a5']) {
      const { display } = await typesetPages(cv.replace('ada@example.org', email), {
        theme: 'sidebar',
        page: { size },
      });
      const lines = new Map<string, string>();
      for (const item of display?.pages[0]?.items ?? []) {
        if (item.kind !== 'run') continue;
        const line = `${item.paragraph} ${item.y}`;
        lines.set(line, (lines.get(line) ?? '') + runText(item.run));
      }
      expect([...lines.values()].some((text) => text.includes(email))).toBe(true);
    }
  }
});
