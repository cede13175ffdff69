import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { joinedScalars, listOf, mappingOf, pairOf, sliceOf } from '../../source/nodes.ts';
import { assembleFile } from '../common/assemble.ts';
import { contentOf } from '../common/content.ts';
import { headerOf } from '../common/header.ts';
import { withoutHtml } from '../common/html.ts';
import { type Imported, type Importer, ImportNotes, type ImportOptions } from '../common/importer.ts';
import { type FileLanguage, languageOfFile } from '../common/language.ts';
import { noteUnread, quotedText } from '../common/note-unread.ts';
import { scalarsIn } from '../common/read-nodes.ts';
import { wordsOf } from '../common/words.ts';
import { attributeOf, elementAt, elementsAt, lineAt, optional, textOf } from './elements.ts';
import { type EuropassPart, type EuropassSection, languageSkills } from './parts.ts';
import { readCandidate } from './read-candidate.ts';
import { readPassport } from './read-passport.ts';

/** Reads Europass XML: `SkillsPassport`, and `Candidate`, its successor. Other XML is read by the names of its elements. */
export function importEuropass(file: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const source = plainTree(file);
  const [pair] = source.pairs;
  const language = languageIn(pair, source, notes);
  const importer: Importer = {
    notes,
    language: options.locale ?? language.tag,
    words: wordsOf(options.locale ?? language.tag),
  };
  const root = pair && partOf(pair, importer);
  const imported = root ? fileOf(root, file, language) : otherXml(file, language, importer);
  notePictures(source, notes);
  const repeated = repeatedTitles(source);
  const isUnprinted = (one: SourcePair): boolean => isMachinery(one) || repeated.has(one.value);
  noteUnread(source, { root: imported, isMachinery: isUnprinted }, importer);
  return { root: imported, notes: notes.notes };
}

function partOf({ key, value }: SourcePair, importer: Importer): EuropassPart | undefined {
  if (key === 'Candidate') return readCandidate(value, importer);
  return elementAt(value, 'LearnerInfo') || key === 'SkillsPassport'
    ? readPassport(value, importer)
    : undefined;
}

/** Returns a file with the marks of HTML in its texts as Markdown, and without the indentation of lines. */
function plainTree(file: SourceMapping): SourceMapping {
  const pairs = file.pairs.map((pair) => ({ ...pair, value: withoutHtml(withoutIndentation(pair.value)) }));
  return mappingOf(pairs, file.place);
}

/** Returns the language of the file: `locale="de"`, or `languageCode="de"` of the profile. */
function languageIn(pair: SourcePair | undefined, content: SourceNode, notes: ImportNotes): FileLanguage {
  const profile = elementAt(pair?.value, 'CandidateProfile');
  const written = attributeOf(pair?.value, 'locale') ?? attributeOf(profile, 'languageCode');
  const key = attributeOf(pair?.value, 'locale') ? 'locale' : 'languageCode';
  const stated = written ? [{ path: key, pair: pairOf(key, written), isUsual: true }] : [];
  return languageOfFile({ stated, content, place: content.place }, notes);
}

function fileOf(part: EuropassPart, file: SourceMapping, { setting }: FileLanguage): SourceMapping {
  const [first] = part.contact;
  const pairs = [
    ...optional('name', part.name),
    ...optional('headline', part.headline),
    ...(first ? [pairOf('contact', listOf(part.contact, first.place))] : []),
    ...optional('summary', part.summary),
  ];
  const settings = [...setting, ...(part.letter ?? []), ...(part.statement ?? [])];
  return assembleFile(file, { pairs, fields: part.fields }, settings, inOrder(part));
}

/** Returns the sections in the order that the user has chosen; those that it does not name come last. */
function inOrder({ sections, order }: EuropassPart): readonly EuropassSection['section'][] {
  const names = order.map(plainKey);
  const rank = (section: EuropassSection): number => {
    const found = section.names.map((name) => names.indexOf(plainKey(name))).filter((at) => at !== -1);
    return found.length === 0 ? names.length : Math.min(...found);
  };
  return sections.toSorted((one, other) => rank(one) - rank(other)).map(({ section }) => section);
}

/** Reads XML of another kind: elements with the names of personal data and sections find their place. */
function otherXml(file: SourceMapping, { setting }: FileLanguage, importer: Importer): SourceMapping {
  const [pair] = file.pairs;
  if (pair) {
    const message = `\`<${pair.key}>\` is not \`SkillsPassport\` or \`Candidate\`. Its elements are read by their names.`;
    importer.notes.add('changed', message, pair.keyPlace);
  }
  const pairs = pair?.value.kind === 'mapping' ? pair.value.pairs : file.pairs;
  const { person, sections } = contentOf(pairs, importer);
  return assembleFile(file, headerOf(person, importer), setting, sections);
}

/** Names the photo and the attachments, whose data no page can use. */
function notePictures(source: SourceNode, notes: ImportNotes): void {
  const photos = [
    ...elementsAt(source, 'SkillsPassport', 'LearnerInfo', 'Identification', 'Photo', 'Data'),
    ...elementsAt(source, 'Candidate', 'CandidateProfile', 'Attachment', 'EmbeddedData'),
  ];
  for (const photo of photos) {
    const data = textOf(photo);
    if (data === undefined) continue;
    const message = `The file contains a picture or an attachment as data: \`${quotedText(data.text)}…\`. Save a photo as a file and write its name as \`photo\`.`;
    notes.add('left-out', message, data.place);
  }
}

/** Returns the titles of entries that only repeat the title of their section. */
function repeatedTitles(source: SourceNode): ReadonlySet<SourceNode> {
  const others = elementsAt(source, 'Candidate', 'CandidateProfile', 'Others');
  return new Set(
    others.flatMap((section) => {
      const title = lineAt(section, 'Title')?.text;
      return elementsAt(section, 'Other', 'Title').filter((one) => lineAt(one)?.text === title);
    }),
  );
}

/** Elements that only tell programs how to read or to draw the file. */
const machinery: ReadonlySet<string> = new Set([
  'DocumentInfo',
  'PrintingPreferences',
  'Design',
  'CandidateSupplier',
  'DocumentID',
  'ID',
  'Code',
  'MimeType',
  'MetadataList',
  'Documentation',
  'ReferenceTo',
  'ChannelCode',
  'TaxonomyID',
  'CompetencyDimensionTypeCode',
  'Current',
  'CurrentIndicator',
  'Ongoing',
]);

function isMachinery(pair: SourcePair): boolean {
  return /^@(?!year$)/.test(pair.key) || machinery.has(pair.key) || isOneLevel(pair);
}

/** True for the levels of a language that are all the same: one is printed for all. */
function isOneLevel({ key, value }: SourcePair): boolean {
  const isOld = key === 'ProficiencyLevel' && value.kind === 'mapping';
  const dimensions = elementsAt(value, 'CompetencyDimension');
  const isNew = key === 'PersonCompetency' && dimensions.length > 1;
  const levels = isOld
    ? scalarsIn(value)
    : isNew
      ? elementsAt(value, 'CompetencyDimension', 'Score', 'ScoreText').flatMap(scalarsIn)
      : [];
  return levels.length === languageSkills && levels.every(({ text }) => text === levels[0]?.text);
}

/** Removes the indentation of lines, which in XML is only layout. */
function withoutIndentation(node: SourceNode): SourceNode {
  switch (node.kind) {
    case 'empty':
      return node;
    case 'scalar':
      return node.text.includes('\n') ? unindented(node) : node;
    case 'list':
      return { ...node, items: node.items.map(withoutIndentation) };
    case 'mapping': {
      const pairs = node.pairs.map((pair) => ({ ...pair, value: withoutIndentation(pair.value) }));
      return mappingOf(pairs, node.place);
    }
    default:
      return node satisfies never;
  }
}

function unindented(scalar: SourceScalar): SourceScalar {
  const parts = Array.from(scalar.text.matchAll(/\n[ \t]*|[^\n]+/g), ({ 0: part, index }) =>
    part.startsWith('\n') ? '\n' : sliceOf(scalar, index, index + part.length),
  );
  return joinedScalars(parts, scalar.place);
}
