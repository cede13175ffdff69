import fc from 'fast-check';
import type { Aside, Block, ParagraphRole } from '../../src/model/document.ts';
import {
  asideVariants,
  columnsOf,
  groupOf,
  iconOf,
  paragraphOf,
  paragraphStyle,
  pictureOf,
  portraitAtEnd,
  textStyle,
  variantsOf,
} from '../support/plain-document.ts';

/** A block, and the words it must print. Of variants only the words that all of them have. */
export interface WrittenBlock {
  readonly block: Block;
  readonly words: readonly string[];
}

const words = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'b', 'm', 'W', 'é', 'fi'), minLength: 1, maxLength: 12 }),
  { maxLength: 14 },
);
const space = fc.record({ height: fc.nat(8), stretch: fc.nat(3), shrink: fc.nat(2) });
const rule = fc.constantFrom(undefined, { x: 0, rise: -2, thickness: 0.5, colour: '#000000' });

const paragraph = fc
  .record({
    words,
    role: fc.constantFrom<ParagraphRole>('text', 'heading', 'entry-head', 'lead-in', 'term'),
    alignment: fc.constantFrom('start', 'centre', 'end', 'justified'),
    before: space,
    rule,
    icons: fc.constantFrom<readonly boolean[]>([], [], [], [true], [true, true], [false, true]),
  })
  .map(({ words: allWords, role, alignment, before, rule: paragraphRule, icons }): WrittenBlock => {
    const style = { ...paragraphStyle, alignment };
    const inlines = allWords.flatMap((word, index) => {
      const text = { kind: 'text', text: `${word} `, style: textStyle } as const;
      return icons[index] ? [iconOf(), text] : [text];
    });
    const block = paragraphOf('', {
      inlines,
      role,
      style,
      before,
      ...(paragraphRule && { rule: paragraphRule }),
    });
    return { block, words: allWords };
  });

const sizes = { width: fc.integer({ min: 1, max: 80 }), height: fc.integer({ min: 1, max: 80 }) };

const picture = fc
  .record({ ...sizes, alignment: fc.constantFrom('start', 'centre', 'end'), before: space })
  .map((changes): WrittenBlock => ({ block: pictureOf(changes), words: [] }));

const portrait = fc.record({
  ...sizes,
  edge: fc.constantFrom('start', 'end'),
  x: fc.integer({ min: -90, max: 60 }),
});

const aside = fc
  .record({
    lines: fc.array(fc.string({ unit: fc.constantFrom('1', '2', '–'), minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 3,
    }),
    edge: fc.constantFrom('start', 'end'),
    reads: fc.constantFrom('before', 'after'),
    reserves: fc.constantFrom(undefined, 4),
  })
  .map(({ lines, edge, reads, reserves }): { aside: Aside; words: readonly string[] } => {
    const x = edge === 'end' ? -50 : -60;
    const variants = asideVariants(lines);
    const place = { edge, x, measure: 50, alignment: edge, reads, rise: 0 } as const;
    return { aside: { ...place, variants, ...(reserves !== undefined && { reserves }) }, words: lines };
  });

/** Generates nested blocks of every kind. Every word must be printed once. */
export const writtenBlocks: fc.Arbitrary<readonly WrittenBlock[]> = fc.letrec<{
  block: WrittenBlock;
  blocks: readonly WrittenBlock[];
}>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: paragraph },
    { weight: 2, arbitrary: group(tie('blocks')) },
    { weight: 1, arbitrary: columns(tie('blocks')) },
    { weight: 1, arbitrary: picture },
    { weight: 1, arbitrary: variants(tie('blocks')) },
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
})).blocks;

function group(blocks: fc.Arbitrary<readonly WrittenBlock[]>): fc.Arbitrary<WrittenBlock> {
  return fc
    .record({
      blocks,
      asides: fc.array(aside, { maxLength: 2 }),
      role: fc.constantFrom('header', 'section', 'entry', 'role', 'list', 'item'),
      indent: fc.nat(20),
      endIndent: fc.nat(20),
      beside: fc.option(portrait, { freq: 3, nil: undefined }),
      before: space,
      together: fc.boolean(),
      breakBefore: fc.constantFrom(false, false, false, true),
      rule,
    })
    .map(
      ({
        blocks: inside,
        asides,
        together,
        breakBefore,
        rule: paragraphRule,
        beside,
        ...rest
      }): WrittenBlock => {
        const block = groupOf(
          inside.map((each) => each.block),
          {
            ...rest,
            asides: asides.map((each) => each.aside),
            keep: { together, breakBefore },
            ...(paragraphRule && { rule: paragraphRule }),
            ...(beside && { picture: portraitAtEnd(beside) }),
          },
        );
        return { block, words: [...asides, ...inside].flatMap((each) => each.words) };
      },
    );
}

function columns(blocks: fc.Arbitrary<readonly WrittenBlock[]>): fc.Arbitrary<WrittenBlock> {
  return fc
    .record({ blocks, count: fc.integer({ min: 1, max: 4 }), gap: fc.nat(60) })
    .map(({ blocks: inside, count, gap }): WrittenBlock => {
      const block = columnsOf(
        inside.map((each) => each.block),
        { count, gap },
      );
      return { block, words: inside.flatMap((each) => each.words) };
    });
}

/** Generates variants of the same words: in one paragraph, or in one block below the other. */
function variants(blocks: fc.Arbitrary<readonly WrittenBlock[]>): fc.Arbitrary<WrittenBlock> {
  return blocks.map((inside): WrittenBlock => {
    const allWords = inside.flatMap((each) => each.words);
    const stacked = groupOf(
      inside.map((each) => each.block),
      { role: 'header' },
    );
    return { block: variantsOf(paragraphOf(allWords.join(' ')), stacked), words: allWords };
  });
}
