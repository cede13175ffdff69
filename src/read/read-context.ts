import type { Place } from '../model/problem.ts';
import { ProblemCollector } from '../model/problem-collector.ts';
import type { sectionWords } from '../schema/synonyms.ts';
import { type DateNotation, defaultNotation } from './dates/date-notation.ts';
import type { StandardKeys } from './standard-keys.ts';

/** State of reading one file. */
export interface ReadContext {
  readonly problems: ProblemCollector;
  /** Positions of the values of `hidden: true` found so far. */
  readonly hidden: Place[];
  /** How the file writes dates that could be read in two ways. */
  readonly notation: DateNotation;
  /** What the file writes in other keys than the standard ones. */
  readonly keys: StandardKeys;
  /** What the section is about that is being read, if its title tells. */
  readonly topic?: keyof typeof sectionWords | undefined;
}

/** Returns the context for reading a file from its start. */
export function readContext(notation: DateNotation = defaultNotation): ReadContext {
  return { problems: new ProblemCollector(), hidden: [], notation, keys: { names: [], mappings: [] } };
}
