import type { DisplayList } from '../../model/page.ts';
import { isLanguageTag } from './language-tag.ts';
import { legible } from './text-string.ts';

/** What a file says about itself, in its information dictionary and in its XMP alike. */
export interface FileDescription {
  /** Not empty. */
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** BCP 47; `und` where nothing is known. */
  readonly language: string;
  readonly created: Date;
  readonly modified: Date;
}

/** The description of a file. */
export function describeFile(list: DisplayList, created: Date, modified: Date): FileDescription {
  const [author = '', subject = ''] = [list.author, list.subject].map((text) => legible(text ?? '').trim());
  return {
    title: titleOf(list),
    ...(author !== '' && { author }),
    ...(subject !== '' && { subject }),
    keywords: list.keywords.map((keyword) => legible(keyword).trim()).filter((keyword) => keyword !== ''),
    language: isLanguageTag(list.language) ? list.language : 'und',
    created,
    modified,
  };
}

/** What a document is called, never empty: one without a title is called after its author. */
export function titleOf({ title, author = '' }: DisplayList): string {
  return legible(title).trim() || legible(author).trim() || 'Document';
}
