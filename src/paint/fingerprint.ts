/**
 * A 16-byte hash of contents that come in pieces, equal on every machine. Not cryptographic.
 * Four lanes of FNV-1a (Fowler, Noll, Vo) with different seeds, chained and finalised as in MurmurHash3.
 */
export class Fingerprint {
  #lanes: readonly [a: number, b: number, c: number, d: number] = [
    0x811c9dc5, 0x2f0b4c47, 0x6c62272e, 0x07bb0142,
  ];

  /** Adds the next bytes of the contents. */
  add(bytes: Uint8Array): void {
    let [a, b, c, d] = this.#lanes;
    for (const byte of bytes) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x01000193) ^ (a >>> 15);
      c = Math.imul(c ^ byte, 0x01000193) ^ (b >>> 13);
      d = Math.imul(d ^ byte, 0x01000193) ^ (c >>> 17);
    }
    this.#lanes = [a, b, c, d];
  }

  /** Returns the hash of the bytes so far. */
  value(): Uint8Array {
    const result = new DataView(new ArrayBuffer(16));
    for (const [lane, hash] of this.#lanes.entries()) result.setUint32(4 * lane, mix(hash));
    return new Uint8Array(result.buffer);
  }
}

/** Returns the hash of bytes. */
export function fingerprint(bytes: Uint8Array): Uint8Array {
  const hash = new Fingerprint();
  hash.add(bytes);
  return hash.value();
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
