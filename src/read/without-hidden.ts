import { hiddenRanges } from '../source/redact-source.ts';
import { type DecodedSource, decodeSource, type SourceText } from '../source/source-text.ts';
import { type ReadResume, readDecoded } from './read-resume.ts';
import type { ReadOptions } from './resume-tree.ts';

/** A résumé's file as it may be handed on. */
export interface ShownSource {
  readonly bytes: Uint8Array;
  /** Whether nothing had to be cut: then these are the bytes of the file. */
  readonly whole: boolean;
}

/**
 * The file without what `hidden: true` leaves out of the pages, else character for character as it is, comments and
 * byte order mark included; a file that is not UTF-8 becomes so. Absent where that cannot be cut out without
 * changing what the rest says, as where it holds an anchor of something shown.
 *
 * `read` is what the file was read as.
 */
export function withoutHidden(
  source: string | Uint8Array,
  decoded: DecodedSource,
  read: ReadResume,
  options: ReadOptions = {},
): ShownSource | undefined {
  if (read.hidden.length === 0) return { bytes: bytesOf(source), whole: true };
  const text = typeof source === 'string' ? source : (strictText(source) ?? decoded.text);
  const bytes = bytesOf(withoutRanges(text, decoded, read));
  const shown = readDecoded(decodeSource(bytes, options.file), options);
  const isSame = shown.hidden.length === 0 && saidIn(shown) === saidIn(read);
  return isSame ? { bytes, whole: false } : undefined;
}

function bytesOf(source: string | Uint8Array): Uint8Array {
  return typeof source === 'string' ? new TextEncoder().encode(source) : source;
}

/** With its byte order mark; absent where the bytes are not UTF-8. */
function strictText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function withoutRanges(text: string, decoded: SourceText, { hidden }: ReadResume): string {
  const mark = text.length - decoded.text.length;
  let kept = '';
  let end = 0;
  for (const { from, to } of hiddenRanges(decoded, hidden)) {
    kept += text.slice(end, mark + from);
    end = mark + to;
  }
  return kept + text.slice(end);
}

/** What a file says, wherever it says it. */
function saidIn({ resume, settings }: ReadResume): string {
  return JSON.stringify([resume, settings], (key, value: unknown) =>
    /place$/i.test(key) ? undefined : value,
  );
}
