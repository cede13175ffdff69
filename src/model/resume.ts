import type { DateValue } from './partial-date.ts';
import type { Place } from './problem.ts';
import type { ListItem, Prose, RichText } from './rich-text.ts';
import type { Written } from './settings.ts';

/** A résumé: what was said, nothing about looks. */
export interface Resume {
  readonly name?: RichText;
  /** What the document is called: `title:`, else name and headline, else the file's name without its ending. */
  readonly title: string;
  /** What it is to be found by. */
  readonly keywords: readonly string[];
  readonly headline?: RichText;
  readonly photo?: PictureReference;
  readonly contact: readonly Contact[];
  readonly summary: Prose;
  readonly sections: readonly Section[];
  /** Ends the document: a consent that the law asks for, a signature line with place and date. */
  readonly statement?: Statement;
  /** A letter that goes with it. */
  readonly letter?: Letter;
  /** What stood under keys we do not know, in the writer's order. */
  readonly fields: readonly CustomField[];
}

/** A picture in a file of its own. */
export interface PictureReference {
  readonly path: Written;
  /** What it shows, in words; what the résumé says of itself where the writer says nothing. */
  readonly alternative?: string;
}

/** A closing statement: text after the last section, and a signature line. */
export interface Statement {
  readonly text: Prose;
  readonly signature?: Signature;
}

/** A line to sign on, over the name. */
export interface Signature {
  readonly place?: RichText;
  readonly date?: DateValue;
  readonly name?: RichText;
}

/** A covering letter. */
export interface Letter {
  /** Name and address, a line each. */
  readonly to: readonly RichText[];
  readonly place?: RichText;
  readonly date?: DateValue;
  readonly subject?: RichText;
  readonly opening?: RichText;
  readonly body: Prose;
  /** `Yours sincerely,` as the writer has it. */
  readonly closing?: RichText;
  /** Who signs; the name of the résumé where nothing is said. */
  readonly name?: RichText;
  readonly fields: readonly CustomField[];
}

/** One way to reach the person, or where they live. */
export interface Contact {
  /** `github`, `mastodon` … are `network`. */
  readonly kind: 'email' | 'phone' | 'url' | 'location' | 'network' | 'text';
  /** The key as written: `email`, `github`. */
  readonly label: string;
  /** What is printed: an address without `https://`, a handle, a number as written. */
  readonly text: RichText;
}

/** A section in the writer's order. */
export interface Section {
  readonly title?: RichText;
  readonly entries: readonly Entry[];
  readonly keeping: Keeping;
  readonly place: Place;
}

/** What the writer asked about pages. */
export interface Keeping {
  /** `keep: true`: not split over pages if that can be avoided. */
  readonly together: boolean;
  /** `break: before`: starts a page. */
  readonly breakBefore: boolean;
}

/** Many kinds of entry, few shapes. */
export type Entry = ProseEntry | BulletEntry | RecordEntry | TermEntry;

/** Paragraphs and lists without a head. */
export interface ProseEntry {
  readonly shape: 'prose';
  readonly blocks: Prose;
  readonly keeping: Keeping;
}

/** A bullet of the section's own list. */
export interface BulletEntry {
  readonly shape: 'bullet';
  readonly item: ListItem;
  readonly keeping: Keeping;
}

/** A label and what belongs under it: `Languages: Python, Lua`. */
export interface TermEntry {
  readonly shape: 'term';
  readonly term: RichText;
  readonly details: Prose;
  readonly level?: Level;
  readonly keeping: Keeping;
}

/** A post, a degree, a project, an award: something with a head. */
export interface RecordEntry {
  readonly shape: 'record';
  readonly title?: RichText;
  readonly organization?: RichText;
  /** Which of the two the writer put first; a theme may let it lead. */
  readonly leads: 'title' | 'organization';
  readonly location?: RichText;
  readonly dates?: DateValue;
  /** Where the head links to. */
  readonly url?: RichText;
  /** The organisation's mark. */
  readonly logo?: PictureReference;
  readonly text: Prose;
  readonly bullets: readonly ListItem[];
  /** Several posts in one organisation, each with its own dates. */
  readonly roles: readonly Role[];
  readonly fields: readonly CustomField[];
  readonly keeping: Keeping;
  readonly place: Place;
}

/** One of several posts in an organisation. */
export interface Role {
  readonly title?: RichText;
  readonly location?: RichText;
  readonly dates?: DateValue;
  readonly text: Prose;
  readonly bullets: readonly ListItem[];
  readonly fields: readonly CustomField[];
  readonly keeping: Keeping;
}

/** How well something is known. */
export interface Level {
  /** As written: `fluent`, `4/5`. */
  readonly text: RichText;
  /** From 0 to 1, where the words or figures say so. */
  readonly share?: number;
}

/** A key we do not know and what stood under it: kept, and printed. */
export interface CustomField {
  readonly label: string;
  readonly value: Prose;
}
