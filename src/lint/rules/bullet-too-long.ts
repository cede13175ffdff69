import { runText } from '../../model/glyph-run.ts';
import type { DisplayList } from '../../model/page.ts';
import { plainText } from '../../model/rich-text.ts';
import type { LintRule } from '../rule.ts';
import { type Bullet, bulletsIn, firstPlace } from '../texts.ts';

/** Largest number of lines of a bullet. Few readers finish a longer one. */
const mostLines = 3;

/** Largest distance of baselines in one line, in points: raised bullets and exponents are on another baseline. */
const sameLine = 4;

/** Finds bullets of more than three lines on the page. */
export const bulletTooLong: LintRule = {
  name: 'bullet-too-long',
  find: ({ resume, display }) => {
    if (display === undefined) return [];
    const lines = linesByText(display);
    return resume.sections.flatMap(bulletsIn).flatMap((bullet) => {
      const count = linesOf(bullet, lines);
      if (count <= mostLines) return [];
      return [
        {
          message: `This bullet has ${count} lines. Few readers finish one of more than ${mostLines}.`,
          place: firstPlace(bullet[0] ?? []),
          hint: 'Shorten it to what you did and what came of it, or split it.',
        },
      ];
    });
  },
};

function linesOf(bullet: Bullet, lines: ReadonlyMap<string, number>): number {
  return bullet.reduce((sum, paragraph) => sum + (lines.get(letters(plainText(paragraph))) ?? 0), 0);
}

/**
 * Returns the number of lines of each paragraph, by its letters. Punctuation and spaces are left out because layout
 * changes them.
 */
function linesByText({ pages }: DisplayList): ReadonlyMap<string, number> {
  const paragraphs = new Map<number, { readonly texts: string[]; lines: number }>();
  for (const { items } of pages) {
    const lastBaselines = new Map<number, number>();
    for (const item of items) {
      if (item.kind !== 'run' || item.paragraph === undefined) continue;
      const paragraph = paragraphs.get(item.paragraph) ?? { texts: [], lines: 0 };
      paragraphs.set(item.paragraph, paragraph);
      paragraph.texts.push(runText(item.run));
      const last = lastBaselines.get(item.paragraph);
      if (last !== undefined && Math.abs(item.y - last) < sameLine) continue;
      lastBaselines.set(item.paragraph, item.y);
      paragraph.lines += 1;
    }
  }
  return new Map([...paragraphs.values()].map(({ texts, lines }) => [letters(texts.join('')), lines]));
}

function letters(text: string): string {
  return text.replaceAll(/\P{L}/gu, '');
}
