import type { DateValue } from './partial-date.ts';
import type { Place } from './problem.ts';
import type { ListItem, Prose, RichText } from './rich-text.ts';

/** A résumé: what was said, nothing about looks. */
export interface Resume {
  readonly name?: RichText;
  /** What the document is called: `title:`, else name and headline, else the file's name without its ending. */
  readonly title: string;
  /** What it is to be found by. */
  readonly keywords: readonly string[];
  readonly headline?: RichText;
  readonly contact: readonly Contact[];
  readonly summary: Prose;
  readonly sections: readonly Section[];
  /** What stood under keys we do not know, in the writer's order. */
  readonly facts: readonly Fact[];
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
  readonly text: Prose;
  readonly bullets: readonly ListItem[];
  /** Several posts in one organisation, each with its own dates. */
  readonly roles: readonly Role[];
  readonly facts: readonly Fact[];
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
  readonly facts: readonly Fact[];
  readonly keeping: Keeping;
}

/** A key we do not know and what stood under it: kept, and printed. */
export interface Fact {
  readonly label: string;
  readonly value: Prose;
}
