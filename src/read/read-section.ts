import { noKeep } from '../model/document.ts';
import type { Place } from '../model/problem.ts';
import type { Entry, Section } from '../model/resume.ts';
import { plainText, type RichText } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import type { Steps } from '../model/steps.ts';
import {
  entryFields,
  headerKeys,
  isOptionKey,
  type SectionKey,
  sectionFields,
} from '../schema/entry-fields.ts';
import { isSynonym, knownField, knownKey } from '../schema/field.ts';
import { sectionWords } from '../schema/synonyms.ts';
import { type Fields, recordNames, sortFields, warnOfKey } from './fields.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import { readBullets } from './read-bullets.ts';
import type { ReadContext } from './read-context.ts';
import { readEntry, readTerms } from './read-entry.ts';
import { entriesIn, isHidden, readKeeping, readLanguage, textIn } from './read-options.ts';
import { keyAsScalar, readLabelled, readLine, readProse } from './read-text.ts';
import { sectionTitle, topicOf } from './section-titles.ts';
import { sortEntries } from './sort-entries.ts';
import { isOfTerms } from './standard-term.ts';

/** Reads sections under their titles, or a list of `{title, entries}`. */
export function* readSections(node: SourceNode | undefined, context: ReadContext): Steps<readonly Section[]> {
  switch (node?.kind) {
    case undefined:
    case 'empty':
      return [];
    case 'scalar':
      return untitled(proseEntries(node, context), node.place);
    case 'mapping':
      return yield* readEach(node.pairs, (pair) => readTitled(pair, context));
    case 'list':
      return yield* readEach(node.items, (item) => readListed(item, context));
    default:
      return node satisfies never;
  }
}

/** Reads values one after another. */
function* readEach<Value, Result>(
  values: readonly Value[],
  read: (value: Value) => Steps<readonly Result[]>,
): Steps<readonly Result[]> {
  const results: Result[] = [];
  for (const value of values) for (const result of yield* read(value)) results.push(result);
  return results;
}

function untitled(entries: readonly Entry[], place: Place): readonly Section[] {
  return entries.length === 0 ? [] : [{ entries, keeping: noKeep, place }];
}

/** Reads a section under its title: `Experience: …`. */
function* readTitled(pair: SourcePair, outside: ReadContext): Steps<readonly Section[]> {
  const { key, value, keyPlace } = pair;
  const context = { ...outside, topic: topicOf(key) };
  const words = knownKey(sectionWords, key) ? sectionTitle(key, context.notation.language) : key;
  if (words !== key) context.keys.names.push({ place: keyPlace, from: key, to: words });
  const title = readInlineMarkdown(keyAsScalar({ ...pair, key: words }), context);
  if (value.kind === 'mapping') {
    const fields = sortFields(value, sectionFields);
    if (isSectionForm(fields)) return yield* readForm(fields, title, keyPlace, context);
    if (!isOneEntry(value, context)) return readTermSection(value, title, keyPlace, context);
  }
  const entries = yield* readEntries(value, context);
  const titled = title.length === 0 ? {} : { title };
  return entries.length === 0 ? [] : [{ ...titled, entries, keeping: noKeep, place: keyPlace }];
}

/** Reads a section of labels and values, with the section’s options among them. */
function readTermSection(
  mapping: SourceMapping,
  title: RichText,
  place: Place,
  context: ReadContext,
): readonly Section[] {
  const isMark = (pair: SourcePair): boolean => isOptionKey(pair.key) && /^\p{Ll}/u.test(pair.key);
  const marks = sortFields({ ...mapping, pairs: mapping.pairs.filter(isMark) }, sectionFields);
  if (isHidden(marks, context)) return [];
  const pairs = mapping.pairs.filter((pair) => !isMark(pair));
  const language = readLanguage(marks, context);
  const entries = entriesIn(language, readTerms({ ...mapping, pairs }, context));
  if (entries.length === 0) return [];
  const titled = title.length === 0 ? {} : { title: textIn(language, title) };
  return [{ ...titled, entries, keeping: readKeeping(marks, context), place }];
}

/** Reads an item of a list of sections: a section with `entries`, `Title: entries`, a single entry, or a text. */
function* readListed(node: SourceNode, context: ReadContext): Steps<readonly Section[]> {
  if (node.kind !== 'mapping')
    return untitled(
      node.kind === 'scalar' ? proseEntries(node, context) : yield* readEntries(node, context),
      node.place,
    );
  const fields = sortFields(node, sectionFields);
  const hasHead = fields.others.some((pair) => isHeaderKey(pair.key, context));
  if (fields.known.has('entries') || (isSectionForm(fields) && !hasHead)) {
    return yield* readForm(fields, undefined, node.place, context);
  }
  if (fields.known.has('title') || hasHead) return untitled(readEntry(node, context), node.place);
  return yield* readEach(node.pairs, (pair) => readTitled(pair, context));
}

/** True for a mapping with keys that only sections have, and no labels. */
function isSectionForm(fields: Fields<SectionKey>): boolean {
  const { known, others } = fields;
  if (known.has('entries')) return true;
  return (known.has('text') || known.has('bullets')) && others.length === 0;
}

function* readForm(
  fields: Fields<SectionKey>,
  key: RichText | undefined,
  place: Place,
  outside: ReadContext,
): Steps<readonly Section[]> {
  if (isHidden(fields, outside)) return [];
  recordNames(fields, outside);
  const title = readLine(fields.known.get('title'), outside) ?? key ?? [];
  const context = { ...outside, topic: outside.topic ?? topicOf(plainText(title)) };
  const entries = [
    ...proseEntries(fields.known.get('text'), context),
    ...fields.others.flatMap((pair): readonly Entry[] => {
      warnOfKey(pair, sectionFields, context);
      return [{ shape: 'prose', blocks: readLabelled(pair, context), keeping: noKeep }];
    }),
    ...readBullets(fields.known.get('bullets'), context).map(
      (item): Entry => ({ shape: 'bullet', item, keeping: noKeep }),
    ),
    ...sortEntries(fields, yield* readEntries(fields.known.get('entries'), context), context),
  ];
  if (entries.length === 0) return [];
  const language = readLanguage(fields, context);
  const titled = title.length === 0 ? {} : { title: textIn(language, title) };
  const keeping = readKeeping(fields, context);
  return [{ ...titled, entries: entriesIn(language, entries), keeping, place }];
}

function* readEntries(node: SourceNode | undefined, context: ReadContext): Steps<readonly Entry[]> {
  switch (node?.kind) {
    case undefined:
    case 'empty':
      return [];
    case 'scalar':
      return proseEntries(node, context);
    case 'list':
      return yield* readEach(node.items, function* (item): Steps<readonly Entry[]> {
        const entries = readEntry(item, context);
        yield 'long';
        return entries;
      });
    case 'mapping':
      return isOneEntry(node, context) ? readEntry(node, context) : readTerms(node, context);
    default:
      return node satisfies never;
  }
}

function proseEntries(node: SourceNode | undefined, context: ReadContext): readonly Entry[] {
  const blocks = readProse(node, context);
  return blocks.length === 0 ? [] : [{ shape: 'prose', blocks, keeping: noKeep }];
}

/** True for a section that is a single entry without a dash. Its keys are in lower case, unlike labels. */
function isOneEntry(mapping: SourceMapping, context: ReadContext): boolean {
  return mapping.pairs.some((pair) => isHeaderKey(pair.key, context));
}

/** Among skills, languages and interests, words such as `project` or `office` are labels. */
function isHeaderKey(key: string, context: ReadContext): boolean {
  const known = knownField(entryFields, key);
  if (known === undefined || !headerKeys.has(known) || !/^\p{Ll}/u.test(key)) return false;
  return !(isOfTerms(context) && isSynonym(entryFields[known], key));
}
