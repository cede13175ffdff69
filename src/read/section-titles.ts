import { labelOfKey } from '../formats/common/read-nodes.ts';
import { withCapital } from '../locale/capitals.ts';
import { kindOfTitle, usualTitle } from '../locale/locales.ts';
import { knownKey } from '../schema/field.ts';
import { sectionWords } from '../schema/synonyms.ts';

/** What a section is about. */
export type SectionTopic = keyof typeof sectionWords;

/** Returns what a section is about by its title or key, in any language; `undefined` if the title does not tell. */
export function topicOf(title: string): SectionTopic | undefined {
  const known = knownKey(sectionWords, title);
  if (known !== undefined) return known;
  const kind = kindOfTitle(title);
  return kind === 'summary' ? 'other' : kind;
}

/**
 * Returns the title of a section for its key: `Work experience` for `work_experience`, `Expérience` for `experience` in
 * a French file. A title that is written as a title stays as it is.
 */
export function sectionTitle(key: string, language: string | undefined): string {
  const topic = knownKey(sectionWords, key);
  if (!/^\p{Ll}/u.test(key) || (topic === undefined && !/^[\w-]+$/u.test(key))) return key;
  const isEnglish =
    language === undefined ||
    /^en/iu.test(language) ||
    usualTitle('work', language) === usualTitle('work', 'en');
  if (isEnglish || topic === undefined || topic === 'other')
    return withCapital(labelOfKey(key), language ?? 'en');
  return usualTitle(topic, language);
}
