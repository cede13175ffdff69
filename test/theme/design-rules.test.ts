import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type TypesetPages, typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { PlacedPicture, PlacedRule, PlacedRun } from '../../src/model/page.ts';

const folder = 'test/quality/cvs';
const source = readFileSync(path.join(folder, 'nurse.yaml'), 'utf8');
const title = 'Senior Staff Nurse';
const headings = ['Experience', 'Education', 'Registration and training'];

/** A line of text: the runs on one baseline, from left to right. */
interface Line {
  readonly y: number;
  readonly runs: readonly PlacedRun[];
}

interface FirstPage {
  readonly lines: readonly Line[];
  readonly rules: readonly PlacedRule[];
  readonly photo: PlacedPicture | undefined;
  readonly height: number;
}

async function firstPageIn(theme: string): Promise<FirstPage> {
  const read = (file: string): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array(readFileSync(path.join(folder, file))));
  const { display }: TypesetPages = await typesetPages(source, { theme, read, page: { size: 'a4' } });
  const [page] = display?.pages ?? [];
  if (page === undefined) throw new Error('no page');
  const lines = new Map<number, PlacedRun[]>();
  for (const item of page.items) {
    if (item.kind !== 'run' || item.paragraph === undefined) continue;
    const y = Math.round(10 * item.y) / 10;
    lines.set(y, [...(lines.get(y) ?? []), item]);
  }
  return {
    lines: [...lines]
      .map(([y, runs]) => ({ y, runs: runs.toSorted((one, other) => one.x - other.x) }))
      .toSorted((one, other) => one.y - other.y),
    rules: page.items.filter((item) => item.kind === 'rule'),
    photo: page.items.find((item) => item.kind === 'picture'),
    height: page.size.height,
  };
}

function runWith(text: string, { lines }: FirstPage): PlacedRun {
  const found = lines
    .flatMap(({ runs }) => runs)
    .find(({ run }) => runText(run).toLowerCase().startsWith(text.toLowerCase()));
  if (found === undefined) throw new Error(`no text “${text}”`);
  return found;
}

function capHeightOf({ run }: PlacedRun): number {
  return (run.face.capHeight / run.face.unitsPerEm) * run.size;
}

/** Returns the distances from the capitals of a heading up to the line above, and from its baseline down to those of the line below. */
function whiteAround(head: PlacedRun, { lines }: FirstPage): { above: number; below: number } {
  const above = lines.findLast(({ y }) => y < head.y - 1);
  const below = lines.find(({ y }) => y > head.y + 1);
  const lower = below?.runs[0];
  return {
    above: head.y - capHeightOf(head) - (above?.y ?? 0),
    below: lower === undefined ? 0 : lower.y - capHeightOf(lower) - head.y,
  };
}

/** Themes with one main column, whose headings are above the text. */
const themes = ['classic', 'executive', 'plain', 'one', 'academic', 'gutter', 'dense', 'accent', 'swiss'];

describe.each(themes)('the theme %s', (theme) => {
  let page: FirstPage;
  beforeAll(async () => {
    page = await firstPageIn(theme);
  });

  test('has section headings that differ from titles in two or more of size, colour, case, rule and place', () => {
    const heading = runWith('Experience', page);
    const entry = runWith(title, page);
    const isUpperCase = runText(heading.run) === runText(heading.run).toUpperCase();
    const differences = [
      heading.run.size > 1.1 * entry.run.size,
      heading.run.colour !== entry.run.colour,
      isUpperCase,
      page.rules.some(({ y }) => Math.abs(y - heading.y) < 1.6 * heading.run.size),
      Math.abs(heading.x - entry.x) > entry.run.size,
    ];
    expect(differences.filter((differs) => differs).length).toBeGreaterThanOrEqual(2);
    expect(heading.run.face.weight).toBeGreaterThanOrEqual(entry.run.face.weight);
  });

  test.each(headings)('has at least twice as much white above the heading “%s” as below it', (text) => {
    const { above, below } = whiteAround(runWith(text, page), page);
    expect(above).toBeGreaterThanOrEqual(2 * below);
  });

  test('has the name on one line, largest and at least semibold, and no other strong text above the first heading', () => {
    const name = runWith('Orla', page);
    const first = runWith('Experience', page);
    const above = page.lines.filter(({ y }) => y < first.y - 1).flatMap(({ runs }) => runs);
    const strong = above.filter(({ run }) => run.face.weight >= 600);
    expect(
      strong
        .map(({ run }) => runText(run))
        .join('')
        .trim(),
    ).toBe('Orla Fennimore');
    expect(new Set(strong.map(({ y }) => y)).size).toBe(1);
    const largest = page.lines
      .flatMap(({ runs }) => runs)
      .filter((each, _, all) => each.run.size === Math.max(...all.map(({ run }) => run.size)));
    expect(largest).toEqual(strong);
    expect(largest).toContain(name);
  });

  test('has a header of at most a fifth of the page, with the photo beside the name', () => {
    const name = runWith('Orla', page);
    const top = name.y - capHeightOf(name);
    const contacts = page.lines.filter(({ runs }) =>
      runs.some(({ run }) => /\+44|linkedin/u.test(runText(run))),
    );
    const { area } = page.photo ?? { area: { y: top, height: 0 } };
    const bottom = Math.max(area.y + area.height, ...contacts.map(({ y }) => y));
    expect(top).toBeLessThanOrEqual(65 + 1);
    expect(contacts.length).toBeGreaterThan(0);
    expect((bottom - Math.min(top, area.y)) / page.height).toBeLessThan(page.photo ? 0.2 : 0.16);
    if (page.photo) expect(area.y + area.height).toBeGreaterThan(name.y);
  });
});
