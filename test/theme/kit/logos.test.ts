import { expect, test } from 'vitest';
import type { Block, Group, PictureAside } from '../../../src/model/document.ts';
import { asideAt, inGutter } from '../../../src/theme/kit/dates.ts';
import { indentedByLogos, withLogo } from '../../../src/theme/kit/logos.ts';
import { groupOf, paragraphOf, variantsOf } from '../../support/plain-document.ts';
import { contextWith, paragraphsIn, picturesOf, resumeOf } from './fixtures.ts';

const pictures = picturesOf({ 'wide.png': [1000, 100], 'square.png': [50, 50] });
const context = contextWith({}, { pictures });
const title = paragraphOf('T', { role: 'entry-head' });
const organization = paragraphOf('O', { role: 'role-head' });

function header(logo: string, lines: readonly Block[]): readonly Block[] {
  const source = `sections: {S: [{title: T, organization: BBC, logo: ${logo}}]}`;
  const [entry] = resumeOf(source).sections[0]?.entries ?? [];
  if (entry?.shape !== 'record') throw new Error('no record');
  return withLogo(lines, entry, context);
}

function onlyGroup([block, ...more]: readonly Block[]): Group {
  if (block?.kind !== 'group' || more.length > 0) throw new Error('not one group');
  return block;
}

function logoOf(lines: readonly Block[], file = 'square.png'): PictureAside {
  const { picture } = onlyGroup(header(file, lines).slice(0, 1));
  if (picture === undefined) throw new Error('no logo');
  return picture;
}

test('withLogo keeps the proportions of a logo, names its owner and limits its width', () => {
  const square = logoOf([title]);
  expect(square.width).toBeCloseTo(square.height);
  expect(square.alternative).toBe('Logo of BBC');
  const wide = logoOf([title], 'wide.png');
  expect(wide.width).toBeCloseTo(wide.height * 10);
  expect(wide.width).toBeCloseTo(square.width * 1.5);
  expect(paragraphsIn(header('wide.png', [title]))).toEqual(['entry-head: T']);
});

test('withLogo changes nothing but the logo: the space after the header stays, and a missing logo leaves it alone', () => {
  const after = { height: 3, stretch: 0, shrink: 0 };
  expect(onlyGroup(header('square.png', [{ ...title, after }])).after).toEqual(after);
  const lines = [title];
  expect(header('missing.png', lines)).toBe(lines);
});

test('a logo is as high as the lines of its header, and never higher than two', () => {
  const { leading } = context.settings;
  expect(logoOf([title]).height).toBeCloseTo(leading);
  expect(logoOf([title, organization]).height).toBeCloseTo(2 * leading);
  expect(logoOf([title, organization, organization]).height).toBeCloseTo(2 * leading);
});

test('a logo is beside the first two lines of its header, so that it is as high as beside a header of two', () => {
  const blocks = header('square.png', [title, organization, organization]);
  expect(onlyGroup(blocks.slice(0, 1)).blocks).toEqual([title, organization]);
  expect(blocks.slice(1)).toEqual([organization]);
});

test('a header of several forms takes the last one beside a logo, as one of two lines', () => {
  const stacked = groupOf([title, organization], { role: 'header' });
  const forms = { ...variantsOf(paragraphOf('T — O'), stacked), shares: 'headers' };
  const [shown] = onlyGroup(header('square.png', [forms])).blocks;
  expect(shown).toMatchObject({ kind: 'variants', options: [stacked], forms: [1], shares: 'headers' });
  expect(logoOf([forms]).height).toBeCloseTo(2 * context.settings.leading);
  expect(header('missing.png', [forms])).toEqual([forms]);
});

test('all entries of a section have the indent of the widest logo, also those without a logo', () => {
  const entries = ['square.png', 'none.png', 'wide.png'].map((file) =>
    groupOf([...header(file, [title]), paragraphOf('text')]),
  );
  const indented = indentedByLogos(entries).map((entry) => onlyGroup([entry]));
  const widest = -logoOf([title], 'wide.png').x;
  expect(indented.map(({ indent }) => indent)).toEqual([widest, widest, widest]);
  const positions = indented.flatMap(({ blocks }) =>
    blocks[0]?.kind === 'group' ? blocks[0].picture?.x : [],
  );
  expect(positions).toEqual([-widest, -widest]);
});

test('entries without any logo are not indented', () => {
  const entries = [groupOf([title]), groupOf([title, organization])];
  expect(indentedByLogos(entries)).toBe(entries);
});

test('logos do not move dates in a gutter, of entries or of their roles, but move the bullets with the text', () => {
  const date = asideAt(inGutter(60, 10), [[[]]]);
  const bullet = asideAt(inGutter(8, 0), [[[]]]);
  const item = groupOf([paragraphOf('point')], { role: 'item', indent: 8, asides: [bullet] });
  const role = groupOf([organization, item], { role: 'role', asides: [date] });
  const [entry] = indentedByLogos([groupOf([...header('square.png', [title]), role], { asides: [date] })]);
  const { indent, asides, blocks } = onlyGroup(entry ? [entry] : []);
  expect(indent + (asides[0]?.x ?? 0)).toBeCloseTo(-70);
  const inner = onlyGroup(blocks.slice(1));
  expect(indent + (inner.asides[0]?.x ?? 0)).toBeCloseTo(-70);
  expect(onlyGroup(inner.blocks.slice(1)).asides).toEqual([bullet]);
});
