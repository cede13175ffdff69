import { groupOf, type Measures } from './measure.ts';

/** Least and most of a metric that pass. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** What a metric must reach. */
export interface Bar extends Bounds {
  /** Its groups and its name, dotted; `*` is each extractor. */
  readonly metric: string;
  /** Over its column of the table; without one it has none. */
  readonly label?: string;
  /** Other bounds by theme. */
  readonly in?: Readonly<Record<string, Bounds>>;
  /** What a cell must have for the metric to be asked of it. */
  readonly needs?: string;
  /** A measure that excuses a miss where it is true. */
  readonly unless?: string;
}

/** A miss that is known and accepted, and how far it may go. */
export interface Exemption extends Bounds {
  readonly metric: string;
  readonly theme: string;
  readonly cv: string;
  readonly paper: string;
  readonly reason: string;
}

/** `release.json`. */
export interface Release {
  readonly extractors: readonly string[];
  /** What kind each theme is of. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
  readonly bars: readonly Bar[];
  readonly exemptions: readonly Exemption[];
}

/** A cell as its judge knows it. */
export interface Measured {
  readonly theme: string;
  readonly cv: string;
  readonly paper: string;
  /** What its theme is of and its cv has. */
  readonly traits: readonly string[];
  readonly measures: Measures;
}

/** A metric out of its bounds. */
export interface Miss {
  readonly metric: string;
  /** Absent where it was not measured. */
  readonly value?: number;
  readonly bounds: Bounds;
}

/** What is wrong with a cell. */
export interface Verdict {
  readonly misses: readonly Miss[];
  /** Exemptions of this cell that nothing needs. */
  readonly idle: readonly Exemption[];
}

/** Judges a cell: every miss that no exemption allows, and every exemption that allows none. */
export function judge(measured: Measured, release: Release): Verdict {
  const own = release.exemptions.filter(
    ({ theme, cv, paper }) => theme === measured.theme && cv === measured.cv && paper === measured.paper,
  );
  const all = release.bars.flatMap((bar) => missesOf(bar, measured, release.extractors));
  const allows = (exemption: Exemption, miss: Miss): boolean =>
    exemption.metric === miss.metric && keeps(miss.value, exemption);
  return {
    misses: all.filter((miss) => !own.some((exemption) => allows(exemption, miss))),
    idle: own.filter((exemption) => !all.some((miss) => allows(exemption, miss))),
  };
}

/** The value of a metric; absent where it was not measured. */
export function measureNamed(measures: Measures, metric: string): unknown {
  const names = metric.split('.');
  const group = names.slice(0, -1).reduce(groupOf, measures);
  return group[names.at(-1) ?? ''];
}

/** The metric of each extractor, or the one metric that the bar names. */
export function metricsOf({ metric }: Bar, extractors: readonly string[]): readonly string[] {
  return metric.includes('*') ? extractors.map((name) => metric.replace('*', name)) : [metric];
}

function missesOf(
  bar: Bar,
  { theme, traits, measures }: Measured,
  extractors: readonly string[],
): readonly Miss[] {
  const bounds = { ...boundsOf(bar), ...bar.in?.[theme] };
  if (bar.unless !== undefined && measureNamed(measures, bar.unless) === true) return [];
  const asked = bar.needs === undefined || traits.includes(bar.needs);
  return metricsOf(bar, extractors).flatMap((metric) => {
    const found = measureNamed(measures, metric);
    const value = typeof found === 'number' && Number.isFinite(found) ? found : undefined;
    if (value === undefined) return asked ? [{ metric, bounds }] : [];
    return keeps(value, bounds) ? [] : [{ metric, value, bounds }];
  });
}

function boundsOf({ least, most }: Bounds): Bounds {
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

function keeps(value: number | undefined, { least = -Infinity, most = Infinity }: Bounds): boolean {
  return value !== undefined && value >= least && value <= most;
}
