import { type Place, type Problem, type ProblemCode, problem } from '../model/problem.ts';

/** A text, and the positions of its characters in the file. */
export interface SourceText {
  /** The file's name, if it has one. */
  readonly file: string | undefined;
  /** With lone carriage returns as line feeds, so that offsets stay the same. */
  readonly text: string;
  /** Returns the position of `length` units from an offset on, cut at the end of the line. */
  readonly placeOf: (offset: number, length: number, path: string) => Place;
}

/** A file, decoded. */
export interface DecodedSource extends SourceText {
  /** False if the file is too large or is not a text; the text is then empty. */
  readonly isText: boolean;
  readonly problems: readonly Problem[];
}

/** Bytes of a whole file at most. The largest real one met had 75 kB. */
export const sizeLimit = 5_000_000;

/**
 * Decodes a file strictly as UTF-8. Reads other bytes as well as possible and reports them as `encoding`.
 *
 * @param limit Bytes of the file at most, or characters of a string. Default: `sizeLimit`.
 */
export function decodeSource(
  source: string | Uint8Array,
  file?: string,
  limit: number = sizeLimit,
): DecodedSource {
  if (source.length > limit)
    return notText('too-large', `The file is larger than ${limit.toLocaleString('en')} bytes.`, file);
  const decoded = typeof source === 'string' ? wellFormed(source) : decode(source);
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');
  if (isBinary(text))
    return notText(
      'encoding',
      'This is not a text file.',
      file,
      'A résumé is YAML, JSON, XML or Markdown, saved as UTF-8.',
    );
  const located = locatedText(text, file);
  const bad = decoded.problem ? Math.max(0, text.indexOf(decoded.sample)) : 0;
  const problems = decoded.problem ? [{ ...decoded.problem, place: located.placeOf(bad, 1, '') }] : [];
  return { ...located, isText: true, problems };
}

function notText(code: ProblemCode, message: string, file: string | undefined, hint?: string): DecodedSource {
  const place = wholeFile(file);
  return {
    ...locatedText('', file),
    isText: false,
    problems: [problem(code, message, { severity: 'error', place, hint })],
  };
}

/** The position of problems with a file as a whole. */
export function wholeFile(file: string | undefined): Place {
  return { ...(file === undefined ? {} : { file }), line: 1, column: 1, length: 0, path: '' };
}

/** Returns a text that is decoded already, with the positions of its characters. */
export function locatedText(text: string, file: string | undefined): SourceText {
  const lineStarts = [0];
  for (const { index } of text.matchAll(/\n/g)) lineStarts.push(index + 1);
  const placeOf = (offset: number, length: number, path: string): Place => {
    const line = lastAtOrBefore(lineStarts, offset);
    const start = lineStarts[line] ?? 0;
    const next = lineStarts[line + 1];
    const end = next === undefined ? text.length : next - 1;
    return {
      ...(file === undefined ? {} : { file }),
      line: line + 1,
      column: offset - start + 1,
      length: Math.max(0, Math.min(length, end - offset)),
      path,
    };
  };
  return { file, text, placeOf };
}

/** Returns the index of the last number in an ascending list that is not above the given one, or 0. */
export function lastAtOrBefore(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A decoded text and its encoding problem. */
interface Decoded {
  readonly text: string;
  readonly problem?: Problem | undefined;
  /** The first character from bytes that are not UTF-8; the problem is reported there. */
  readonly sample: string;
}

/** The replacement character. */
const replacement = '\ufffd';

function wellFormed(text: string): Decoded {
  const whole = withoutLoneSurrogates(text);
  return whole === text
    ? { text, sample: '' }
    : {
        text: whole,
        sample: replacement,
        problem: encodingProblem('This character is a lone surrogate.'),
      };
}

/** Replaces each lone surrogate by U+FFFD. */
export function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, replacement);
}

function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Name(bytes);
  if (wide) {
    const problem = encodingProblem('The file is in UTF-16. It is read as UTF-16.', 'warning');
    return { text: new TextDecoder(wide).decode(bytes), sample: '', problem };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), sample: '' };
  } catch {
    return decodeBroken(bytes);
  }
}

function utf16Name(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a byte order mark: Latin letters have a zero in every other byte.
  const [first, second, third, fourth] = bytes;
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined;
}

/** Characters at the start of a file that decide if it is text. */
const sampleLength = 4000;
/** Control and replacement characters that a text may have: 12, or a tenth of the sample if that is more. */
const mostControls = 12;
const largestControlShare = 0.1;

/** Returns true for a PDF, an image, an archive or another file that is not text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const controls = sample.match(/[\0-\x08\x0b\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return (
    /^(?:%PDF-|PK\x03\x04|.?PNG\r?\n|GIF8[79]a|\{\\rtf)/.test(sample) ||
    controls > Math.max(mostControls, largestControlShare * sample.length)
  );
}

/** Decodes bytes that are not UTF-8. Without any UTF-8 sequence beyond ASCII, the file is probably Windows-1252. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (/[^\0-\x7f\ufffd]/.test(text)) {
    const problem = encodingProblem('Some bytes are not UTF-8. Each is read as \ufffd.');
    return { text, sample: replacement, problem };
  }
  const western = new TextDecoder('windows-1252').decode(bytes);
  const sample = /[^\0-\x7f]/u.exec(western)?.[0] ?? '';
  const problem = encodingProblem('The file is not UTF-8. It is read as Windows-1252.', 'warning');
  return { text: western, sample, problem };
}

function encodingProblem(message: string, severity: Problem['severity'] = 'error'): Problem {
  return problem('encoding', message, { severity, hint: 'Save the file as UTF-8.' });
}
