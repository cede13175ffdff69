import { describe, expect, test } from 'vitest';
import { paintText, typesetPages } from '../../src/index.ts';
import { settledBlocks } from '../words/settled-blocks.ts';
import { cells } from './cell.ts';
import { type Content, contentOf } from './content.ts';

const source = `
name: Ada Byron
email: ada@example.org
summary: Writes programs for engines.
sections:
  Experience:
    - title: Analyst
      organization: Analytical Works
      location: London
      dates: 1842 – 1843
      bullets:
        - Wrote the first program.
        - Found the fault in the engine’s store.
  Skills:
    Languages: English, French
    Instruments: harp
`;

async function contentIn(theme: string): Promise<Content> {
  const { display, stages } = await typesetPages(source, { theme });
  if (display === undefined || stages === undefined) throw new Error('nothing was set');
  const shown = await paintText(display);
  const { document, resume } = stages;
  const flows = document.flows.map((flow) => settledBlocks({ ...document, flows: [flow] }, shown));
  return contentOf(resume, flows, []);
}

describe.each(['classic', 'dense', 'gutter', 'swiss'])('the content of a CV in %s', (theme) => {
  test('has each text once, with its role, in its section', async () => {
    const { flows, headings, hasLists } = await contentIn(theme);
    const parts = flows.flat();
    const found = (text: string): unknown => parts.filter((part) => part.text.includes(text));
    expect(found('Ada Byron')).toMatchObject([{ role: 'name' }]);
    expect(found('Experience')).toMatchObject([{ role: 'heading', section: 0 }]);
    expect(found('Skills')).toMatchObject([{ role: 'heading', section: 1 }]);
    expect(found('Analyst')).toMatchObject([{ role: 'entry-head', section: 0, record: 0 }]);
    expect(found('1842')).toMatchObject([{ role: 'date', section: 0, record: 0 }]);
    expect(found('harp')).toMatchObject([{ role: 'text', section: 1 }]);
    expect({ headings, hasLists }).toEqual({ headings: 3, hasLists: true });
  });

  test('has the parts of heads as the file has them', async () => {
    const { records } = await contentIn(theme);
    const header = { title: 'Analyst', organization: 'Analytical Works', location: 'London' };
    expect(records).toEqual([{ ...header, leads: 'title', roles: [] }]);
  });

  test('has the items of lists, and terms as items of a list of their section', async () => {
    const { flows } = await contentIn(theme);
    const items = flows.flat().flatMap((part) => (part.items.length > 0 ? [part] : []));
    const lists = new Map(items.map((part) => [part.items.flat()[0], part.section]));
    expect([...lists.values()]).toEqual([0, 1]);
    const bullets = items.filter((part) => part.section === 0);
    expect(bullets.map((part) => part.items.flat()[1])).toEqual([0, 1]);
  });
});

test('every example and every CV of a trade is judged in every theme on both papers', () => {
  const names = new Set(cells.map(({ cv }) => cv.name));
  for (const name of ['academic', 'peter-bourgon', 'nurse', 'ingenieur', 'professor'])
    expect(names).toContain(name);
  const themes = new Set(cells.map(({ theme }) => theme));
  expect(cells).toHaveLength(2 * names.size * themes.size);
});
