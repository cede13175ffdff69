/**
 * The part of `AbortSignal` that Quoin uses. Declared here because an `AbortSignal` has a type only where the DOM
 * library or the types of Node are loaded.
 */
export interface AbortSignalLike {
  /** Throws the reason of the cancellation if there is one. */
  throwIfAborted(): void;
}
