import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';

const resume = `
sections:
  Work:
    - organization: Firm
      roles: [{title: Senior Engineer, dates: 2019 – 2021}, {title: Junior Engineer, dates: 2017 – 2019}]
    - {organization: Works, title: Lead Engineer, dates: 2012 – 2017, bullets: [Built a bridge.]}
    - {title: Trainee, organization: Yard, dates: 2011}
    - {organization: Shop, title: Summer Intern}
  School:
    - {organization: College, title: Diploma, dates: 2010}
`;

async function fontsIn(theme: string): Promise<ReadonlyMap<string, string>> {
  const { display } = await typesetPages(resume, { theme });
  const runs = (display?.pages ?? []).flatMap(({ items }) => items).filter((item) => item.kind === 'run');
  return new Map(runs.map(({ run }) => [runText(run).trim(), `${run.face.weight} ${run.face.slope}`]));
}

test('where an entry has roles, the title of an entry that begins with its organisation looks like one', async () => {
  const fonts = await fontsIn('classic');
  expect(fonts.get('Lead Engineer')).toBe(fonts.get('Senior Engineer'));
  expect(fonts.get('Works')).toBe(fonts.get('Firm'));
  expect(fonts.get('Lead Engineer')).toBe('600 italic');
  expect(fonts.get('Summer Intern')).toBe('600 italic');
});

test('titles that lead, and those of other sections, keep their form', async () => {
  const fonts = await fontsIn('classic');
  expect(fonts.get('Trainee')).toBe('600 upright');
  expect(fonts.get('Diploma')).toBe('400 italic');
});

test('in one, the organisation and its only title stay on one line', async () => {
  const { display } = await typesetPages(resume, { theme: 'one' });
  const runs = (display?.pages ?? []).flatMap(({ items }) => items).filter((item) => item.kind === 'run');
  const baselineOf = (text: string) => runs.find(({ run }) => runText(run).includes(text))?.y;
  expect(baselineOf('Works')).toBe(baselineOf('Lead Engineer'));
  expect(baselineOf('Firm')).not.toBe(baselineOf('Senior Engineer'));
});
