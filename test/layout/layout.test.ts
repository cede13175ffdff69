import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Aside, Document, Group } from '../../src/model/document.ts';
import { caches } from '../support/caches.ts';
import {
  documentOf,
  groupOf,
  linesOf,
  paragraphOf,
  paragraphStyle,
  runsOf,
  textOf,
  textStyle,
} from '../support/plain-document.ts';

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

const joined = (lines: readonly string[]): string => lines.join('').replace(/\s+/gu, ' ').trim();

function dateAside(...variants: readonly string[][]): Aside {
  return {
    edge: 'start',
    x: -40,
    measure: 36,
    alignment: 'start',
    variants: variants.map((lines) => lines.map((text) => [{ kind: 'text', text, style: textStyle }])),
    reads: 'before',
    rise: 0,
  };
}

async function linesIn(document: Document): Promise<readonly string[]> {
  return linesOf((await layout(document, { caches })).display);
}

test('the first baseline of a page is one cap height below the top of its frame', async () => {
  const { display } = await layout(documentOf([paragraphOf(words(200))], { width: 200, height: 100 }), {
    caches,
  });
  const firsts = display.pages.map((page) => page.items.find((item) => item.kind === 'run'));
  const face = firsts[0]?.run.face;
  const capHeight = face === undefined ? 0 : (face.capHeight / face.unitsPerEm) * 10;
  expect(display.pages.length).toBeGreaterThan(2);
  for (const run of firsts) expect(run?.y).toBeCloseTo(60 + capHeight, 6);
});

test('baselines are one leading apart, whatever the face of a word', async () => {
  const code = { ...textStyle, family: 'Source Code Pro', size: 14 };
  const inlines = [
    { kind: 'text', text: `${words(12)} `, style: textStyle },
    { kind: 'text', text: 'code', style: code },
    { kind: 'text', text: ` ${words(12)}`, style: textStyle },
  ] as const;
  const { display } = await layout(documentOf([paragraphOf('', { inlines })], { width: 150, height: 400 }), {
    caches,
  });
  const baselines = [...new Set(runsOf(display).map((run) => run.y))];
  const steps = baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));
  expect(steps.length).toBeGreaterThan(3);
  for (const step of steps) expect(step).toBeCloseTo(12, 6);
});

test('every line ends with a space character, and none begins with one', async () => {
  const document = documentOf([paragraphOf(words(60)), paragraphOf('end')], { width: 200, height: 900 });
  for (const line of await linesIn(document)) expect(line).toMatch(/^\S.* $/u);
});

test('an aside is on the first baseline of its group and is read before it', async () => {
  const entry = groupOf([paragraphOf(words(30))], { asides: [dateAside(['2019'])] });
  const { display } = await layout(documentOf([entry], { width: 200, height: 900 }), { caches });
  const [date, text] = runsOf(display);
  expect(date && textOf(date)).toBe('2019 ');
  expect(date?.y).toBe(text?.y);
  expect([date?.x, text?.x]).toEqual([10, 50]);
});

test('an aside uses the first variant that fits, or breaks the last one into lines', async () => {
  const short = groupOf([paragraphOf('one')], { asides: [dateAside(['August 2019'], ['2019'])] });
  expect(await linesIn(documentOf([short], { width: 200, height: 90 }))).toEqual(['2019 one ']);
  const long = groupOf([paragraphOf('one'), paragraphOf('two')], {
    asides: [dateAside(['August 2019 – present'], ['Aug 19 –', 'now'])],
  });
  const { display } = await layout(documentOf([long, paragraphOf('next')], { width: 200, height: 90 }), {
    caches,
  });
  expect(runsOf(display).map(textOf)).toEqual(['Aug 19 – ', 'now ', 'one ', 'two ', 'next ']);
  const [, end, , body] = runsOf(display);
  expect(end?.y).toBe(body?.y);
});

test('an aside with more lines than its group moves the next block down', async () => {
  const entry = groupOf([paragraphOf('one')], { asides: [dateAside(['a', 'b', 'c'])] });
  const { display } = await layout(documentOf([entry, paragraphOf('next')], { width: 200, height: 90 }), {
    caches,
  });
  const runs = runsOf(display);
  expect(runs.map(textOf)).toEqual(['a ', 'b ', 'c ', 'one ', 'next ']);
  expect((runs[4]?.y ?? 0) - (runs[2]?.y ?? 0)).toBeCloseTo(12, 6);
});

test('an aside of a group without text gets a line of its own', async () => {
  const entry = groupOf([], { asides: [dateAside(['2019'])] });
  expect(await linesIn(documentOf([entry, paragraphOf('next')], { width: 200, height: 90 }))).toEqual([
    '2019 ',
    'next ',
  ]);
});

test('a paragraph taller than a page is split, and no word of it is lost', async () => {
  const lines = await linesIn(documentOf([paragraphOf(words(400))], { width: 120, height: 80 }));
  expect(joined(lines)).toBe(words(400));
});

test('a forced page break is made, and space at the top of a page is discarded', async () => {
  const before = { height: 30, stretch: 0, shrink: 0 };
  const second = groupOf([paragraphOf('two')], { before, keep: { together: false, breakBefore: true } });
  const { display } = await layout(documentOf([paragraphOf('one'), second], { width: 200, height: 200 }), {
    caches,
  });
  expect(display.pages.map((page) => page.items.filter((item) => item.kind === 'run').map(textOf))).toEqual([
    ['one '],
    ['two '],
  ]);
  const [one, two] = runsOf(display);
  expect(two?.y).toBe(one?.y);
});

test('no page ends between roles that are only headers and the text that they share', async () => {
  const role = (title: string): Group =>
    groupOf([paragraphOf(title, { role: 'role-head' })], { role: 'role' });
  const roles = [role('Head'), role('Deputy')];
  const { flows } = await layout(
    documentOf([groupOf([...roles, paragraphOf('text')])], { width: 200, height: 90 }),
    { caches },
  );
  expect(flows[0]?.galley.flatMap((item) => (item.kind === 'space' ? [item.at] : []))).toEqual([
    'role',
    'after-head',
  ]);
});

test('a heading is never the last line on a page', async () => {
  for (let filler = 1; filler <= 12; filler++) {
    const blocks = [
      ...Array.from({ length: filler }, (_, index) => paragraphOf(`filler${index}`)),
      groupOf([paragraphOf('Heading', { role: 'heading' }), paragraphOf('one'), paragraphOf('two')], {
        role: 'section',
      }),
    ];
    const { display } = await layout(documentOf(blocks, { width: 200, height: 84 }), { caches });
    for (const page of display.pages) {
      const last = page.items.findLast((item) => item.kind === 'run');
      expect(last && textOf(last)).not.toBe('Heading ');
    }
  }
});

test('a keep-together group moves to the next page as a whole', async () => {
  const filler = Array.from({ length: 5 }, (_, index) => paragraphOf(`filler${index}`));
  const together = groupOf([paragraphOf('a'), paragraphOf('b'), paragraphOf('c')], {
    keep: { together: true, breakBefore: false },
  });
  const { display } = await layout(documentOf([...filler, together], { width: 200, height: 84 }), { caches });
  const last = display.pages.at(-1)?.items.filter((item) => item.kind === 'run');
  expect(last?.map(textOf)).toEqual(['a ', 'b ', 'c ']);
});

test('no line is wider than its measure, for any words', async () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'm', 'W', 'i', '-', '.', '/'), minLength: 1, maxLength: 60 }),
    fc.webUrl(),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 40, max: 300 }), async (written, width) => {
      const { display, report } = await layout(documentOf([paragraphOf(written)], { width, height: 2000 }), {
        caches,
      });
      expect(report.overfullLines).toEqual([]);
      const printed = runsOf(display).map(textOf).join('').replace(/\s/gu, '');
      expect(printed).toBe(written.replace(/\s/gu, ''));
    }),
    { numRuns: 60 },
  );
});

test('tied words break if they are wider than the measure', async () => {
  const lines = await linesIn(
    documentOf([paragraphOf('one\u00a0two\u00a0three\u00a0four')], { width: 42, height: 90 }),
  );
  expect(lines).toEqual(['one two ', 'three ', 'four ']);
});

test('a word with word joiners breaks if it is wider than the measure', async () => {
  const joinedWord = documentOf([paragraphOf('configuration/\u2060management')], { width: 80, height: 90 });
  expect(await linesIn(joinedWord)).toEqual(['configuration/', 'management ']);
  expect((await layout(joinedWord, { caches })).problems).toEqual([]);
});

test('a forced line break ends its line', async () => {
  expect(await linesIn(documentOf([paragraphOf('one\u2028two')], { width: 200, height: 90 }))).toEqual([
    'one ',
    'two ',
  ]);
});

test('a character that no face has is reported with its position, and the rest is laid out', async () => {
  const place = { file: 'cv.yaml', line: 4, column: 10, length: 9, path: 'summary' };
  const inlines = [{ kind: 'text', text: 'one 𓀀 two', style: textStyle, place }] as const;
  const { display, problems } = await layout(
    documentOf([paragraphOf('', { inlines })], { width: 200, height: 90 }),
    { caches },
  );
  expect(problems).toMatchObject([
    { code: 'missing-glyph', severity: 'error', place: { line: 4, column: 14 } },
  ]);
  expect(problems[0]?.message).toContain('U+13000');
  expect(linesOf(display)).toEqual(['one two ']);
});

test('a link has one area on each line, which excludes the space at the end', async () => {
  const inlines = [
    { kind: 'text', text: 'see ', style: textStyle },
    { kind: 'text', text: words(12), style: textStyle, link: 'https://example.org' },
  ] as const;
  const { display } = await layout(documentOf([paragraphOf('', { inlines })], { width: 160, height: 200 }), {
    caches,
  });
  const links = display.pages.flatMap((page) => page.items.filter((item) => item.kind === 'link'));
  const baselines = new Set(runsOf(display).map((run) => run.y));
  expect(links.length).toBe(baselines.size);
  for (const { area } of links) expect(area.x + area.width).toBeLessThanOrEqual(50 + 160 + 3);
});

test('centred and end-aligned lines are aligned without their final space', async () => {
  const style = { ...paragraphStyle, alignment: 'end' } as const;
  const { display } = await layout(
    documentOf([paragraphOf('right', { style })], { width: 200, height: 90 }),
    { caches },
  );
  const [run] = runsOf(display);
  const letters = run?.run.glyphs.slice(0, -1).reduce((sum, glyph) => sum + glyph.advance, 0) ?? 0;
  expect((run?.x ?? 0) + letters).toBeCloseTo(250, 6);
});

test('laying out a document does not affect the next one', async () => {
  const document = documentOf([paragraphOf('well-known office')], { width: 200, height: 90 });
  const alone = JSON.stringify((await layout(document, { caches })).display.pages);
  await layout(documentOf([paragraphOf('of\u00adfice é well\u2011known ﬁ')], { width: 30, height: 90 }), {
    caches,
  });
  expect(JSON.stringify((await layout(document, { caches })).display.pages)).toBe(alone);
});

test.each([
  [130, ['tamsin-okonkwo-reyes@', 'example.org']],
  [90, ['tamsin-okonkwo-', 'reyes@example.org']],
  [45, ['tamsin-', 'okonkwo-', 'reyes@', 'example', '.org']],
])('an address wider than %d pt is cut at its punctuation, without a hyphen', async (width, lines) => {
  const inlines = [
    { kind: 'text', text: 'tamsin-okonkwo-reyes@example.org', style: textStyle, whole: true },
  ] as const;
  const document = documentOf([paragraphOf('', { inlines })], { width, height: 400 });
  const set = (await linesIn(document)).map((line) => line.trim());
  expect(set).toEqual(lines);
});

test('a word without punctuation that is wider than the measure is cut anywhere', async () => {
  const lines = await linesIn(documentOf([paragraphOf('m'.repeat(40))], { width: 100, height: 400 }));
  expect(lines.length).toBeGreaterThan(2);
  expect(joined(lines).replaceAll(' ', '')).toBe('m'.repeat(40));
});

test('the space above a group with a top grows to that, and no further than it has to', async () => {
  const capitals = async (top: number | undefined, lines: number): Promise<number> => {
    const above = paragraphOf(Array.from({ length: lines }, (_, index) => `line${index}`).join('\u2028'));
    const group = groupOf([paragraphOf('address')], { top, before: { height: 6, stretch: 0, shrink: 0 } });
    const { display } = await layout(documentOf([above, group], { width: 200, height: 700 }), { caches });
    const found = runsOf(display).find((run) => textOf(run).startsWith('address'));
    const { face, size } = found?.run ?? {};
    return (found?.y ?? 0) - ((face?.capHeight ?? 0) / (face?.unitsPerEm ?? 1)) * (size ?? 0) - 60;
  };
  expect(await capitals(120, 2)).toBeCloseTo(120, 6);
  expect(await capitals(120, 5)).toBeCloseTo(120, 6);
  expect(await capitals(20, 5)).toBeCloseTo(await capitals(undefined, 5), 6);
});
