import { expect, test } from 'vitest';
import { blocksIn } from '../../../src/model/blocks.ts';
import type { Aside, Block } from '../../../src/model/document.ts';
import type { RichText } from '../../../src/model/rich-text.ts';
import { inlinesOf, noBreak } from '../../../src/theme/kit/inlines.ts';
import { proseBlocks } from '../../../src/theme/kit/prose.ts';
import { bulletsInColour, spellOutLinks } from '../../../src/theme/kit/transform-blocks.ts';
import { contextWith, resumeOf, textOf } from './fixtures.ts';

function span(text: string, link?: string): RichText[number] {
  return { text, strong: false, emphasis: false, code: false, ...(link !== undefined && { link }) };
}

function spelt(...text: RichText): string {
  const context = contextWith();
  return textOf(spellOutLinks(inlinesOf(text, context.text, context)));
}

test('spellOutLinks adds the URL after the linked text', () => {
  expect(spelt(span('See '), span('my talk', 'https://example.org/talk/'), span('.'))).toBe(
    'See my talk (https://example.org/talk).',
  );
});

test('spellOutLinks prints a bare URL in full, once', () => {
  expect(spelt(span('github.com/', 'https://github.com/ada'), span('ada', 'https://github.com/ada'))).toBe(
    'https://github.com/ada',
  );
});

test('spellOutLinks does not change texts that show their target', () => {
  expect(spelt(span('ada@example.org', 'mailto:ada@example.org'))).toBe('ada@example.org');
  expect(spelt(span('doi:10.5555/ac.1', 'https://doi.org/10.5555/ac.1'))).toBe('doi:10.5555/ac.1');
  expect(spelt(span('no link'))).toBe('no link');
});

test('spellOutLinks adds the DOI, and not its URL', () => {
  expect(spelt(span('My paper', 'https://doi.org/10.5555/ac.1'))).toBe('My paper (doi:10.5555/ac.1)');
});

test('a link that is not broken across lines is not broken in full either', () => {
  const context = contextWith();
  const linked = inlinesOf([span('github.com/ada', 'https://github.com/ada')], context.text, context);
  expect(spellOutLinks(noBreak(linked))).toMatchObject([{ text: 'https://github.com/ada', whole: true }]);
  expect(spellOutLinks(linked)).not.toMatchObject([{ whole: true }]);
});

test('the added URL is part of the link', () => {
  const context = contextWith();
  const link = 'https://example.org/talk';
  const inlines = spellOutLinks(inlinesOf([span('my talk', link)], context.text, context));
  expect(inlines.map((inline) => inline.kind === 'text' && inline.link)).toEqual([link, link, link, link]);
});

test('bulletsInColour changes the colour and weight of bullets, and does not change numbers', () => {
  const context = contextWith();
  const listOf = (text: string): readonly Block[] => {
    const [section] = resumeOf(`sections: {Work: ${JSON.stringify(text)}}`).sections;
    const [entry] = section?.entries ?? [];
    return entry?.shape === 'prose' ? proseBlocks(entry.blocks, context) : [];
  };
  const bulletOf = (blocks: readonly Block[]): Aside | undefined =>
    [...blocksIn(blocks)].flatMap((block) => (block.kind === 'group' ? block.asides : []))[0];
  const styleAfter = (weight?: number) =>
    bulletOf(bulletsInColour(listOf('- one\n- two'), '#ff0000', weight))?.variants[0]?.flat()[0]?.style;
  expect(styleAfter()).toMatchObject({ colour: '#ff0000', weight: 400 });
  expect(styleAfter(700)).toMatchObject({ colour: '#ff0000', weight: 700 });
  const numbers = listOf('1. one\n2. two');
  expect(bulletsInColour(numbers, '#ff0000', 700)).toEqual(numbers);
});
