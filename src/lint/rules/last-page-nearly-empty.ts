import type { LintRule } from '../rule.ts';

const leastFill = 0.25;

/** A last page of several that is less than a quarter full. */
export const lastPageNearlyEmpty: LintRule = {
  name: 'last-page-nearly-empty',
  find: ({ resume, report }) => {
    const pages = report?.pages ?? [];
    const last = pages.at(-1);
    if (last === undefined || pages.length < 2 || last.fill >= leastFill) return [];
    const place = resume.sections.at(-1)?.place;
    return [
      {
        message: `Page ${pages.length}, the last one, is only ${Math.round(100 * last.fill)} % full.`,
        ...(place && { place }),
        hint: `Cut some lines, or write \`fit: ${pages.length - 1}\`.`,
      },
    ];
  },
};
