import type { LintRule } from '../rule.ts';

/** Smallest share of the last page that should be filled. */
const leastFill = 0.25;

/** Finds a last page that is less than a quarter full. Does not apply to a single page. */
export const lastPageNearlyEmpty: LintRule = {
  name: 'last-page-nearly-empty',
  find: ({ resume, report }) => {
    const pages = report?.pages ?? [];
    const last = pages.at(-1);
    if (last === undefined || pages.length < 2 || last.fill >= leastFill) return [];
    return [
      {
        message: `The last page, page ${pages.length}, is only ${Math.round(100 * last.fill)} % full.`,
        place: resume.sections.at(-1)?.place,
        hint: `Remove some lines, or set \`fit: ${pages.length - 1}\`.`,
      },
    ];
  },
};
