import { checkArgument } from '../model/check-arguments.ts';
import type { FitReport, FitSettings } from '../model/layout-report.ts';

const units: Readonly<Record<keyof FitSettings, string>> = {
  size: ' pt',
  leading: ' pt',
  margin: ' pt',
  spacing: '',
};

/** Describes a fit on one line: `1 page, tightened by 40 %: size 10.2 → 9.9 pt, …`. */
export function fitText(fit: FitReport): string {
  checkArgument('fit', fit, 'object');
  const { pages, tightness, before, after } = fit;
  const changes = (['size', 'leading', 'margin', 'spacing'] as const).map((name) => {
    const [old, current] = [before[name], after[name]].map((value) => Number(value.toFixed(2)));
    return `${name} ${old === current ? current : `${old} → ${current}`}${units[name]}`;
  });
  return `${counted(pages, 'page')}, ${manner(tightness)}: ${changes.join(', ')}`;
}

function manner(tightness: number): string {
  if (tightness === 0) return 'as designed';
  return `${tightness > 0 ? 'tightened' : 'loosened'} by ${Math.round(100 * Math.abs(tightness))} %`;
}

/** Returns a number and its noun, with an s except after 1: `3 lines`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
