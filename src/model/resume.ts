import type { Keep } from './document.ts';
import type { DateValue } from './partial-date.ts';
import type { Place } from './problem.ts';
import type { ListItem, Prose, RichText } from './rich-text.ts';
import type { Written } from './settings.ts';

/** The content of a résumé, without settings. */
export interface Resume {
  readonly name?: RichText | undefined;
  /** Title of the document: `title:`, else name and headline, else the file name without its extension. */
  readonly title: string;
  /** Keywords of the document’s metadata. */
  readonly keywords: readonly string[];
  readonly headline?: RichText | undefined;
  readonly photo?: PictureReference | undefined;
  readonly contact: readonly Contact[];
  readonly summary: Prose;
  readonly sections: readonly Section[];
  /** Ends the document: a consent that the law asks for, a signature line with place and date. */
  readonly statement?: Statement | undefined;
  /** Covering letter. */
  readonly letter?: Letter | undefined;
  /** Unknown keys, in file order. */
  readonly fields: readonly CustomField[];
}

/** A reference to an image file. */
export interface PictureReference {
  readonly path: Written;
  /** Alternative text. Default: a text that names the person or organisation. */
  readonly alternative?: string | undefined;
}

/** A closing statement: text after the last section, and a signature line. */
export interface Statement {
  readonly text: Prose;
  readonly signature?: Signature | undefined;
}

/** A signature line with the name below it. */
export interface Signature {
  readonly place?: RichText | undefined;
  readonly date?: DateValue | undefined;
  readonly name?: RichText | undefined;
}

/** A covering letter. */
export interface Letter {
  /** Name and address of the recipient, by line. */
  readonly to: readonly RichText[];
  readonly place?: RichText | undefined;
  readonly date?: DateValue | undefined;
  readonly subject?: RichText | undefined;
  readonly opening?: RichText | undefined;
  readonly body: Prose;
  /** Complimentary close, such as `Yours sincerely,`. */
  readonly closing?: RichText | undefined;
  /** Name of the sender. Default: the name of the résumé. */
  readonly name?: RichText | undefined;
  readonly fields: readonly CustomField[];
}

/** A contact detail. */
export interface Contact {
  /** `network` for `github`, `mastodon` and other sites. */
  readonly kind: 'email' | 'phone' | 'url' | 'location' | 'network' | 'text';
  /** The key as written: `email`, `github`. */
  readonly label: string;
  /** Printed text: a URL without `https://`, a user name, a number as written. */
  readonly text: RichText;
}

/** A section, in file order. */
export interface Section {
  readonly title?: RichText | undefined;
  readonly entries: readonly Entry[];
  readonly keeping: Keep;
  readonly place: Place;
}

/** An entry of a section. Entries of all kinds have one of these shapes. */
export type Entry = ProseEntry | BulletEntry | RecordEntry | TermEntry;

/** Paragraphs and lists without a header. */
export interface ProseEntry {
  readonly shape: 'prose';
  readonly blocks: Prose;
  readonly keeping: Keep;
}

/** A bullet of the section's own list. */
export interface BulletEntry {
  readonly shape: 'bullet';
  readonly item: ListItem;
  readonly keeping: Keep;
}

/** A label and its details: `Languages: Python, Lua`. */
export interface TermEntry {
  readonly shape: 'term';
  readonly term: RichText;
  readonly details: Prose;
  readonly level?: Level | undefined;
  readonly keeping: Keep;
}

/** An entry with a header: a job, a degree, a project, an award. */
export interface RecordEntry {
  readonly shape: 'record';
  readonly title?: RichText | undefined;
  readonly organization?: RichText | undefined;
  /** The one that comes first in the file. A theme may print it first. */
  readonly leads: 'title' | 'organization';
  readonly location?: RichText | undefined;
  readonly dates?: DateValue | undefined;
  /** Link of the header. */
  readonly url?: RichText | undefined;
  /** Logo of the organisation. */
  readonly logo?: PictureReference | undefined;
  readonly text: Prose;
  readonly bullets: readonly ListItem[];
  /** Several jobs in one organisation, each with dates. */
  readonly roles: readonly Role[];
  readonly fields: readonly CustomField[];
  readonly keeping: Keep;
  readonly place: Place;
}

/** One of several jobs in an organisation. */
export interface Role {
  readonly title?: RichText | undefined;
  readonly location?: RichText | undefined;
  readonly dates?: DateValue | undefined;
  readonly text: Prose;
  readonly bullets: readonly ListItem[];
  readonly fields: readonly CustomField[];
  readonly keeping: Keep;
}

/** A skill level. */
export interface Level {
  /** As written: `fluent`, `4/5`. */
  readonly text: RichText;
  /** Share of the maximum, from 0 to 1; `undefined` if unknown. */
  readonly share?: number | undefined;
  /** True if the text says more than the share: `C1 (DALF)`. Default: false. */
  readonly saysMore?: boolean | undefined;
}

/** An unknown key and its value, printed as a labelled value. */
export interface CustomField {
  readonly label: string;
  readonly value: Prose;
}
