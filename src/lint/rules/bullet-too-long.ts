import { runText } from '../../model/glyph-run.ts';
import type { DisplayList } from '../../model/page.ts';
import { plainText } from '../../model/rich-text.ts';
import { type Bullet, bulletsIn } from '../bullets.ts';
import { firstPlace } from '../dated.ts';
import type { LintRule } from '../rule.ts';

const mostLines = 3;

/** Baselines nearer than this are one line's, in points: a raised bullet, an exponent. */
const sameLine = 4;

/** A bullet that takes more than three lines as it is set. */
export const bulletTooLong: LintRule = {
  name: 'bullet-too-long',
  find: ({ resume, display }) => {
    if (display === undefined) return [];
    const lines = linesByText(display);
    return resume.sections.flatMap(bulletsIn).flatMap((bullet) => {
      const count = linesOf(bullet, lines);
      const place = bullet[0] && firstPlace(bullet[0]);
      if (count <= mostLines) return [];
      return [
        {
          message: `This bullet takes ${count} lines; few readers get to the end of more than ${mostLines}.`,
          ...(place && { place }),
          hint: 'Keep what you did and what came of it, or make two bullets of it.',
        },
      ];
    });
  },
};

function linesOf(bullet: Bullet, lines: ReadonlyMap<string, number>): number {
  return bullet.reduce((sum, paragraph) => sum + (lines.get(letters(plainText(paragraph))) ?? 0), 0);
}

/** How many lines each paragraph takes, by its letters: marks and quotes are not set as they are written. */
function linesByText({ pages }: DisplayList): ReadonlyMap<string, number> {
  const paragraphs = new Map<number, { readonly texts: string[]; lines: number }>();
  for (const { items } of pages) {
    const lastBaselines = new Map<number, number>();
    for (const item of items) {
      if (item.kind !== 'run' || item.paragraph === undefined) continue;
      const known = paragraphs.get(item.paragraph) ?? { texts: [], lines: 0 };
      paragraphs.set(item.paragraph, known);
      known.texts.push(runText(item.run));
      const last = lastBaselines.get(item.paragraph);
      if (last !== undefined && Math.abs(item.y - last) < sameLine) continue;
      lastBaselines.set(item.paragraph, item.y);
      known.lines += 1;
    }
  }
  return new Map([...paragraphs.values()].map(({ texts, lines }) => [letters(texts.join('')), lines]));
}

function letters(text: string): string {
  return text.replaceAll(/\P{L}/gu, '');
}
