import { groupOf, type Measures } from './measure.ts';

/** Smallest and largest value of a metric that pass. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** The required value of a metric. */
export interface Bar extends Bounds {
  /** Its groups and its name, joined by dots. `*` is each extractor. */
  readonly metric: string;
  /** Heading of its column in the table. Default: no column. */
  readonly label?: string;
  /** Other bounds by theme. */
  readonly in?: Readonly<Record<string, Bounds>>;
  /** Property of the cells that the metric applies to. */
  readonly needs?: string;
  /** A measure that excuses a miss if it is true. */
  readonly unless?: string;
}

/** An accepted miss of some cells of a theme, and its bounds. */
export interface Exemption extends Bounds {
  readonly metric: string;
  readonly theme: string;
  /** Names of CVs, each with its paper: `nurse-a4`. */
  readonly cells: readonly string[];
  /** Why it is accepted, with what was tried. */
  readonly reason: string;
}

/** `release.json`. */
export interface Release {
  readonly extractors: readonly string[];
  /** Kind of each theme. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
  readonly bars: readonly Bar[];
  readonly exemptions: readonly Exemption[];
}

/** A cell to judge. */
export interface Measured {
  readonly theme: string;
  readonly cv: string;
  readonly paper: string;
  /** Kind of its theme and properties of its CV. */
  readonly traits: readonly string[];
  readonly measures: Measures;
}

/** A metric out of its bounds. */
export interface Miss {
  readonly metric: string;
  /** `undefined` if it was not measured. */
  readonly value?: number;
  readonly bounds: Bounds;
}

/** The misses of a cell. */
export interface Verdict {
  readonly misses: readonly Miss[];
  /** Exemptions that this cell does not need. */
  readonly idle: readonly Exemption[];
}

/** Judges a cell: lists misses without an exemption, and unused exemptions. */
export function judge(measured: Measured, release: Release): Verdict {
  const own = release.exemptions.filter(
    ({ theme, cells }) => theme === measured.theme && cells.includes(`${measured.cv}-${measured.paper}`),
  );
  const all = release.bars.flatMap((bar) => missesOf(bar, measured, release.extractors));
  const allows = (exemption: Exemption, miss: Miss): boolean =>
    exemption.metric === miss.metric && keeps(miss.value, exemption);
  return {
    misses: all.filter((miss) => !own.some((exemption) => allows(exemption, miss))),
    idle: own.filter((exemption) => !all.some((miss) => allows(exemption, miss))),
  };
}

/** Returns the value of a metric; `undefined` if it was not measured. */
export function measureNamed(measures: Measures, metric: string): unknown {
  const names = metric.split('.');
  const group = names.slice(0, -1).reduce(groupOf, measures);
  return group[names.at(-1) ?? ''];
}

/** Returns the metric of each extractor, or the single metric that the bar names. */
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
