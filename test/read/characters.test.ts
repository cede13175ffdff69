import { expect, test } from 'vitest';
import type { Place } from '../../src/model/problem.ts';
import type { RichText } from '../../src/model/rich-text.ts';
import { readInlineMarkdown } from '../../src/read/markdown/markup.ts';
import { readContext } from '../../src/read/read-context.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { readBlocks, readLine, scalarOf } from './markdown.ts';

test.each([
  'Counts 2*3*4=24 and more',
  'A box of 10*20*30 cm, and 5*5*5',
  'a**b**c is a power',
  'f(x*y) + g(*args, x*y)',
  'Call f(*args, **kwargs) and g(*more, **others)',
  'Wrote __init__.py and *args, **kwargs in my_module_name',
  'Tests for __main__.py, __init__ and self.__dict__',
  'Runs pkg/__init__.py::test and __name__ == "__main__"',
  'cut_cost_by_half; snake_case_name; _private and __mangled',
  '3*4 and 5*6 with a trailing word',
  'SELECT *, count(*) FROM a*b*c',
  'rate 5* and 4* hotels',
  'A* search and D* search',
  '2 * 3 * 4',
  'м*2*с and 米*3*秒',
])('signs that emphasise no words are kept: %s', (text) => {
  expect(readLine(text)).toEqual({ text, problems: [] });
  expect(readBlocks(text)).toEqual({ text, problems: [] });
});

test.each([
  ['**Led** a team', '**Led** a team'],
  ['*un*believable', '*un*believable'],
  ['**bold**ly', '**bold**ly'],
  ['(*lean*) and _lean_', '(*lean*) and *lean*'],
  ['__bold__ and ***both***', '**bold** and ***both***'],
  ['2*3 and *really*', '2*3 and *really*'],
  ['x*y is **bold** and z*w', 'x*y is **bold** and z*w'],
  ['**2*3*4** boxes', '**2*****3*****4** boxes'],
  ['C++ *and* C*', 'C++ *and* C*'],
  ['*«Le Monde»*, *2019*', '*«Le Monde»*, *2019*'],
  ['ผมเรียน**วิทยาการ**ที่จุฬา', 'ผมเรียน**วิทยาการ**ที่จุฬา'],
  ['私は**開発者**です', '私は**開発者**です'],
  ['באנגלית וב**ערבית**', 'באנגלית וב**ערבית**'],
  ['وال**تصميم** أيضا', 'وال**تصميم** أيضا'],
  ['ខ្ញុំ**រៀន**ទៅ', 'ខ្ញុំ**រៀន**ទៅ'],
])('signs around words still emphasise them: %s', (text, expected) => {
  const { text: read, problems } = readLine(text);
  expect(read.replaceAll('****', '')).toBe(expected.replaceAll('****', ''));
  expect(problems).toEqual([]);
});

test.each([
  ['qualiﬁed workﬂow', 'qualified workflow'],
  ['oﬀer, oﬃce, baﬄe', 'offer, office, baffle'],
  ['ﬅ and ﬆ', 'st and st'],
  ['ﬁ', 'fi'],
  ['**oﬀ** *ﬂ*', '**off** *fl*'],
  ['[oﬀ](https://example.org/oﬀ)', 'off<https://example.org/off>'],
  ['Armenian ﬓ', 'Armenian մն'],
  ['Ｃｏｄｅ １２３', 'Code 123'],
  ['東京 ＮＴＴ', '東京 ＮＴＴ'],
  ['№ ℃ ½ ² … stay', '№ ℃ ½ ² … stay'],
  ['① Ⓐ ™ stay', '① Ⓐ ™ stay'],
])('forms of letters are read as the letters: %s', (text, expected) => {
  expect(readLine(text)).toMatchObject({ text: expected, problems: [] });
});

test('letters for formulas are read as letters, with a warning', () => {
  const { text, problems } = readLine('I am 𝐁𝐨𝐥𝐝 and 𝓈𝓁𝒶𝓃𝓉 and 𝟏𝟐');
  expect(text).toBe('I am Bold and slant and 12');
  expect(problems).toMatchObject([
    {
      code: 'unsupported-markup',
      place: { length: 8 },
      hint: 'Write `**Bold**` for bold, `*Bold*` for italics.',
    },
  ]);
});

/** The columns of the first characters of each span, with the text of the span. */
function columns(text: RichText): readonly (readonly [string, number | undefined])[] {
  return text.map((span) => [span.text, span.place?.column]);
}

test('after a ligature, positions are those of the file', () => {
  const text = readInlineMarkdown(scalarOf('workﬂow and oﬃce *now*\n'), readContext());
  // f and l count as two columns; what follows begins at its own column again.
  expect(columns(text)).toEqual([
    ['workfl', 1],
    ['ow and offi', 6],
    ['ce ', 15],
    ['now', 19],
  ]);
});

test('the position of a problem after a ligature is exact', () => {
  const source = 'name: A\nsummary: workﬂow [x](file:///y)\n';
  const place: Partial<Place> = { line: 2, column: 18 };
  expect(readResume(source).problems).toMatchObject([{ code: 'disallowed-link', place }]);
});

test.each([
  ['10<sup>6</sup> users', '10⁶ users'],
  ['10<sup>−12</sup> m', '10⁻¹² m'],
  ['m<sup>2</sup> and m<sup>3</sup>', 'm² and m³'],
  ['x<sup>n+1</sup>', 'xⁿ⁺¹'],
  ['10⁶ as typed', '10⁶ as typed'],
  ['1<sup>er</sup> prix', '1<sup>er</sup> prix'],
  ['XXI<sup>e</sup> siècle', 'XXI<sup>e</sup> siècle'],
  ['M<sup>me</sup> et n<sup>o</sup> 5', 'M<sup>me</sup> et n<sup>o</sup> 5'],
  ['4<sup>th</sup>', '4<sup>th</sup>'],
  ['H<sub>2</sub>O', 'H<sub>2</sub>O'],
  ['CO<sub>2</sub>, v<sub>max</sub>', 'CO<sub>2</sub>, v<sub>max</sub>'],
  ['**10<sup>6</sup>** and *H<sub>2</sub>O*', '**10****⁶** and *H**<sub>2</sub>**O*'],
  ['a<sup>*b*</sup>', 'a*<sup>b</sup>*'],
  ['<SUP>a</SUP>b', '<sup>a</sup>b'],
])('raised and lowered letters: %s', (text, expected) => {
  expect(readLine(text)).toEqual({ text: expected, problems: [] });
});

test.each([
  ['<strong>Led</strong> a team', '**Led** a team'],
  ['<b>Led</b> a team', '**Led** a team'],
  ['<em>lean</em> and <i>light</i>', '*lean* and *light*'],
  ['<b>bold and <i>both</i></b>', '**bold and *****both***'],
  ['<b>a <b>nested</b> b</b> c', '**a ****nested**** b** c'],
  ['<strong>**twice**</strong>', '**twice**'],
  ['<code>x = 1</code> and <kbd>Enter</kbd>', '`x = 1` and `Enter`'],
  ['one<br>two<br/>three<br />four', 'one⏎two⏎three⏎four'],
  ['<a href="https://example.org">site</a>', 'site<https://example.org>'],
  ["<a target=_blank href='https://example.org/a b'>**x**</a>", '**x**<https://example.org/a%20b>'],
  ['<B class="x">loud</B>', '**loud**'],
  ['<b></b>nothing', 'nothing'],
])('HTML in a value means its mark: %s', (text, expected) => {
  expect(readLine(text)).toEqual({ text: expected, problems: [] });
});

test.each([
  ['an <b>open tag', 'an open tag', '<b>'],
  ['a closed</b> tag', 'a closed tag', '</b>'],
  ['<u>under</u> line', 'under line', '<u>'],
])('a tag that is no mark is left out with a warning: %s', (text, expected, tag) => {
  const { text: read, problems } = readLine(text);
  expect(read).toBe(expected);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(tag);
});

const spaced: readonly (readonly [string, string])[] = [
  ['[sp](https://example.org/my file.pdf)', 'sp<https://example.org/my%20file.pdf>'],
  ['see [one](http://example.org/a b c) there', 'see one<http://example.org/a%20b%20c> there'],
  [
    'mail [me](mailto:odo@example.org?subject=Hi there)',
    'mail me<mailto:odo@example.org?subject=Hi%20there>',
  ],
  ['**[x](https://example.org/a b)**', '**x**<https://example.org/a%20b>'],
  ['[call](tel:+44 20 7946 0000)', 'call<tel:+44%2020%207946%200000>'],
  ['[ä](https://example.org/é à)', 'ä<https://example.org/é%20à>'],
  ['[x](  https://example.org/a b  )', 'x<https://example.org/a%20b>'],
];

test.each(spaced)('a link with spaces in its target is a link, and is reported: %s', (text, expected) => {
  for (const read of [readLine(text), readBlocks(text)]) {
    expect(read.text).toBe(expected);
    expect(read.problems).toMatchObject([{ code: 'space-in-link', place: { line: 2 } }]);
  }
});

test.each([
  ['[ang](<https://example.org/my file.pdf>)', 'ang<https://example.org/my%20file.pdf>'],
  ['`[x](https://example.org/a b)` is code', '`[x](https://example.org/a b)` is code'],
  ['[note] (https://example.org is down)', '[note] (https://example.org is down)'],
  ['[x](https://example.org)', 'x<https://example.org>'],
])('other texts with spaces and brackets stay as they are: %s', (text, expected) => {
  expect(readLine(text)).toEqual({ text: expected, problems: [] });
});

test.each([
  ['example.org/a b', 'https://example.org/a%20b'],
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['https://example.org/my cv (final).pdf', 'https://example.org/my%20cv%20(final).pdf'],
  ['example.org/über/straße?q=ä b', 'https://example.org/über/straße?q=ä%20b'],
])('an address with a space is a link, and is reported: %s', (url, link) => {
  const { resume, problems } = readResume(`name: A\ncontact: [{url: '${url}'}]\n`);
  expect(resume?.contact[0]?.text).toMatchObject([{ link }]);
  expect(problems).toMatchObject([{ code: 'space-in-link', place: { line: 2 } }]);
  const entry = readResume(`name: A\nsections: {A: [{title: x, url: '${url}'}]}\n`);
  expect(JSON.stringify(entry.resume?.sections)).toContain(link);
});

test.each(['ask me', 'example.org (my site)', 'example.org/a and example.org/b', 'on request / by mail'])(
  'words are no address: %s',
  (url) => {
    const { resume } = readResume(`name: A\ncontact: [{url: '${url}'}]\n`);
    expect(resume?.contact[0]?.text[0]?.link).toBeUndefined();
  },
);
