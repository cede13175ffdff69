import type { FitSettings } from '../model/layout-report.ts';
import type { NumberRange } from './setting-checks.ts';

/** A number under `fit`. */
export interface FitField extends Required<NumberRange> {
  readonly kind: 'whole' | 'length' | 'number';
  readonly description: string;
  readonly example: number;
}

export const fitPages: FitField = {
  kind: 'whole',
  min: 1,
  max: 50,
  description: 'the pages to set it on',
  example: 2,
};

/** What no token goes below; as settings of the same name have them, but `leading` is a multiple of the size. */
export const fitMinimums: Readonly<Record<keyof FitSettings, FitField>> = {
  size: { kind: 'length', min: 6, max: 24, description: 'least size of the text', example: 9 },
  leading: { kind: 'number', min: 1, max: 2, description: 'least leading, times the size', example: 1.2 },
  margin: { kind: 'length', min: 18, max: 216, description: 'least margin', example: 36 },
  spacing: {
    kind: 'number',
    min: 0.4,
    max: 2,
    description: 'least vertical white, times what the theme has',
    example: 0.7,
  },
};
