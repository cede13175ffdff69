import { plainText } from '../../model/rich-text.ts';
import type { LintRule } from '../rule.ts';
import { bulletsIn, firstPlace } from '../texts.ts';

/** Finds the first bullet of a section that ends in a full stop while most do not, or the reverse. */
export const inconsistentPunctuation: LintRule = {
  name: 'inconsistent-punctuation',
  formerName: 'uneven-full-stops',
  find: ({ resume }) =>
    resume.sections.flatMap((section) => {
      const ends = bulletsIn(section).flatMap((bullet) => {
        const last = bullet.at(-1) ?? [];
        const text = plainText(last).trim();
        return text === '' || openEnd.test(text)
          ? []
          : [{ hasStop: fullStop.test(text), place: firstPlace(bullet[0] ?? last) }];
      });
      const stops = ends.filter((end) => end.hasStop).length;
      const mostHaveStop = stops * 2 >= ends.length;
      const other = ends.find((end) => end.hasStop !== mostHaveStop);
      if (other === undefined) return [];
      return [
        {
          message: mostHaveStop
            ? 'This bullet does not end in a full stop, unlike most in its section.'
            : 'This bullet ends in a full stop, unlike most in its section.',
          place: other.place,
          hint: 'End all bullets of a section in a full stop, or none.',
        },
      ];
    }),
};

/** A full stop, also inside a closing quote or bracket. */
const fullStop = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u;

/** An end that needs no full stop, since more follows. */
const openEnd = /[:;,]$/u;
