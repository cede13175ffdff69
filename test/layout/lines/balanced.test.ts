import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { runText } from '../../../src/model/glyph-run.ts';

/** Returns the printed lines of a page in the order of their baselines. */
async function linesOf(source: string, theme: string): Promise<readonly string[]> {
  const { display } = await typesetPages(source, { theme });
  const lines = new Map<number, string>();
  for (const item of display?.pages[0]?.items ?? [])
    if (item.kind === 'run') lines.set(item.y, (lines.get(item.y) ?? '') + runText(item.run));
  return [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => line.trim());
}

const contacts =
  'contact: [{phone: +44 7700 900418}, {email: orla.fennimore-of-leeds@example.org}, {location: Leeds LS6}, {linkedin: orla-fennimore-of-leeds}]';

test('contacts, titles and addresses on two lines share the words evenly, in no more lines', async () => {
  const lines = await linesOf(
    `name: Orla\n${contacts}\nsections:\n  Work:\n    - {title: "Diplomstudium Bauingenieurwesen mit Vertiefung Konstruktiver Ingenieurbau und Vermessung (Note 1,8)"}\n`,
    'one',
  );
  const second = lines.findIndex((line) => line.includes('linkedin'));
  expect(lines[second]).toMatch(/^Leeds LS6/u);
  expect(lines.find((line) => line.includes('(Note 1,8)'))).toMatch(/^\S+ .*\(Note 1,8\)$/u);
});

test('contacts share their lines evenly though the last line would be half full', async () => {
  const contact =
    '[{location: "Milwaukee, Wisconsin"}, {phone: +1 414 555 0137}, {email: dr.hollander@example.com}, {linkedin: denise-r-hollander}]';
  const lines = await linesOf(`name: Denise\nlocale: en-US\ncontact: ${contact}\n`, 'plain');
  expect(lines.filter((line) => /\d|@/u.test(line))).toEqual([
    expect.stringMatching(/^Location.*0137$/u),
    expect.stringMatching(/^E-mail.*LinkedIn: .*hollander$/u),
  ]);
});

test('a long line of an address leaves no single word on the next', async () => {
  const to =
    '["Mr Peter Shaw", "The Severn & Wye Building Preservation Trust", "2 Quay Street", "Gloucester GL1 2JS"]';
  const lines = await linesOf(
    `name: Tamsin\nlocale: en-GB\nletter: {to: ${to}, body: Please find my curriculum vitae.}\n`,
    'plain',
  );
  expect(lines).toContain('The Severn & Wye Building');
  expect(lines).toContain('Preservation Trust');
});

test('the lines of a text are not balanced: they fill the measure', async () => {
  const text =
    'Cared for ventilated patients through three waves of illness, and taught new starters to do the same well. ';
  const lines = await linesOf(`name: Orla\nsections: {About: "${text}"}\n`, 'one');
  const first = lines.find((line) => line.startsWith('Cared')) ?? '';
  expect(first.length).toBeGreaterThan(0.75 * text.trim().length);
});
