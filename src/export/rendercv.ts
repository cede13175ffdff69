import { kindOfTitle, type SectionKind, usualTitle } from '../locale/section-titles.ts';
import type { Contact, Entry, RecordEntry, Resume, Section } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import type { FileSettings } from '../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { plainKey } from '../schema/nearest.ts';
import { contactText, networkName, userName } from './contacts.ts';
import type { ExportNotes } from './exported.ts';
import { noteLeftOut } from './left-out.ts';
import { bulletMarkdown, proseMarkdown } from './markdown-blocks.ts';
import { inlineMarkdown } from './markdown-text.ts';
import { plainOf } from './plain-text.ts';
import { extraPairs } from './records.ts';
import { type EntryType, entryTypeOf, recordNodes } from './rendercv-records.ts';
import { list, mapping, pair, requiredPair } from './tree.ts';

/** What RenderCV calls the languages that Quoin has too. Source: RenderCV's locales. */
const languages: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['de', 'german'],
  ['fr', 'french'],
  ['es', 'spanish'],
  ['pt', 'portuguese'],
]);

/** RenderCV v2: `cv`, and the language; how it looks is left to RenderCV. */
export function rendercv(resume: Resume, settings: FileSettings, notes: ExportNotes): SourceMapping {
  const tag = settings.locale?.text;
  noteLeftOut(resume, settings, ['photo', 'locale'], 'RenderCV', notes);
  const sections = [...summarySection(resume, tag, notes), ...resume.sections].flatMap((section) =>
    sectionPairs(section, notes),
  );
  const language = languages.get(tag?.slice(0, 2) ?? 'en');
  return mapping(
    pair('cv', mapping(headPairs(resume, notes), pair('sections', mapping(distinct(sections, notes))))),
    tag === undefined ? [] : pair('locale', mapping(pair('language', language))),
  );
}

function headPairs(resume: Resume, notes: ExportNotes): readonly SourcePair[] {
  const { name, headline, photo, contact } = resume;
  const first = (kind: Contact['kind']): Contact | undefined => contact.find((one) => one.kind === kind);
  const single = [first('location'), first('email'), first('phone'), first('url')];
  const rest = contact.filter((one) => !single.includes(one));
  const networks = rest.filter((one) => one.kind === 'network' && known.has(plainKey(one.label)));
  const custom = rest.filter((one) => !networks.includes(one));
  const extra = extraPairs({ facts: resume.facts }, []);
  for (const paragraph of extra.paragraphs)
    notes.add('left-out', `RenderCV has no place for “${paragraph}”.`);
  return [
    ...pair('name', name && inlineMarkdown(name)),
    ...pair('headline', headline && inlineMarkdown(headline)),
    ...pair('location', single[0] && contactText(single[0])),
    ...pair('email', single[1] && plainOf(single[1].text)),
    ...pair('photo', photo?.path.text),
    ...pair('phone', single[2] && plainOf(single[2].text)),
    ...pair('website', single[3] && (single[3].text[0]?.link ?? plainOf(single[3].text))),
    ...pair('social_networks', list(networks.map(networkNode))),
    ...pair('custom_connections', list(custom.map(connectionNode))),
    ...extra.pairs,
  ];
}

/** Networks that RenderCV links by itself. Source: RenderCV v2's schema. */
const known: ReadonlySet<string> = new Set(
  'linkedin github gitlab imdb instagram orcid mastodon stackoverflow researchgate youtube googlescholar telegram whatsapp leetcode x bluesky reddit'.split(
    ' ',
  ),
);

function networkNode(contact: Contact): SourceNode {
  return mapping(pair('network', networkName(contact.label)), pair('username', userName(contact)));
}

function connectionNode(contact: Contact): SourceNode {
  const { text } = contact;
  const link = text[0]?.link;
  const isLink = link !== undefined && text.every((span) => span.link === link);
  return isLink
    ? mapping(pair('placeholder', plainOf(text)), pair('url', link))
    : mapping(pair('placeholder', contactText(contact)));
}

function summarySection(
  { summary, sections }: Resume,
  tag: string | undefined,
  notes: ExportNotes,
): readonly Section[] {
  const [first] = sections;
  if (summary.length === 0) return [];
  const title = usualTitle('summary', tag);
  notes.add('moved', `The summary is RenderCV's first section, “${title}”.`);
  const keeping = { together: false, breakBefore: false };
  const place = first?.place ?? { line: 1, column: 1, length: 0, path: '' };
  const text: RichText = [{ text: title, strong: false, emphasis: false, code: false }];
  return [{ title: text, entries: [{ shape: 'prose', blocks: summary, keeping }], keeping, place }];
}

/** One type of entry in a section is what RenderCV takes: each stretch of another is a section of its own. */
function sectionPairs({ title = [], entries, place }: Section, notes: ExportNotes): readonly SourcePair[] {
  const kind = kindOfTitle(plainOf(title));
  const type = recordTypeOf(entries, kind);
  const groups: { type: EntryType; nodes: (SourceNode | string)[] }[] = [];
  for (const entry of entries) {
    for (const { type: own, node } of nodesOf(entry, type, notes)) {
      const last = groups.at(-1);
      if (last?.type === own) last.nodes.push(node);
      else groups.push({ type: own, nodes: [node] });
    }
  }
  const name = inlineMarkdown(title) || usualTitle('summary');
  if (groups.length > 1) {
    const message = `RenderCV takes one type of entry in a section: “${plainOf(title)}” is ${groups.length} sections there.`;
    notes.add('changed', message, place);
  }
  return groups.flatMap(({ nodes }, at) => pair(at === 0 ? name : `${name} ${at + 1}`, list(nodes)));
}

function recordTypeOf(entries: readonly Entry[], kind: SectionKind | 'summary' | undefined): EntryType {
  return entryTypeOf(
    entries.filter((entry): entry is RecordEntry => entry.shape === 'record'),
    kind,
  );
}

interface TypedNode {
  readonly type: EntryType;
  readonly node: SourceNode | string;
}

function nodesOf(entry: Entry, type: EntryType, notes: ExportNotes): readonly TypedNode[] {
  switch (entry.shape) {
    case 'prose':
      return entry.blocks.map((block) => ({ type: 'text', node: proseMarkdown([block]) }));
    case 'bullet':
      return [{ type: 'bullet', node: mapping(pair('bullet', bulletMarkdown(entry.item))) }];
    case 'term': {
      const level = entry.level ? pair('level', inlineMarkdown(entry.level.text)) : [];
      if (level.length > 0) {
        const message = `The level of “${plainOf(entry.term)}” is under a key that RenderCV's themes do not show.`;
        notes.add('moved', message);
      }
      const details = requiredPair('details', proseMarkdown(entry.details));
      return [
        { type: 'term', node: mapping(requiredPair('label', inlineMarkdown(entry.term)), details, level) },
      ];
    }
    case 'record':
      return recordNodes(entry, type, notes).map((node) => ({ type, node }));
    default:
      return entry satisfies never;
  }
}

/** Titles are keys: a second section of one name has a number after it. */
function distinct(pairs: readonly SourcePair[], notes: ExportNotes): readonly SourcePair[] {
  const taken = new Set<string>();
  return pairs.map((one) => {
    let key = one.key;
    for (let number = 2; taken.has(key); number += 1) key = `${one.key} ${number}`;
    if (key !== one.key) notes.add('changed', `A second section “${one.key}” is “${key}” in RenderCV.`);
    taken.add(key);
    return { ...one, key };
  });
}
