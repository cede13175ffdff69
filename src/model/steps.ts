/**
 * The part of `AbortSignal` that Quoin uses. Declared here because an `AbortSignal` has a type only where the DOM
 * library or the types of Node are loaded.
 */
export interface AbortSignalLike {
  /** Throws the reason of the cancellation if there is one. */
  throwIfAborted(): void;
}

/**
 * Long work in steps of about a millisecond each. It yields after each step, or `long` after one that may take longer, and returns its
 * result at the end. The result does not depend on what happens between two steps.
 */
export type Steps<Result> = Generator<'long' | undefined, Result, undefined>;

/** What happens between the steps of long work. */
export interface StepOptions {
  /** Stops the work. It is asked after each pause. */
  readonly signal?: AbortSignalLike | undefined;
  /** Lets timers, input and output of the platform run. Default: the work does not pause. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Short steps between two pauses. Counted, not timed: nothing of Quoin asks for the time. */
const stepsPerPause = 4;

/** Does all steps at once, and returns the result. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** Yields after every so many values. For loops of which one round is far shorter than a step. */
export function* inSteps<Value>(
  values: Iterable<Value>,
  use: (value: Value) => void,
  size: number,
): Steps<void> {
  let count = 0;
  for (const value of values) {
    use(value);
    count += 1;
    if (count % size === 0) yield;
  }
}

/**
 * Does the steps, and pauses after some of them. Work of a few short steps does not pause.
 *
 * @throws The reason of the signal, if it stops the work
 */
export async function finishWithPauses<Result>(
  steps: Steps<Result>,
  { signal, pause }: StepOptions,
): Promise<Result> {
  if (pause === undefined) return finish(steps);
  for (let done = 1; ; done += 1) {
    const next = steps.next();
    if (next.done) return next.value;
    if (next.value === undefined && done % stepsPerPause !== 0) continue;
    await pause();
    signal?.throwIfAborted();
  }
}
