// What Quoin asks of the platform besides the language: to run its timers and input while a render pauses, and to say
// when a render has taken too long. Neither changes an output: a render goes on as if there had been no pause, or it ends.

/** Returns a promise that is fulfilled after the platform has run timers, input and output that were due. */
export function pause(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => void setImmediate(resolve));
  if (typeof MessageChannel !== 'function') return new Promise((resolve) => void setTimeout(resolve));
  return new Promise((resolve) => {
    // A message is a task like a timer, and unlike one it is not delayed by some milliseconds when it is repeated.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** A time limit that has started. */
export interface TimeLimit {
  /** True after that many milliseconds, from the next pause on. */
  isPast(): boolean;
  /** Ends the timer. Call when the work is done. */
  end(): void;
}

/** The longest time of a timer, in milliseconds. */
const longestTime = 2 ** 31 - 1;

/** Starts a time limit in milliseconds. */
export function startTimeLimit(milliseconds: number): TimeLimit {
  let past = false;
  const timer = setTimeout(
    () => {
      past = true;
    },
    Math.min(milliseconds, longestTime),
  );
  return { isPast: () => past, end: () => clearTimeout(timer) };
}
