import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LaidOutLine, LaidOutParagraph } from '../../../src/layout/lines/laid-out-paragraph.ts';
import { layOutParagraph } from '../../../src/layout/lines/lay-out-paragraph.ts';
import type { Glyph } from '../../../src/model/glyph-run.ts';
import type { TextStyle } from '../../../src/model/text-style.ts';
import { textStyle } from '../../support/plain-document.ts';
import { shapingFor } from '../../support/shaping.ts';

const prose = readFileSync(new URL('../../seeds/reference/001.txt', import.meta.url), 'utf8');
const paragraphs = prose
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line.length > 140);
const words = paragraphs.flatMap((paragraph) => paragraph.split(' '));

const garamond: TextStyle = { ...textStyle, family: 'EB Garamond', size: 12, language: 'en-US' };
const serif: TextStyle = { ...textStyle, language: 'en-US' };

const queries = [garamond, serif].map(({ family, weight, slope }) => ({ family, weight, slope }));
const shaping = await shapingFor(
  queries.map((query) => ({ query, text: prose })),
  ['en-US', 'de', 'fr'],
);

function set(
  text: string,
  measure: number,
  style: TextStyle,
  more: Partial<Parameters<typeof layOutParagraph>[2]> = {},
) {
  const inlines = [{ kind: 'text', text, style } as const];
  return layOutParagraph(inlines, measure, { alignment: 'justified', economy: 1.6, ...more }, shaping);
}

function glyphsOf(line: LaidOutLine) {
  return line.pieces.flatMap(({ run }) => run.glyphs);
}

function textOf({ lines }: LaidOutParagraph): string {
  return lines.map((line) => lineText(line)).join('');
}

function lineText(line: LaidOutLine): string {
  return glyphsOf(line)
    .map((glyph) => glyph.text)
    .join('');
}

/** Returns the natural advances of the glyphs of a text, in order. */
function naturalAdvances(text: string, style: TextStyle) {
  return set(text, 1e5, style, { alignment: 'start' }).lines.flatMap(glyphsOf);
}

/** Protrusion of a character, as a share of its advance. */
const protrusions: Readonly<Record<string, number>> = {
  '.': 0.8,
  ',': 0.8,
  '-': 0.55,
  ';': 0.3,
  ':': 0.3,
  '–': 0.2,
  '—': 0.2,
  '’': 0.5,
  '”': 0.5,
};

/** Removes the space that ends a line. A line that ends inside a word has none. */
function withoutLastSpace(line: LaidOutLine) {
  const glyphs = glyphsOf(line);
  return glyphs.at(-1)?.text === ' ' ? glyphs.slice(0, -1) : glyphs;
}

function rightEdge(line: LaidOutLine): number {
  const inked = withoutLastSpace(line);
  const width = inked.reduce((sum, glyph) => sum + glyph.advance, 0);
  const last = inked.at(-1);
  return (line.pieces[0]?.x ?? 0) + width - (protrusions[last?.text ?? ''] ?? 0) * (last?.advance ?? 0);
}

const text = fc
  .array(fc.constantFrom(...words, '“quoted”', 'end.”', 'co-operation', 'http://example.org/some/path'), {
    minLength: 20,
    maxLength: 120,
  })
  .map((list) => list.join(' '));
const setting = fc.record({
  style: fc.constantFrom(garamond, serif),
  measure: fc.integer({ min: 290, max: 520 }),
});

test('every line but the last fills the measure, and punctuation protrudes', () => {
  let justified = 0;
  fc.assert(
    fc.property(text, setting, (written, { style, measure }) => {
      const paragraph = set(written, measure, style);
      if (paragraph.raggedInstead !== undefined) return;
      for (const line of paragraph.lines.slice(0, -1)) {
        expect(Math.abs(rightEdge(line) - measure)).toBeLessThan(0.01);
        justified += 1;
      }
    }),
    { numRuns: 150 },
  );
  expect(justified).toBeGreaterThan(200);
});

test('no word space is under 0.155 em or over 1.5 times its width, and tracking stays within 0.02 em', () => {
  fc.assert(
    fc.property(text, setting, (written, { style, measure }) => {
      const paragraph = set(written, measure, style);
      if (paragraph.raggedInstead !== undefined) return;
      const natural = naturalAdvances(written, style);
      for (const [index, glyph] of paragraph.lines.flatMap(glyphsOf).entries()) {
        const naturalAdvance = natural[index]?.advance ?? 0;
        if (glyph.text === ' ') {
          expect(glyph.advance).toBeGreaterThanOrEqual(0.155 * style.size - 1e-9);
          expect(glyph.advance).toBeLessThanOrEqual(1.5 * naturalAdvance + 1e-9);
        } else expect(Math.abs(glyph.advance - naturalAdvance)).toBeLessThanOrEqual(0.02 * style.size + 1e-9);
      }
    }),
    { numRuns: 150 },
  );
});

/** Changes of a line against its natural width: the tracking of its letters in em, and its word spaces as a share. */
function changeOf(line: LaidOutLine, natural: readonly Glyph[], { size }: TextStyle) {
  const changes = withoutLastSpace(line).map(({ text, advance }, index) => {
    const by = advance - (natural[index]?.advance ?? 0);
    return text === ' ' ? { spacing: by / (natural[index]?.advance ?? 1) } : { tracking: by / size };
  });
  return {
    spacing: changes.find(({ spacing }) => spacing !== undefined)?.spacing ?? 0,
    tracking: changes.find(({ tracking = 0 }) => Math.abs(tracking) > 1e-9)?.tracking ?? 0,
  };
}

test('successive justified lines never differ by more than 0.02 em of tracking or a fifth of the word space', () => {
  let compared = 0;
  fc.assert(
    fc.property(text, setting, (written, { style, measure }) => {
      const { lines, raggedInstead } = set(written, measure, style);
      if (raggedInstead !== undefined) return;
      const natural = naturalAdvances(written, style);
      let from = 0;
      const changes = lines.map((line) => {
        const change = changeOf(line, natural.slice(from), style);
        from += glyphsOf(line).length;
        return change;
      });
      // A last line at its natural width is not justified.
      const last = changes.at(-1);
      if (last?.spacing === 0 && last.tracking === 0) changes.pop();
      for (const [index, lower] of changes.slice(1).entries()) {
        const upper = changes[index];
        expect(Math.abs((upper?.tracking ?? 0) - lower.tracking)).toBeLessThanOrEqual(0.02 + 1e-6);
        expect(Math.abs((upper?.spacing ?? 0) - lower.spacing)).toBeLessThanOrEqual(0.2 + 1e-6);
        compared += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('justification changes no character', () => {
  fc.assert(
    fc.property(text, setting, (written, { style, measure }) => {
      const characters = textOf(set(written, measure, style))
        .replace(/\s+/gu, ' ')
        .trim();
      expect(characters.replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
    }),
    { numRuns: 60 },
  );
});

test('a last line, and a line before a forced break, keep their natural width', () => {
  const [first = ''] = paragraphs.toSorted((one, other) => other.length - one.length);
  const broken = `${first.slice(0, 300)}\u2028${first.slice(301, 360)}`;
  for (const written of [first, broken]) {
    const { lines, raggedInstead } = set(written, 427, garamond, { hyphenation: true });
    expect(raggedInstead).toBeUndefined();
    const last = lines.at(-1);
    const natural = last && naturalAdvances(lineText(last).trim(), garamond);
    const widths = last && glyphsOf(last).slice(0, -1);
    expect(widths?.map((glyph) => glyph.advance)).toEqual(
      natural?.slice(0, -1).map((glyph) => glyph.advance),
    );
  }
});

test('an opening quote protrudes before the measure', () => {
  const { lines } = set(`“${paragraphs[1]}”`, 427, garamond);
  const [first] = lines;
  const [quote] = naturalAdvances('“I', garamond);
  expect(first?.pieces[0]?.x).toBeCloseTo(-0.5 * (quote?.advance ?? 0), 6);
});

test('text under 45 characters a line is ragged, and reported as narrow', () => {
  const [written = ''] = paragraphs;
  const narrow = set(written, 180, garamond);
  expect(narrow.raggedInstead).toBe('narrow');
  expect(narrow.lines).toEqual(set(written, 180, garamond, { alignment: 'start' }).lines);
  expect(set('Three short words', 180, garamond).raggedInstead).toBeUndefined();
});

test('text with too wide spaces is ragged, and reported as uneven', () => {
  const written = `a ${'incomprehensibilities '.repeat(30)}`.trim();
  const uneven = set(written, 330, garamond);
  expect(uneven.raggedInstead).toBe('uneven');
  expect(uneven.lines).toEqual(set(written, 330, garamond, { alignment: 'start' }).lines);
});

test('text that only justified ends in a runt is ragged, and reported so', () => {
  let instead = 0;
  fc.assert(
    fc.property(text, setting, (written, { style, measure }) => {
      const paragraph = set(written, measure, style);
      const ragged = set(written, measure, style, { alignment: 'start' });
      if (paragraph.runt) expect(ragged.runt).toBe(true);
      if (paragraph.raggedInstead !== 'runt') return;
      expect(paragraph.lines).toEqual(ragged.lines);
      expect(ragged.runt).toBe(false);
      instead += 1;
    }),
    { numRuns: 300 },
  );
  expect(instead).toBeGreaterThan(0);
});

test.each([
  ['EB Garamond', garamond, 345],
  ['EB Garamond', garamond, 427],
  ['EB Garamond', garamond, 451],
  ['Source Serif 4', serif, 345],
  ['Source Serif 4', serif, 427],
  ['Source Serif 4', serif, 451],
])('the second example résumé is justified evenly in %s, case %#', (_, style, measure) => {
  const natural = naturalAdvances('a b', style)[1]?.advance ?? 0;
  const means = paragraphs.flatMap((paragraph) => {
    const { lines, raggedInstead } = set(paragraph, measure, style, { hyphenation: true });
    if (raggedInstead !== undefined) return [];
    return lines.slice(0, -1).map((line) => {
      const spaces = glyphsOf(line)
        .slice(0, -1)
        .filter((glyph) => glyph.text === ' ');
      return spaces.reduce((sum, space) => sum + space.advance, 0) / spaces.length / natural;
    });
  });
  const mean = means.reduce((sum, ratio) => sum + ratio, 0) / means.length;
  const deviation = Math.sqrt(means.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / means.length);
  const sorted = means.toSorted((one, other) => one - other);
  expect(means.length).toBeGreaterThanOrEqual(20);
  expect(deviation / mean).toBeLessThan(0.16);
  expect(sorted[Math.floor(0.95 * sorted.length)]).toBeLessThan(1.4);
  expect(means.filter((ratio) => ratio > 1.5)).toEqual([]);
});

test('a paragraph that takes one line if it shrinks takes one among ragged paragraphs too', () => {
  const written = words.slice(0, 14).join(' ');
  const natural = set(written, 1e4, garamond, { alignment: 'start' }).lines[0]?.width ?? 0;
  expect(set(written, natural - 4, garamond, { alignment: 'start' }).lines).toHaveLength(2);
  expect(set(written, natural - 4, garamond, { others: 'ragged' }).lines).toHaveLength(1);
});

test('a quote hangs before every line of justified text, before one that is ragged instead too', () => {
  const text = `“${words.slice(0, 12).join(' ')}`;
  for (const others of [undefined, 'ragged'] as const) {
    const { lines } = set(text, 300, serif, { others });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.pieces[0]?.x).toBeLessThan(-1);
  }
});
