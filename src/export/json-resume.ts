import { kindOfTitle, type SectionKind, usualTitle } from '../locale/section-titles.ts';
import type { Contact, Entry, Resume, Section } from '../model/resume.ts';
import type { FileSettings } from '../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { profileOf } from './contacts.ts';
import type { ExportNotes } from './exported.ts';
import { isTermKind, recordObjects, termObject } from './json-resume-records.ts';
import { proseMarkdown } from './markdown-blocks.ts';
import { inlineMarkdown, plainAsMarkdown } from './markdown-text.ts';
import { plainOf } from './plain-text.ts';
import { closingPairs, contactPair, factPairs, letterNode, settingPairs, titlePair } from './quoin-file.ts';
import { sectionForm } from './quoin-sections.ts';
import { wordsOfProse } from './records.ts';
import { list, mapping, pair } from './tree.ts';

/** JSON Resume 1.x; what it has no key for is under `meta.quoin`, in Quoin's own keys. */
export function jsonResume(resume: Resume, settings: FileSettings, notes: ExportNotes): SourceMapping {
  const sorted = sortSections(resume.sections, settings.locale?.text, notes);
  const { basics, others } = basicsOf(resume, notes);
  const own = mapping(
    titlePair(resume),
    others,
    pair('keywords', list(resume.keywords.map(plainAsMarkdown))),
    resume.photo?.alternative === undefined ? [] : pair('photo', photoNode(resume)),
    settingPairs(settings).filter(({ key }) => key !== 'locale'),
    resume.letter ? pair('letter', letterNode(resume.letter)) : [],
    factPairs(resume.facts),
    pair('sections', list(sorted.others.map(sectionForm))),
    closingPairs(resume.closing),
  );
  noteOwn(own, notes);
  return mapping(
    pair('$schema', 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'),
    pair('basics', basics),
    sorted.pairs,
    pair(
      'meta',
      mapping(pair('version', 'v1.0.0'), pair('language', settings.locale?.text), pair('quoin', own)),
    ),
  );
}

function photoNode({ photo }: Resume): SourceNode {
  return mapping(pair('file', photo?.path.text), pair('alt', plainAsMarkdown(photo?.alternative ?? '')));
}

function noteOwn({ pairs }: SourceMapping, notes: ExportNotes): void {
  for (const { key, value } of pairs) {
    if (key === 'sections') continue;
    const what = value.kind === 'scalar' ? `\`${key}: ${value.text}\`` : `\`${key}\``;
    notes.add(
      'moved',
      `JSON Resume has no key for ${what}; it is under \`meta.quoin\`, where other tools do not look.`,
    );
  }
}

interface Basics {
  readonly basics: SourceMapping;
  /** Contacts that are none of JSON Resume's. */
  readonly others: readonly SourcePair[];
}

function basicsOf(resume: Resume, notes: ExportNotes): Basics {
  const { name, headline, photo, contact, summary } = resume;
  const single = new Map(
    (['email', 'phone', 'url', 'location'] as const).map((kind) => [
      kind,
      contact.find((one) => one.kind === kind),
    ]),
  );
  const rest = contact.filter((one) => ![...single.values()].includes(one));
  const profiles = rest.map((one) => ({ contact: one, profile: profileOf(one) }));
  const others = profiles.filter(({ profile }) => profile === undefined).map((one) => one.contact);
  const basics = mapping(
    pair('name', name && inlineMarkdown(name)),
    pair('label', headline && inlineMarkdown(headline)),
    pair('image', photo?.path.text),
    pair('email', addressIn(single.get('email'))),
    pair('phone', addressIn(single.get('phone'))),
    pair('url', linkIn(single.get('url'))),
    pair('summary', proseMarkdown(summary)),
    pair('location', locationNode(single.get('location'))),
    pair('profiles', list(profiles.flatMap(({ profile }) => profile ?? []))),
  );
  for (const { text } of others) {
    notes.add(
      'moved',
      `The contact “${plainOf(text)}” has no key in JSON Resume; it is under \`meta.quoin\`.`,
    );
  }
  return { basics, others: contactPair(others) };
}

function addressIn(contact: Contact | undefined): string | undefined {
  return contact && plainOf(contact.text);
}

function linkIn(contact: Contact | undefined): string | undefined {
  return contact && (contact.text[0]?.link ?? plainOf(contact.text));
}

/** City, region and country where the line has so many parts; else the line is the address. */
function locationNode(contact: Contact | undefined): SourceNode | undefined {
  if (contact === undefined) return undefined;
  const line = inlineMarkdown(contact.text);
  const [city = '', region = '', country = '', ...more] = line.split(', ');
  const isCode = /^[A-Z]{2}$/.test(country);
  if (more.length > 0 || (country !== '' && !isCode)) return mapping(pair('address', line));
  return mapping(pair('city', city), pair('region', region), pair('countryCode', country));
}

interface SortedSections {
  readonly pairs: readonly SourcePair[];
  /** What is under none of JSON Resume's keys. */
  readonly others: readonly Section[];
}

/** Each section under its key; entries that are of another kind, and a second section of one kind, stay as they are. */
function sortSections(
  sections: readonly Section[],
  locale: string | undefined,
  notes: ExportNotes,
): SortedSections {
  const pairs: SourcePair[] = [];
  const others: Section[] = [];
  for (const section of sections) {
    const title = plainOf(section.title ?? []);
    const kind = kindOfTitle(title);
    const known = kind === 'summary' || pairs.some(({ key }) => key === kind) ? undefined : kind;
    const isOurs = (entry: Entry): boolean =>
      known !== undefined && objectsOf(entry, known, notes) !== undefined;
    const fitting = section.entries.filter(isOurs);
    const rest = section.entries.filter((entry) => !isOurs(entry));
    if (known && fitting.length > 0) {
      pairs.push(...pair(known, list(fitting.flatMap((entry) => objectsOf(entry, known, notes) ?? []))));
      const usual = usualTitle(known, locale);
      if (title !== usual)
        notes.add('changed', `The title “${title}” is JSON Resume's key \`${known}\`.`, section.place);
    }
    if (rest.length === 0) continue;
    others.push({ ...section, entries: rest });
    const what = fitting.length > 0 ? `A part of “${title}”` : `The section “${title}”`;
    const message = `${what} has no key in JSON Resume; it is under \`meta.quoin\`, where other tools do not look.`;
    notes.add('moved', message, section.place);
  }
  return { pairs, others };
}

function objectsOf(
  entry: Entry,
  kind: SectionKind,
  notes: ExportNotes,
): readonly SourceMapping[] | undefined {
  if (!isTermKind(kind)) return entry.shape === 'record' ? recordObjects(entry, kind, notes) : undefined;
  if (entry.shape === 'term' && entry.term.length > 0) return [termObject(entry, kind)];
  const words = entry.shape === 'prose' ? wordsOfProse(entry.blocks) : undefined;
  const key = kind === 'languages' ? 'language' : 'name';
  return words && words.length > 1 && words.every((word) => word.length <= 40)
    ? words.map((word) => mapping(pair(key, word)))
    : undefined;
}
