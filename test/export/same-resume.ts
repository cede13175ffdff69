import type { DateValue } from '../../src/model/partial-date.ts';
import type { Resume } from '../../src/model/resume.ts';
import { plainKey } from '../../src/model/suggest.ts';
import { sameProse, sameText } from './alike.ts';

/** A résumé without places, with texts as they are read: what it says. */
export function sameResume(resume: Resume): unknown {
  return same(resume);
}

/**
 * What is the same however a format orders or writes it: order of contacts and keys, who leads, words for today. Of a
 * contact's key only what is printed counts: `mail` is `email`, and a network has one name.
 */
export function content(resume: Resume): unknown {
  const plain = JSON.parse(JSON.stringify(sameResume(resume)), (key, value: unknown) => {
    return /^(?:leads|source|word|title)$/.test(key) && typeof value === 'string' ? undefined : value;
  }) as { contact: { kind: string; label: string }[] };
  const contact = plain.contact
    .map((one) =>
      JSON.stringify({ ...one, label: /^(?:text|network)$/.test(one.kind) ? plainKey(one.label) : one.kind }),
    )
    .sort();
  return { ...plain, contact };
}

function same(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.some(isSpan)) return sameText(value);
    if (value.some(isBlock)) return sameProse(value);
    return value.map(same);
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && 'source' in value) return sameDate(value as DateValue);
  const entries = Object.entries(value).filter(([key, one]) => key !== 'place' && one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, same(one)]));
}

function isSpan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'strong' in value;
}

function isBlock(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    !('label' in value) &&
    !('source' in value)
  );
}

function sameDate(value: DateValue): unknown {
  return value.kind === 'written' ? value.source : value;
}
