import { academic } from '../../themes/academic.ts';
import { accent } from '../../themes/accent.ts';
import { classic } from '../../themes/classic.ts';
import { dense } from '../../themes/dense.ts';
import { executive } from '../../themes/executive.ts';
import { gutter } from '../../themes/gutter.ts';
import { one } from '../../themes/one.ts';
import { plain } from '../../themes/plain.ts';
import { sidebar } from '../../themes/sidebar.ts';
import { swiss } from '../../themes/swiss.ts';
import type { Theme } from '../theming.ts';

/** The themes that come with Quoin, by name. */
export const builtInThemes: Readonly<Record<string, Theme>> = {
  gutter,
  classic,
  dense,
  academic,
  accent,
  one,
  swiss,
  sidebar,
  executive,
  plain,
};

/** The theme of a résumé that names none. */
export const defaultTheme: Theme = gutter;
