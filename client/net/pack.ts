/**
 * Data as bytes: MessagePack, as far as JSON needs it. The room's protocol writes the numbers and names in front of
 * the data the same way, but with the small end first.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Short names come by the thousand; a decoder's call costs more than they do. */
const SHORT = 24;

/** Reads one value after the other from bytes. */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
  }

  /** Whether everything has been read. */
  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    return this.#view.getUint8(this.#at++);
  }

  /** A number or a name of the protocol itself. */
  head(): unknown {
    return this.value(true);
  }

  value(smallEndFirst = false): unknown {
    const tag = this.byte();
    if (tag < 0x80) return tag;
    if (tag < 0x90) return this.#map(tag & 0x0f);
    if (tag < 0xa0) return this.#list(tag & 0x0f);
    if (tag < 0xc0) return this.#text(tag & 0x1f);
    if (tag >= 0xe0) return tag - 0x100;
    return this.#tagged(tag, smallEndFirst);
  }

  #tagged(tag: number, little: boolean): unknown {
    switch (tag) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xca:
        return this.#view.getFloat32(this.#step(4), little);
      case 0xcb:
        return this.#view.getFloat64(this.#step(8), little);
      case 0xd4: // a value that is not there: a mark of two bytes
        this.#step(2);
        return undefined;
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.#text(this.#whole(tag - 0xd9, little));
      case 0xdc:
      case 0xdd:
        return this.#list(this.#whole(tag - 0xdb, little));
      case 0xde:
      case 0xdf:
        return this.#map(this.#whole(tag - 0xdd, little));
      default:
        if (tag >= 0xcc && tag <= 0xcf) return this.#whole(tag - 0xcc, little);
        if (tag >= 0xd0 && tag <= 0xd3) return this.#signed(tag - 0xd0, little);
        throw new RangeError(`no value begins with ${tag}`);
    }
  }

  /** Goes on by some bytes; answers where they begin. */
  #step(bytes: number): number {
    const from = this.#at;
    this.#at += bytes;
    return from;
  }

  /** A whole number of 1, 2, 4 or 8 bytes. */
  #whole(size: number, little: boolean): number {
    const from = this.#step(1 << size);
    if (size === 0) return this.#view.getUint8(from);
    if (size === 1) return this.#view.getUint16(from, little);
    return size === 2 ? this.#view.getUint32(from, little) : Number(this.#view.getBigUint64(from, little));
  }

  #signed(size: number, little: boolean): number {
    const from = this.#step(1 << size);
    if (size === 0) return this.#view.getInt8(from);
    if (size === 1) return this.#view.getInt16(from, little);
    return size === 2 ? this.#view.getInt32(from, little) : Number(this.#view.getBigInt64(from, little));
  }

  #text(length: number): string {
    const from = this.#step(length);
    if (length < SHORT) {
      let text = '';
      for (let i = from; i < this.#at; i++) {
        const code = this.#view.getUint8(i);
        if (code >= 0x80) return decoder.decode(this.#bytes.subarray(from, this.#at));
        text += String.fromCharCode(code);
      }
      return text;
    }
    return decoder.decode(this.#bytes.subarray(from, this.#at));
  }

  #list(length: number): unknown[] {
    return Array.from({ length }, () => this.value());
  }

  #map(length: number): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    for (let i = 0; i < length; i++) {
      const key = String(this.value());
      // Only a plain property, whatever it is called.
      if (key === '__proto__') Object.defineProperty(entries, key, { value: this.value(), enumerable: true });
      else entries[key] = this.value();
    }
    return entries;
  }
}

/** Collects bytes; what a person sends is small. */
export class Writer {
  readonly #bytes: number[] = [];

  get bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }

  byte(value: number): this {
    this.#bytes.push(value);
    return this;
  }

  /** A number or a name of the protocol itself. */
  head(value: number | string): this {
    return this.value(value, true);
  }

  value(value: unknown, smallEndFirst = false): this {
    if (value === null || value === undefined) return this.byte(0xc0);
    if (typeof value === 'boolean') return this.byte(value ? 0xc3 : 0xc2);
    if (typeof value === 'number') return this.#number(value, smallEndFirst);
    if (typeof value === 'string') return this.#text(value, smallEndFirst);
    if (Array.isArray(value)) return this.#list(value);
    return this.#map(value as Record<string, unknown>);
  }

  #number(value: number, little: boolean): this {
    if (Number.isInteger(value) && value >= 0 && value < 0x80) return this.byte(value);
    if (Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff)
      return this.#uint32(0xce, value, little);
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value, little);
    return this.byte(0xcb).#append(new Uint8Array(view.buffer));
  }

  #uint32(tag: number, value: number, little: boolean): this {
    const view = new DataView(new ArrayBuffer(4));
    view.setUint32(0, value, little);
    return this.byte(tag).#append(new Uint8Array(view.buffer));
  }

  #append(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  #text(value: string, little: boolean): this {
    const bytes = encoder.encode(value);
    if (bytes.length < 0x20) this.byte(0xa0 | bytes.length);
    else this.#uint32(0xdb, bytes.length, little);
    return this.#append(bytes);
  }

  #list(values: readonly unknown[]): this {
    this.#uint32(0xdd, values.length, false);
    for (const value of values) this.value(value);
    return this;
  }

  #map(values: Record<string, unknown>): this {
    const entries = Object.entries(values).filter(([, value]) => value !== undefined);
    this.#uint32(0xdf, entries.length, false);
    for (const [key, value] of entries) this.value(key).value(value);
    return this;
  }
}
