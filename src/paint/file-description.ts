import type { DisplayList } from '../model/page.ts';
import { withoutInvalidCharacters } from './literals.ts';

/** Metadata of a file, written to its information dictionary and to its XMP packet. */
export interface FileDescription {
  /** Not empty. */
  readonly title: string;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly keywords: readonly string[];
  /** BCP 47 language tag; `und` if unknown or not well-formed. */
  readonly language: string;
  readonly created: Date;
  readonly modified: Date;
}

/** A file embedded in the PDF, such as the source of the document. */
export interface Attachment {
  /** File name without folders, unique among the attachments. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MIME type, such as `application/yaml`. */
  readonly type: string;
  /** Description for readers; not empty. */
  readonly description: string;
  /** Date of its last change. Default: that of the PDF. */
  readonly modified?: Date | undefined;
}

/** Returns the metadata of a file, without characters that it cannot contain. */
export function describeFile(list: DisplayList, created: Date, modified: Date): FileDescription {
  return {
    title: titleOf(list),
    author: trimmed(list.author) || undefined,
    subject: trimmed(list.subject) || undefined,
    keywords: list.keywords.map(trimmed).filter((keyword) => keyword !== ''),
    language: isLanguageTag(list.language) ? list.language : 'und',
    created,
    modified,
  };
}

/** Returns the title of a document, else its author, else `Document`. */
export function titleOf({ title, author }: DisplayList): string {
  return trimmed(title) || trimmed(author) || 'Document';
}

function trimmed(text = ''): string {
  return withoutInvalidCharacters(text).trim();
}

/** Well-formed BCP 47 tag. Source: RFC 5646, 2.1, without the grandfathered tags. */
const languageTag = new RegExp(
  [
    '^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})', // language
    '(?:-[a-z]{4})?', // script
    '(?:-(?:[a-z]{2}|\\d{3}))?', // region
    '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*', // variants
    '(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*', // extensions
    '(?:-x(?:-[a-z\\d]{1,8})+)?$', // private use
  ].join(''),
  'i',
);

/** True if a language tag is well-formed: conforming files may contain no other. */
export function isLanguageTag(tag: string): boolean {
  return languageTag.test(tag);
}
