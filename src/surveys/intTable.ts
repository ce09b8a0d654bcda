const empty = -1;

/**
 * Counts by a key of four integers (an item of one to three ids, −1 where there are fewer, and a group), with the number of different documents, in typed arrays:
 * 28 bytes an entry and 4 to 8 for finding it. Entries are numbered from 0 in the order they came. Open addressing, linear probing.
 */
export class IntTable {
  size = 0;
  /** Four integers an entry. */
  keys: Int32Array;
  count: Int32Array;
  documents: Int32Array;
  #last: Int32Array;
  #slots: Int32Array;

  constructor(capacity = 1024) {
    this.keys = new Int32Array(4 * capacity);
    this.count = new Int32Array(capacity);
    this.documents = new Int32Array(capacity);
    this.#last = new Int32Array(capacity);
    this.#slots = new Int32Array(2 * capacity).fill(empty);
  }

  /** Counts once more in a document; documents come one after another, numbered from 0. */
  add(a: number, b: number, c: number, group: number, document: number): void {
    const entry = this.#entry(a, b, c, group);
    this.count[entry]!++;
    if (this.#last[entry] !== document + 1) {
      this.#last[entry] = document + 1;
      this.documents[entry]!++;
    }
  }

  /** Adds to a count, whatever the documents. */
  plus(a: number, b: number, c: number, group: number, count: number): void {
    // The entry first: finding its place may put larger columns in the place of these.
    const entry = this.#entry(a, b, c, group);
    this.count[entry]! += count;
  }

  /** Sets what is known of a single item in a group. */
  put(item: number, group: number, count: number, documents: number): void {
    const entry = this.#entry(item, -1, -1, group);
    this.count[entry] = count;
    this.documents[entry] = documents;
  }

  /** The number of an entry, −1 where there is none. */
  find(a: number, b: number, c: number, group: number): number {
    const { keys } = this;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hashOf(a, b, c, group) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry === empty) return -1;
      const k = 4 * entry;
      if (keys[k] === a && keys[k + 1] === b && keys[k + 2] === c && keys[k + 3] === group) return entry;
    }
  }

  countOf(a: number, b: number, c: number, group: number): number {
    const entry = this.find(a, b, c, group);
    return entry < 0 ? 0 : this.count[entry]!;
  }

  #entry(a: number, b: number, c: number, group: number): number {
    const { keys } = this;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(a, b, c, group) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry === empty) break;
      const k = 4 * entry;
      if (keys[k] === a && keys[k + 1] === b && keys[k + 2] === c && keys[k + 3] === group) return entry;
    }
    if (this.size === this.count.length) {
      this.#grow();
      return this.#entry(a, b, c, group);
    }
    const k = 4 * this.size;
    keys[k] = a; keys[k + 1] = b; keys[k + 2] = c; keys[k + 3] = group;
    slots[slot] = this.size;
    return this.size++;
  }

  #grow(): void {
    const larger = (old: Int32Array): Int32Array => {
      const made = new Int32Array(2 * old.length);
      made.set(old);
      return made;
    };
    this.keys = larger(this.keys);
    this.count = larger(this.count);
    this.documents = larger(this.documents);
    this.#last = larger(this.#last);
    const slots = (this.#slots = new Int32Array(2 * this.#slots.length).fill(empty));
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      const k = 4 * entry;
      let slot = hashOf(this.keys[k]!, this.keys[k + 1]!, this.keys[k + 2]!, this.keys[k + 3]!) & mask;
      while (slots[slot] !== empty) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
  }
}

/** Mixed as in MurmurHash3. `group` left out: the hash of an item, by which items are divided. */
export function hashOf(a: number, b: number, c: number, group = 0): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d) ^ Math.imul(group, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
