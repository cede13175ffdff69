import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { enGB } from '../../src/locale/locales/en-GB.ts';
import type { Document } from '../../src/model/document.ts';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { compose } from '../../src/theme/compose.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { themeContext } from '../../src/theme/theme-context.ts';
import { jpegFile } from '../pictures/picture-files.ts';

/** A résumé with everything that has a length. */
const source = `name: Ada Byron King
headline: Analyst of *engines*
contact: [{email: ada@example.org}, {phone: +44 1632 960148}, {url: 'https://example.org'}]
photo: {file: ada.jpg, alt: Ada}
summary: |
  One paragraph with \`code\` and a [link](https://example.org).

  1. first
     - inside
       - further inside
fields: {Nationality: British}
sections:
  Work:
    - {title: Analyst, organization: Babbage & Co, location: London, dates: 1842 – 1843, logo: mark.jpg, text: Notes.}
    - organization: Wide & High
      roles:
        - {title: Clerk, dates: May 1840 – Jun 1841, bullets: [Filed, {text: Sorted, bullets: [by colour]}]}
        - {title: Porter, dates: '1839', text: Carried.}
  Skills:
    - {term: French, level: 4/5}
    - {term: Mathematics, details: "mechanics, and everything that goes with them in a workshop"}
  Publications: [One., Two.]
statement:
  text: I agree that these data are kept.
  signature: {place: London, date: 1843-09-01}
`;

/** Numbers that are no lengths, and thicknesses: a finer rule than half a point vanishes on some printers. */
const withoutLength = new Set(
  `weight economy tracking count level forms thickness line column length number most start ratio`.split(' '),
);

/** Parts of a document whose numbers are no lengths in points. */
const otherUnits = new Set(['place', 'icon', 'underline']);

/** Composes the résumé on a paper, between margins and in a size that are so many times those of the theme. */
async function composed(theme: Theme, scale: number): Promise<Document> {
  const { paper, margin, size, leading } = theme.settings;
  const { stages, problems } = await typesetPages(source, {
    theme,
    fit: 'none',
    page: { size: [paper.width * scale, paper.height * scale] },
    settings: {
      margin: margin * scale,
      size: size * scale,
      leading: leading * scale,
      icons: 'yes',
      levels: 'dots',
    },
    read: () => Promise.resolve(jpegFile('corners')),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (stages === undefined) throw new Error('there is no document');
  return stages.document;
}

/** Returns the paths of numbers that do not grow by a factor, from one value to another of the same form. */
function unscaled(one: unknown, other: unknown, factor: number, path: string): readonly string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const name =
      path
        .split('.')
        .filter((part) => !/^\d+$/.test(part))
        .at(-1) ?? '';
    const isScaled = Math.abs(other - one * factor) <= 1e-6 * Math.max(1, Math.abs(one));
    return isScaled || withoutLength.has(name) ? [] : [`${path}: ${one} → ${other}`];
  }
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return [];
  return Object.keys(one).flatMap((key) => {
    // Pictures have pixels, drawings have units of their own, and underlines are in em.
    if (otherUnits.has(key) || (key === 'picture' && 'alternative' in one)) return [];
    return unscaled(one[key as keyof typeof one], other[key as keyof typeof other], factor, `${path}.${key}`);
  });
}

test.each(Object.values(builtInThemes))('every length of $name follows the size', async (theme) => {
  const [small, large] = [await composed(theme, 1.25), await composed(theme, 1.5)];
  expect(unscaled(small, large, 1.5 / 1.25, 'document')).toEqual([]);
});

/** Returns the width of the first column of text, in points. */
function textWidth(theme: Theme, change: Partial<Theme['settings']>): number {
  const settings = { ...theme.settings, ...change };
  const { resume } = readResume('name: Ada\nsections: {Work: [{title: Clerk, text: Filed.}]}\n');
  if (resume === undefined) throw new Error('the résumé is not read');
  const { sheet } = compose(resume, theme, themeContext(settings, enGB));
  return sheet.first.frames.find(({ flow }) => flow === 'main')?.width ?? 0;
}

test.each(Object.values(builtInThemes))(
  'lines of $name get longer as margins get narrower, to a limit',
  (theme) => {
    const { margin, size } = theme.settings;
    const margins = [margin, (margin + 36) / 2, 36, 24, 18];
    const widths = margins.map((narrower) => textWidth(theme, { margin: narrower }));
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    const [designed = 0, narrower = 0] = widths;
    const limit = widths.at(-1) ?? 0;
    if (limit > designed + 1 && margin > 36) expect(narrower).toBeGreaterThan(designed);
    // A smaller size keeps the width as far as the limit, which is in em, allows.
    const smaller = textWidth(theme, { size: 0.95 * size, leading: theme.settings.leading });
    expect(smaller).toBeGreaterThanOrEqual(Math.min(designed, 0.95 * limit) - 1);
  },
);
