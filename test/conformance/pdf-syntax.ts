import { type PdfValue, pdfName, pdfReference } from './pdf-value.ts';

/** A keyword, such as `obj`, `stream` or an operator; empty at the end of the text. */
export interface Keyword {
  readonly kind: 'keyword';
  readonly word: string;
}

const whitespace = /[\0\t\n\f\r ]/y;
const comment = /%[^\r\n]*/y;
const numberPattern = /[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/y;
const wordPattern = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const namePattern = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const hexadecimal = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const referencePattern = /(\d+) 0 R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** Reads values and keywords from a text of one character per byte. Source: ISO 32000-1, 7.2 and 7.3. */
export class PdfSyntax {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Reads the next value or keyword. */
  next(): PdfValue | Keyword {
    this.#skipWhite();
    const reference = this.#match(referencePattern);
    if (reference) return pdfReference(Number(reference[1]));
    const number = this.#match(numberPattern);
    if (number) return Number(number[0]);
    const name = this.#match(namePattern);
    if (name) return pdfName(unescapedName(name[0].slice(1)));
    const first = this.text[this.at];
    if (first === '(') return { kind: 'string', bytes: this.#literalString() };
    if (this.text.startsWith('<<', this.at)) return this.#dictionary();
    if (first === '<') return { kind: 'string', bytes: this.#hexadecimalString() };
    if (first === '[') return this.#array();
    const word = this.#match(wordPattern)?.[0] ?? this.text.slice(this.at, ++this.at);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { kind: 'keyword', word };
  }

  /** Reads the next value; throws at a keyword. */
  value(): PdfValue {
    const next = this.next();
    if (isKeyword(next)) throw new SyntaxError(`“${next.word}” at ${this.at} where a value should be`);
    return next;
  }

  /** Reads the next keyword; throws at a value or at an unexpected keyword. */
  keyword(expected: string): void {
    const next = this.next();
    if (!isKeyword(next) || next.word !== expected) throw new SyntaxError(`no “${expected}” at ${this.at}`);
  }

  #skipWhite(): void {
    while (this.#match(whitespace) || this.#match(comment));
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  #array(): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.#skipWhite();
      if (this.text[this.at] === ']') break;
      values.push(this.value());
    }
    this.at += 1;
    return values;
  }

  #dictionary(): PdfValue {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#skipWhite();
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.#match(namePattern);
      if (!key) throw new SyntaxError(`no key at ${this.at}`);
      entries.set(unescapedName(key[0].slice(1)), this.value());
    }
    this.at += 2;
    return { kind: 'dictionary', entries };
  }

  #hexadecimalString(): string {
    const digits = this.#match(hexadecimal)?.[1]?.replaceAll(/[^0-9A-Fa-f]/g, '');
    if (digits === undefined) throw new SyntaxError(`no hexadecimal string at ${this.at}`);
    const pairs = `${digits}${digits.length % 2 === 0 ? '' : '0'}`.match(/../g) ?? [];
    return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
  }

  #literalString(): string {
    let depth = 0;
    const start = this.at + 1;
    for (; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at];
      if (character === '\\') this.at += 1;
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      if (depth === 0) break;
    }
    this.at += 1;
    return unescapedString(this.text.slice(start, this.at - 1));
  }
}

export function isKeyword(token: PdfValue | Keyword): token is Keyword {
  return typeof token === 'object' && token !== null && 'kind' in token && token.kind === 'keyword';
}

function unescapedName(written: string): string {
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapedString(written: string): string {
  return written.replaceAll(/\\(\r\n|[0-7]{1,3}|[\s\S])|\r\n?/g, (_, escaped: string | undefined) => {
    if (escaped === undefined || /^[\r\n]/.test(escaped)) return escaped === undefined ? '\n' : '';
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    return escapes[escaped] ?? escaped;
  });
}
