import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import type { PlacedRun } from '../../../src/model/page.ts';
import { defaultTheme } from '../../../src/pipeline/built-in-themes.ts';
import { compose } from '../../../src/theme/compose.ts';
import { statementBlocks } from '../../../src/theme/kit/statement.ts';
import { contextWith, paragraphsIn, resumeOf } from './fixtures.ts';

function closed(yaml: string, tag = 'en-GB'): readonly string[] {
  const resume = resumeOf(yaml);
  return paragraphsIn(statementBlocks(resume.statement, resume, contextWith({}, { tag })));
}

test.each([
  ['en-GB', 'London, 3 May 2024'],
  ['de', 'London, den 3. Mai 2024'],
  ['fr', 'London, le 3 mai 2024'],
  ['es', 'London, 3 de mayo de 2024'],
])('placeAndDate joins a place and a day as the language does (%s)', (tag, expected) => {
  const yaml = 'name: Ada\nsignature: {place: London, date: 2024-05-03}';
  expect(closed(yaml, tag)).toEqual([`text: ${expected}`, 'text: Ada']);
});

test('placeAndDate handles months, a missing place and a missing date', () => {
  expect(closed('signature: {place: Bonn, date: May 2024}', 'de')[0]).toBe('text: Bonn, Mai 2024');
  expect(closed('signature: {place: Bonn, name: A. L.}')).toEqual(['text: Bonn', 'text: A. L.']);
  expect(closed('signature: true', 'de')).toEqual(['text: Unterschrift']);
});

test('the signature line is above the name, with space to sign', () => {
  const resume = resumeOf('name: Ada\nclosing: {text: I agree., signature: true}');
  const context = contextWith();
  const [group] = statementBlocks(resume.statement, resume, context);
  if (group?.kind !== 'group') throw new Error('no group');
  const [clause, name] = group.blocks;
  if (clause?.kind !== 'paragraph' || name?.kind !== 'group') throw new Error('no text over a name');
  expect(clause.style.text.size).toBeLessThan(context.text.size);
  expect(clause.style.text.size).toBeGreaterThanOrEqual(7.5);
  expect(clause.style.text.colour).toBe(context.settings.mutedColour);
  expect(name.rule?.rise).toBeGreaterThan(context.text.size * 0.8);
  expect(name.before.height).toBeGreaterThan(2 * context.settings.leading);
  expect(group.keep.together).toBe(true);
});

test('the signature line is above the first line of a name of several lines', async () => {
  const name = 'Wolfeschlegelsteinhausen Bergerdorff '.repeat(5).trim();
  const { display } = await typesetPages(`name: ${name}\nsignature: {place: Bonn}\n`);
  const items = display?.pages.flatMap((page) => page.items) ?? [];
  const rule = items.findLast((item) => item.kind === 'rule');
  const place = items.findLast((item) => item.kind === 'run' && textOf(item).trim() === 'Bonn');
  if (rule?.kind !== 'rule' || place?.kind !== 'run') throw new Error('nothing to sign on');
  const baselines = items.flatMap((item) => (item.kind === 'run' && item.y > place.y ? item.y : []));
  expect(new Set(baselines).size).toBeGreaterThan(1);
  expect(rule.y).toBeGreaterThan(place.y);
  expect(rule.y).toBeLessThan(Math.min(...baselines));
});

test.each(['en-GB', 'he'])(
  'the signature line is as long as the name under it, or longer (%s)',
  async (locale) => {
    const signed = async (name: string) => {
      const { display } = await typesetPages(`name: ${name}\nlocale: ${locale}\nsignature: {place: Bonn}\n`);
      const items = display?.pages.flatMap((page) => page.items) ?? [];
      const rule = items.findLast((item) => item.kind === 'rule');
      const below = items.findLast((item) => item.kind === 'run');
      if (rule?.kind !== 'rule' || below?.kind !== 'run') throw new Error('nothing to sign on');
      return { rule, below };
    };
    const { rule: usual } = await signed('Ada');
    const { rule, below } = await signed('Prof. Dr.-Ing. Wilhelmine von Brandt-Keller zu Hohenlohe');
    const width = runText(below.run).endsWith(' ') ? below.run.width - 3 : below.run.width;
    expect(rule.width).toBeGreaterThan(usual.width);
    expect(rule.width).toBeGreaterThan(width - 1);
    expect(rule.width).toBeLessThan(width + 4);
  },
);

function textOf({ run }: PlacedRun): string {
  return runText(run);
}

test('the statement follows the last section, and without one nothing does', () => {
  const resume = resumeOf('name: Ada\nclosing: I agree.\nsections: {One: text}');
  const paragraphs = paragraphsIn(compose(resume, defaultTheme, contextWith()).flows[0]?.blocks ?? []);
  expect(paragraphs).toEqual(['name: Ada', 'heading: One', 'text: text', 'text: I agree.']);
  expect(closed('name: Ada')).toEqual([]);
});
