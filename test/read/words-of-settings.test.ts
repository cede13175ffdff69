import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { resolvePaper, resolveSettings } from '../../src/theme/settings/resolve-settings.ts';
import { baseSettings, papers, settingName } from '../../src/theme/settings/settings.ts';

test.each(['font-size', 'fontSize', 'Font Size', 'font_size', 'text size', 'SIZE'])(
  '%s is the size',
  (written) => {
    expect(settingName(written)).toBe('size');
  },
);

test.each([
  ['textColor', 'textColour'],
  ['text-colour', 'textColour'],
  ['font color', 'textColour'],
  ['Accent Color', 'accent'],
  ['colour', 'accent'],
  ['font', 'family'],
  ['lineHeight', 'leading'],
  ['margins', 'margin'],
])('%s is a word for %s', (written, name) => {
  expect(settingName(written)).toBe(name);
});

test('settings stand at the top of a file, in the words and values of style sheets', async () => {
  const source = `name: Ada
language: french
font: Literata
font-size: 10pt
line-height: 1.4
colour: teal
text-color: rgb(20, 20, 20)
paper: US Letter
margins: 2cm
template: classic
fit: one page
sections: {Work: [{title: Analyst, dates: 2019 – present}]}
`;
  expect((await typesetPages(source)).problems).toEqual([]);
  const { settings } = readResume(source);
  const { theme, page, locale } = settings;
  if (!theme?.settings || !page) throw new Error('no settings');
  const { settings: resolved } = resolveSettings(baseSettings, theme.settings);
  expect({ ...resolved, paper: resolvePaper(baseSettings, page).settings.paper }).toMatchObject({
    family: 'Literata',
    size: 10,
    leading: 14,
    accent: '#008080',
    textColour: '#141414',
    paper: papers.letter,
  });
  expect([locale?.text, theme.name?.text]).toEqual(['fr', 'classic']);
});

test.each(['gutter', 'Modern', 'minimalist', 'professional', 'sb2nov', 'two columns'])(
  'theme: %s is a theme',
  async (theme) => {
    const { problems } = await typesetPages(
      `name: Ada\ntheme: ${theme}\nsections: {Work: [{title: Analyst}]}\n`,
    );
    expect(problems).toEqual([]);
  },
);

test('a title beside a name is the headline, unless it is the title of the document', () => {
  const headlineOf = (source: string): string | undefined => readResume(source).resume?.headline?.[0]?.text;
  expect(headlineOf('name: Ada\ntitle: Analyst\n')).toBe('Analyst');
  expect(headlineOf('name: Ada\ntitle: "Ada: curriculum vitae"\n')).toBeUndefined();
  expect(headlineOf('name: Ada\ntitle: Lebenslauf\n')).toBeUndefined();
  expect(headlineOf('name: Ada\ntitle: Notes\nheadline: Analyst\n')).toBe('Analyst');
});

test('no word of the table is taken for a slip of another', () => {
  const { problems } = readResume(
    'name: A\nletter: {phone: 1, tags: x}\nstatement: {text: a, area: b}\nsections: {Work: [{title: A, roles: [{title: B, font: c}]}]}\n',
  );
  expect(problems.map(({ hint = '' }) => hint).filter((hint) => hint.startsWith('Did you mean'))).toEqual([]);
});
