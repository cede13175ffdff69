/** What was worked out from a text not long ago; what is not asked for again is forgotten. */
export class BoundedCache<Value> {
  readonly #room: number;
  #recent = new Map<string, Value>();
  #earlier: ReadonlyMap<string, Value> = new Map();
  #taken = 0;

  /** `room` is in characters of the keys, and up to twice as many are kept. */
  constructor(room: number) {
    this.#room = room;
  }

  get(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const earlier = this.#earlier.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  /** Keeps a value under a new key; one that would take all the room is not kept. */
  set(key: string, value: Value): void {
    if (key.length > this.#room) return;
    this.#taken += key.length;
    if (this.#taken > this.#room) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
      this.#taken = key.length;
    }
    this.#recent.set(key, value);
  }
}
