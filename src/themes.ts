import { classic } from '../themes/classic.ts';
import { dense } from '../themes/dense.ts';
import { gutter } from '../themes/gutter.ts';
import type { Theme } from './theming.ts';

/** The themes that come with Quoin, by name. */
export const builtInThemes: Readonly<Record<string, Theme>> = { gutter, classic, dense };

/** The theme of a résumé that names none. */
export const defaultTheme: Theme = gutter;
