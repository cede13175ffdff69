import type { Place } from '../model/problem.ts';
import { ProblemCollector } from '../model/problem-collector.ts';
import { type DateNotation, defaultNotation } from './dates/date-notation.ts';

/** State of reading one file. */
export interface ReadContext {
  readonly problems: ProblemCollector;
  /** Positions of the values of `hidden: true` found so far. */
  readonly hidden: Place[];
  /** How the file writes dates that could be read in two ways. */
  readonly notation: DateNotation;
}

/** Returns the context for reading a file from its start. */
export function readContext(notation: DateNotation = defaultNotation): ReadContext {
  return { problems: new ProblemCollector(), hidden: [], notation };
}
