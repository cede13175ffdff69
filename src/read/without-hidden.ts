import { hiddenRanges } from '../source/redact-source.ts';
import { type DecodedSource, decodeSource, type SourceText } from '../source/source-text.ts';
import { type ReadResume, readDecoded } from './read-resume.ts';
import type { ReadOptions } from './resume-tree.ts';

/** A résumé’s file without its hidden parts. */
export interface VisibleSource {
  readonly bytes: Uint8Array;
  /** True if nothing is hidden: these are the bytes of the file. */
  readonly isWhole: boolean;
}

/**
 * Removes what is hidden from a file, and keeps the rest character for character, with comments and byte order mark. A
 * file that is not UTF-8 becomes UTF-8. Returns `undefined` if that would change the rest, as when a hidden part has
 * the anchor of a visible alias.
 * @param read The result of reading the file.
 */
export function withoutHidden(
  source: string | Uint8Array,
  decoded: DecodedSource,
  read: ReadResume,
  options: ReadOptions = {},
): VisibleSource | undefined {
  if (read.hidden.length === 0) return { bytes: bytesOf(source), isWhole: true };
  const text = typeof source === 'string' ? source : (strictText(source) ?? decoded.text);
  const bytes = bytesOf(withoutRanges(text, decoded, read));
  const visible = readDecoded(decodeSource(bytes, options.file), options);
  const isSame = visible.hidden.length === 0 && contentOf(visible) === contentOf(read);
  return isSame ? { bytes, isWhole: false } : undefined;
}

function bytesOf(source: string | Uint8Array): Uint8Array {
  return typeof source === 'string' ? new TextEncoder().encode(source) : source;
}

/** Decodes UTF-8 and keeps the byte order mark; `undefined` if the bytes are not UTF-8. */
export function strictText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function withoutRanges(text: string, decoded: SourceText, { hidden }: ReadResume): string {
  const markLength = text.length - decoded.text.length;
  let rest = '';
  let end = 0;
  for (const { from, to } of hiddenRanges(decoded, hidden)) {
    rest += text.slice(end, markLength + from);
    end = markLength + to;
  }
  return rest + text.slice(end);
}

/** Returns the content of a résumé without source positions. */
export function contentOf({ resume, settings }: ReadResume): string {
  return JSON.stringify([resume, settings], (key, value: unknown) =>
    /place$/i.test(key) ? undefined : value,
  );
}
