/** Names one kind of cached value, and ties the type of the values to the name. */
export interface CacheKind<Value> {
  readonly name: string;
  /** Never called: it only carries the type. */
  readonly example?: () => Value;
}

/** Declares a kind of cached value. */
export function cacheKind<Value>(name: string): CacheKind<Value> {
  return { name };
}

/** Default size of all caches of a typesetter together, in bytes: some dozens of résumés. */
export const defaultCacheSize = 64_000_000;

/** The budget that all bounded caches of one owner share. */
interface Budget {
  /** Highest cost of a value that is cached. */
  readonly maximum: number;
  spend(cost: number): void;
}

/**
 * Maps text keys to values. It forgets values that are not asked for again, when all caches of its owner together
 * hold too much.
 */
export class BoundedCache<Value> {
  readonly #budget: Budget;
  #recent = new Map<string, CachedValue<Value>>();
  #earlier: ReadonlyMap<string, CachedValue<Value>> = new Map();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent.value;
    const earlier = this.#earlier.get(key);
    if (earlier !== undefined) this.#keep(key, earlier);
    return earlier?.value;
  }

  /** Caches a value, unless it alone exceeds the budget. `cost` is about how many bytes it and its key take. */
  set(key: string, value: Value, cost: number): void {
    if (cost <= this.#budget.maximum) this.#keep(key, { value, cost });
  }

  #keep(key: string, cached: CachedValue<Value>): void {
    // Spending first: it may make every cache of the owner forget.
    this.#budget.spend(cached.cost);
    this.#recent.set(key, cached);
  }

  /** Forgets what was not asked for since the last time. Returns true if nothing is left. */
  forget(): boolean {
    this.#earlier = this.#recent;
    this.#recent = new Map();
    return this.#earlier.size === 0;
  }
}

interface CachedValue<Value> {
  readonly value: Value;
  readonly cost: number;
}

/**
 * All caches of one typesetter. Results never depend on them: the same input gives the same output with full caches,
 * with empty ones, and with none shared at all.
 *
 * Bounded caches share one budget. When the values set or asked for again cost more than half of it, every cache drops
 * the values that were not used since the last time this happened.
 */
export class Caches {
  /** Half of the budget: values of two generations are held at a time. */
  readonly #half: number;
  #spent = 0;
  readonly #bounded = new Map<object, Map<CacheKind<unknown>, BoundedCache<unknown>>>();
  readonly #attached = new Map<CacheKind<unknown>, WeakMap<object, unknown>>();
  #numbers = new WeakMap<object, number>();
  #lastNumber = 0;

  /** `size` is the budget in bytes. */
  constructor(size: number = defaultCacheSize) {
    this.#half = size / 2;
  }

  /** @internal Returns the cache of a kind; with `owner`, as a face, the one that belongs to it alone. */
  bounded<Value>(kind: CacheKind<Value>, owner: object = this): BoundedCache<Value> {
    const kinds = this.#bounded.get(owner) ?? new Map<CacheKind<unknown>, BoundedCache<unknown>>();
    this.#bounded.set(owner, kinds);
    const known = kinds.get(kind);
    // A kind names one type of value, so what was stored under it has that type.
    if (known !== undefined) return known as BoundedCache<Value>;
    const cache = new BoundedCache<Value>({ maximum: this.#half, spend: (cost) => this.#spend(cost) });
    kinds.set(kind, cache as BoundedCache<unknown>);
    return cache;
  }

  /** @internal Returns the value that belongs to an object, and makes it the first time. It lives as long as the object. */
  attached<Value>(kind: CacheKind<Value>, owner: object, make: () => Value): Value {
    const values = this.#attached.get(kind) ?? new WeakMap<object, unknown>();
    this.#attached.set(kind, values);
    const known = values.get(owner);
    // A kind names one type of value, so what was stored under it has that type.
    if (known !== undefined) return known as Value;
    const made = make();
    values.set(owner, made);
    return made;
  }

  /** @internal Returns a number that no other object has, for use in keys. */
  numberOf(object: object): number {
    const known = this.#numbers.get(object);
    if (known !== undefined) return known;
    this.#lastNumber += 1;
    this.#numbers.set(object, this.#lastNumber);
    return this.#lastNumber;
  }

  /** Drops everything. */
  clear(): void {
    this.#spent = 0;
    this.#bounded.clear();
    this.#attached.clear();
    this.#numbers = new WeakMap();
  }

  #spend(cost: number): void {
    this.#spent += cost;
    if (this.#spent <= this.#half) return;
    this.#spent = cost;
    for (const [owner, kinds] of this.#bounded) {
      for (const [kind, cache] of kinds) if (cache.forget()) kinds.delete(kind);
      if (kinds.size === 0) this.#bounded.delete(owner);
    }
  }
}
