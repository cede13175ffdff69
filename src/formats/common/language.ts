import type { Entry } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';

/** The language that all of a text or an entry is said to be in, if it is. */
export function languageOf(said: RichText | Entry): string | undefined {
  const languages = new Set(languagesIn(said));
  const [only] = languages;
  return languages.size === 1 ? only : undefined;
}

/** Of each stretch of text, but for addresses, which have none. */
function languagesIn(value: unknown): readonly (string | undefined)[] {
  if (Array.isArray(value)) return value.flatMap(languagesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string' && 'strong' in value) {
    return ['language' in value && typeof value.language === 'string' ? value.language : undefined];
  }
  return Object.entries(value).flatMap(([key, one]) => (key === 'url' ? [] : languagesIn(one)));
}
