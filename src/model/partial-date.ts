export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A date as precisely as it was given. Never a moment in time, so no time zone matters. */
export interface PartialDate {
  /** Four digits: `'12` is read as 2012. */
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31; only with a month. */
  readonly day?: number;
  /** Instead of a month. */
  readonly season?: Season;
  /** 1–4, instead of a month. */
  readonly quarter?: number;
  /** Only where it is about then: `~2021`, `c. 2021`, `2021?`. */
  readonly approximate?: true;
}

/** What stands under `dates:`: a value and the text it was read from. */
export type DateValue = PointDate | RangeDate | OpenDate | UntilDate | WrittenDate;

/** One date: `Aug 2019`. */
export interface PointDate {
  readonly kind: 'point';
  readonly at: PartialDate;
  readonly source: string;
}

/** A start and an end: `2010-2011`. */
export interface RangeDate {
  readonly kind: 'range';
  readonly start: PartialDate;
  readonly end: PartialDate;
  readonly source: string;
}

/** A start and no end yet: `2012 – now`, `Aug. '19 –`. */
export interface OpenDate {
  readonly kind: 'open';
  readonly start: PartialDate;
  /** The writer's own word for today (`now`, `Present`); absent after a bare dash or no end at all. */
  readonly word?: string;
  readonly source: string;
}

/** An end alone: `– 2014`. */
export interface UntilDate {
  readonly kind: 'until';
  readonly end: PartialDate;
  readonly source: string;
}

/** What is shown as written: what could not be read, or is told in words that figures have no form for. */
export interface WrittenDate {
  readonly kind: 'written';
  readonly source: string;
  /** What it comes to, if that can be told: `early 2019` is some time in 2019. */
  readonly about?: PointDate | RangeDate | OpenDate | UntilDate;
}
