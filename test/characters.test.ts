import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Problem, paintText, typesetPages } from '../src/index.ts';
import { paintStructure } from '../src/inspect.ts';

interface Printed {
  /** Lines of the pages, joined by spaces; words that are divided by a hyphen stay so. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly links: readonly string[];
  readonly problems: readonly Problem[];
  readonly structure: string;
}

async function printed(file: string): Promise<Printed> {
  const { display, problems } = await typesetPages(readFileSync(`test/fixtures/characters/${file}`), {
    file,
  });
  if (display === undefined) throw new Error('not rendered');
  const lines = (await paintText(display)).split('\n').filter((line) => line !== '');
  const items = display.pages.flatMap((page) => page.items);
  const links = items.flatMap((item) => (item.kind === 'link' ? [item.target] : []));
  return { text: lines.join(' '), lines, links, problems, structure: paintStructure(display) };
}

function codes(problems: readonly Problem[], code: Problem['code']): readonly string[] {
  return problems
    .filter((problem) => problem.code === code)
    .map(({ place }) => `${place?.line}:${place?.column}`);
}

test('signs stay signs, and emoji are one problem', async () => {
  const { text, problems } = await printed('signs.yaml');
  expect(text).toContain('cut_cost_by_half; snake_case_name and 2*3*4=24; a ~ b; C:\\temp\\new; x^2');
  expect(text).toContain('• Wrote __init__.py and *args, **kwargs in my_module_name');
  expect(text).toContain('✓ done; ★★★☆☆; ½ time');
  expect(text).toContain('• Tom & Jerry <3 é ‘x’ ©');
  expect(codes(problems, 'missing-glyph')).toEqual(['17:18']);
  expect(problems.filter(({ missing }) => missing)).toHaveLength(1);
});

test('links with spaces are links, with %20, and each is a problem', async () => {
  const { links, problems, text } = await printed('links.yaml');
  expect(links).toEqual(
    expect.arrayContaining([
      'https://example.org/a_(b)/c',
      'https://example.org/über/straße?q=ä%20b',
      'https://en.example.org/wiki/Deus_Ex_(video_game)',
      'https://example.org/my%20file.pdf',
      'mailto:odo@example.org?subject=Hi%20there',
    ]),
  );
  expect(links.filter((link) => link === 'https://example.org/my%20file.pdf')).toHaveLength(2);
  expect(codes(problems, 'space-in-link')).toEqual(['5:10', '14:68', '16:102', '22:12']);
  expect(text).toContain('See wiki and sp and ang and hash and idn and');
  expect(text).toContain('123-456');
});

test('German nouns are divided at patterns, with a hyphen', async () => {
  const { lines } = await printed('hyphenation.yaml');
  const broken = lines.filter((line) => line.endsWith('-')).map((line) => /\S+$/u.exec(line)?.[0]);
  expect(broken).toEqual([
    'Verantwor-',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbe-',
    'Donaudampfschifffahrtselektrizitätenhauptbe-',
  ]);
});

test('justified German text divides nouns', async () => {
  const { lines } = await printed('justified.yaml');
  expect(lines.filter((line) => /\p{Ll}-$/u.test(line)).length).toBeGreaterThan(1);
});

test('a heading in letters that no font has is a heading of its own, and one problem', async () => {
  const { lines, problems, structure } = await printed('heading.yaml');
  const words = lines.map((line) => line.split(' ')[0] ?? '').filter((word) => !/^\d{4}$/.test(word));
  expect(words).toEqual(['A', 'One', '–', '日本語', '–', 'Two', '–']);
  expect(structure.match(/^ *H2 /gm)).toHaveLength(3);
  expect(codes(problems, 'missing-glyph')).toEqual(['6:3']);
  expect(problems).toMatchObject([{ missing: 'text' }]);
});

test('common symbols are printed, and words are set in one face', async () => {
  const { text, problems } = await printed('symbols.yaml');
  for (const sign of '☎✉⚙♥№℃ʻəŋɣ⅔∑▪◦‣●○◆■□☑☐✗✘✔➤➔⇒↔↑↓⟶≈∀√♯♭☺⭐⚡☀⌘⌥Ⓐ①②❶🅰₽₴₫₦₪฿₿⁄‰′″‽')
    expect([sign, text.includes(sign)]).toEqual([sign, true]);
  expect(text).toContain('fi fl ʻokina');
  expect(text).toContain('Bold s');
  expect(codes(problems, 'fallback-font')).toHaveLength(1);
});

test('raised figures, ligatures and addresses with spaces', async () => {
  const { text, links, problems } = await printed('marks.yaml');
  expect(text).toContain('2*3*4=24, 10⁶, m², __init__.py, qualified workflow.');
  expect(links.filter((link) => link === 'https://example.org/a%20b')).not.toHaveLength(0);
  expect(codes(problems, 'space-in-link')).toEqual(['11:10', '15:36']);
});
