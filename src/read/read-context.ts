import type { Place } from '../model/problem.ts';
import { ProblemCollector } from '../model/problem-collector.ts';
import type { DayOrder } from './dates/day-order.ts';

/** State of reading one file. */
export interface ReadContext {
  readonly problems: ProblemCollector;
  /** Positions of the values of `hidden: true` found so far. */
  readonly hidden: Place[];
  /** Order of day and month in numeric dates. */
  readonly dayOrder: DayOrder;
}

/** Returns the context for reading a file from its start. */
export function readContext(dayOrder: DayOrder = 'day-first'): ReadContext {
  return { problems: new ProblemCollector(), hidden: [], dayOrder };
}
