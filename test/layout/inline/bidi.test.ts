import { expect, test } from 'vitest';
import { directionOfParagraph, openBidi } from '../../../src/layout/inline/bidi.ts';
import { isolatesOfText } from '../../../src/layout/inline/isolates.ts';
import { visualOrder } from '../../../src/layout/lines/visual-order.ts';
import { Caches } from '../../../src/model/caches.ts';
import type { Direction } from '../../../src/model/direction.ts';
import type { TextInline } from '../../../src/model/document.ts';
import { textStyle } from '../../support/plain-document.ts';

const bidi = await openBidi(new Caches());

function textOf(text: string, changes: Partial<TextInline> = {}): TextInline {
  return { kind: 'text', text, style: textStyle, ...changes };
}

/** Returns a text as it is seen on pages of a direction, with the brackets as they are written. */
function seen(direction: Direction, ...inlines: readonly TextInline[]): string {
  const text = inlines.map((inline) => inline.text).join('');
  const levels = directionOfParagraph(inlines, { direction, bidi })?.levels ?? new Uint8Array(text.length);
  return visualOrder(levels)
    .map((index) => text.charAt(index))
    .join('');
}

test.each([
  ['rtl', 'מפתח תוכנה', 'rtl'],
  ['rtl', 'Google ישראל – מפתח תוכנה', 'rtl'],
  ['rtl', 'Senior Developer at שירותי', 'ltr'],
  ['rtl', '2019 – 2021', 'rtl'],
  ['rtl', 'Jauchzet Gott in allen Landen, האולם הקטן, לייפציג', 'rtl'],
  ['rtl', 'Jauchzet Gott, לייפציג, 12 (Germany)', 'ltr'],
  ['rtl', 'a@example.org', 'rtl'],
  ['rtl', '100 Mb/s network, 5 km', undefined],
  ['rtl', 'Dr. Miller – +1 650 555 0147', undefined],
  ['rtl', '10 km, 5 kg', 'rtl'],
  ['rtl', '۵۰ req/s؛ ۱۲ GB RAM؛ ۲۴/۷', 'rtl'],
  ['rtl', 'Senior developer', undefined],
  ['rtl', '\u200eGoogle ישראל – מפתח תוכנה', 'ltr'],
  ['ltr', 'Senior developer', undefined],
  ['ltr', '2019 – 2021', undefined],
  ['ltr', 'שירותי ענן', 'rtl'],
  ['ltr', 'שירותי Google Cloud Platform', 'ltr'],
] as const)('on pages %s, “%s” has the direction %s', (direction, text, base) => {
  const found = directionOfParagraph([textOf(text)], { direction, bidi });
  expect(found?.base).toBe(base);
});

test.each([
  ['+972-3-123-4567', 'טלפון: +972-3-123-4567'],
  ['+972 3 123 4567', 'هاتف: +972 3 123 4567'],
  ['054-123-4567', 'هاتف 054-123-4567'],
  ['2019-03-15', 'تاريخ 2019-03-15'],
  ['C++', 'שפת C++ טובה'],
  ['Careem Pay™', 'العلامة Careem Pay™ ← باي'],
  ['.NET Core', 'סביבת .NET Core טובה'],
  ['Java, C++', 'שפות Java, C++ ועוד'],
  ['https://example.org/a/', 'אתר https://example.org/a/ שלי'],
  ['example.org/a/', 'אתר example.org/a/ שלי'],
  ['a.b@example.org', 'דואל a.b@example.org שלי'],
  ['@noa_b', 'כינוי @noa_b שלי'],
  ['10.1234/abc.d', 'מזהה 10.1234/abc.d כאן'],
  ['10 km', 'רצתי 10 km היום'],
  ['AWS 10 GB RAM', 'שרת AWS 10 GB RAM חדש'],
  ['10+', 'כבר 10+ שנים'],
  ['-5', 'ערך -5 מעלות'],
  ['1 / 2', 'עמוד 1 / 2'],
  ['3 × 90', 'סדנאות 3 × 90 דקות'],
  ['NF C\u00a015-100', 'תקן NF C\u00a015-100 חדש'],
  ['B.Sc.', 'תואר (B.Sc.) בחוג'],
  ['B.Sc. & M.B.A.', 'תואר B.Sc. & M.B.A. בחוג'],
  ['B.Sc., Computer Science', 'תואר B.Sc., Computer Science בחוג'],
  ['ISBN 965-07-1141-X', 'הספר (ISBN 965-07-1141-X) יצא'],
  ['Node.js 20 / React 18+', 'גרסאות Node.js 20 / React 18+ ועוד'],
  ['AWB 123-4567 8901', 'رقم AWB 123-4567 8901؛ هاتف'],
  ['AWS 10 GB, Azure 5 GB', 'שרתים AWS 10 GB, Azure 5 GB ועוד'],
  ['Helix Data Ltd.', 'חברת Helix Data Ltd. שלנו'],
  ['.NET 6', 'פיתוח ב-.NET 6 היום'],
  ['C# 10', 'פיתוח ב-C# 10 היום'],
  ['C++ 17', 'פיתוח ב-C++ 17 היום'],
  ['.NET Core 3.1', 'סביבת .NET Core 3.1 טובה'],
  ['41 M€', 'סכום 41 M€ נטו'],
  ['3.5 K€', 'סכום 3.5 K€ נטו'],
  ['100 Mb/s', 'רשת 100 Mb/s מהירה'],
  ['۵۰ req/s', 'تا ۵۰ req/s در'],
  ['-۵٪', 'رشد -۵٪ در سال'],
  ['+٥٪', 'نمو +٥٪ في'],
  ['≈۱۵٪', 'کم (≈۱۵٪) است'],
  ['~۵٪', 'رشد ~۵٪ در'],
  ['±۵٪', 'رشد ±۵٪ در'],
  ['۰۳۱-۵۵۵۰ ۰۱۴۲', 'تلفن ۰۳۱-۵۵۵۰ ۰۱۴۲'],
  ['٠١٠ ٥٥٥٠ ٠١٤٢', 'هاتف ٠١٠ ٥٥٥٠ ٠١٤٢'],
])('%s is seen as it is written between letters from right to left', (fact, text) => {
  expect(isolatesOfText(text, []).map(({ from, to }) => text.slice(from, to))).toEqual([fact]);
  expect(seen('rtl', textOf(text))).toContain(fact);
});

test.each([
  ['نرم‌افزار «Photoshop» (CC 2020) را', '(CC 2020) «Photoshop» '],
  ['بـ«Emirates NBD» (UAE)، دبی', '،(UAE) «Emirates NBD»'],
  ['התוכנה "Photoshop" (CC) טובה', ' (CC) "Photoshop" '],
  ['חברת “Wix” / “Waze” ועוד', ' ”Waze“ / ”Wix“ '],
])('quotation marks around Latin words are on their two sides: %s', (text, expected) => {
  const mirrored = new Map(['()', ')(', '«»', '»«'].map(([from = '', to = '']) => [from, to]));
  const levels = directionOfParagraph([textOf(text)], { direction: 'rtl', bidi })?.levels ?? [];
  const glyphs = visualOrder(levels).map((at) => {
    const character = text.charAt(at);
    return (levels[at] ?? 0) % 2 === 1 ? (mirrored.get(character) ?? character) : character;
  });
  expect(glyphs.join('')).toContain(expected);
});

test.each([
  'Smith, J. (2019). Title. https://example.com/a',
  'Bouazza, K. (2016). Revue, 12(3), 45–67. https://doi.org/10.1234/rdm.2016.45',
])('a reference that ends in an address keeps its order: %s', (reference) => {
  expect(seen('rtl', textOf(`انظر: ${reference}`))).toContain(reference);
  const [before, address = ''] = reference.split(/(?=https)/);
  const link = textOf(address, { link: address });
  expect(seen('rtl', textOf(`انظر: ${before}`), link)).toContain(reference);
});

test('percentages with a hyphen between them are a range', () => {
  expect(isolatesOfText('بين ٥٪-١٠٪ من', [])).toEqual([]);
  expect(isolatesOfText('בין 50%-60% מהם', [])).toEqual([]);
});

test('a range of years reads in the direction of its text', () => {
  expect(seen('rtl', textOf('עבדתי 2019 – 2021'))).toContain('2021 – 2019');
});

test('a number after words from right to left is not theirs in an English line', () => {
  expect(seen('ltr', textOf('Thesis: דראסה, 2019'))).toBe('Thesis: הסארד, 2019');
});

test('brackets around words from right to left stay together in an English line', () => {
  expect(seen('ltr', textOf('at שרות (ענן), from 2019'))).toBe('at )ןנע( תורש, from 2019');
  expect(seen('ltr', textOf('at שרות (ענן and more)'))).toBe('at תורש (ןנע and more)');
});

test('code and links keep their order', () => {
  const code = textOf('npm -g', { verbatim: true });
  expect(seen('rtl', textOf('הריצו '), code, textOf(' עכשיו'))).toContain('npm -g');
  const link = textOf('example.org/', { link: 'https://example.org/' });
  expect(seen('rtl', textOf('ראו '), link, textOf('.'))).toContain('.example.org/');
});

test('a range of years after a fact reads in the direction of its text', () => {
  expect(seen('rtl', textOf('שרת AWS 10 GB 2019–2021'))).toContain('2021–2019');
});

test('numbers in a list of which none has a word read in the direction of their text', () => {
  expect(seen('rtl', textOf('הנחות 10%, 20 km ו'))).toContain('20 km ,10%');
});

test('looking for words beside facts takes a time that grows with the text', () => {
  expect(isolatesOfText(`א ${'a-'.repeat(20_000)} 10+ ${'a/ '.repeat(20_000)}`, [])).toHaveLength(1);
  const facts = `${'a 1, '.repeat(15)} 10 km `.repeat(2_000);
  expect(isolatesOfText(`א ${facts}`, []).length).toBeGreaterThan(0);
});

test.each([
  ['npm run בדיקה', 'הקידב npm run'],
  ['--flag=ערך', 'ךרע=--flag'],
  ['C++ ערך', 'ךרע C++'],
  ['https://he.example.org/אודות/team', 'team/תודוא/https://he.example.org'],
])('the parts of code in both directions follow each other in that of the page: %s', (code, expected) => {
  const verbatim = textOf(code, { verbatim: true });
  const link = textOf(code, { link: 'https://example.org/' });
  const found = seen('rtl', textOf('הריצו '), verbatim, textOf(' עכשיו'));
  expect(found).toContain(expected);
  if (!code.includes(' ')) expect(seen('rtl', textOf('ראו '), link)).toContain(expected);
  expect(seen('ltr', textOf('Run '), verbatim)).toMatch(/^Run (?:npm|--|C|https)/);
});

test('the text of a link in both directions reads in that of the page', () => {
  const link = textOf('GitHub של דנה', { link: 'https://example.org/' });
  expect(seen('rtl', textOf('ראו '), link)).toBe('הנד לש GitHub ואר');
});

test('the brackets around the address that is printed after a link stay on its sides', () => {
  const linked = { link: 'https://example.org/x' };
  const text = textOf('קישור ל-GitHub', linked);
  const [open, close] = [textOf(' (', linked), textOf(')', linked)];
  const url = textOf('https://example.org/x', { ...linked, verbatim: true });
  expect(seen('rtl', textOf('ראו '), text, open, url, close, textOf('.'))).toBe(
    '.)https://example.org/x( GitHub-ל רושיק ואר',
  );
});

test('text in another language is ordered by itself', () => {
  const english = textOf('Yes (no)', { style: { ...textStyle, language: 'en' } });
  const hebrew = (text: string) => textOf(text, { style: { ...textStyle, language: 'he' } });
  expect(seen('rtl', hebrew('אמרתי ארוכות '), english, hebrew(' ועוד מילים'))).toContain('Yes (no)');
});
