import { plainText } from '../../model/rich-text.ts';
import { bulletsIn } from '../bullets.ts';
import { firstPlace } from '../dated.ts';
import type { LintRule } from '../rule.ts';

/** Bullets of one section of which some end in a full stop and some do not. */
export const inconsistentPunctuation: LintRule = {
  name: 'inconsistent-punctuation',
  find: ({ resume }) =>
    resume.sections.flatMap((section) => {
      const ends = bulletsIn(section).flatMap((bullet) => {
        const last = bullet.at(-1) ?? [];
        const text = plainText(last).trim();
        return text === '' || openEnd.test(text)
          ? []
          : [{ stopped: fullStop.test(text), place: firstPlace(bullet[0] ?? last) }];
      });
      const stopped = ends.filter((end) => end.stopped).length;
      const mostStop = stopped * 2 >= ends.length;
      const odd = ends.find((end) => end.stopped !== mostStop);
      if (odd === undefined) return [];
      return [
        {
          message: mostStop
            ? 'This bullet does not end in a full stop, as most in its section do.'
            : 'This bullet ends in a full stop, and most in its section do not.',
          ...(odd.place && { place: odd.place }),
          hint: 'End all bullets of a section in a full stop, or none.',
        },
      ];
    }),
};

/** Also inside a closing quote or bracket. */
const fullStop = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u;

/** Something follows, and no full stop is missing. */
const openEnd = /[:;,]$/u;
