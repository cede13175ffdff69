import { lineOf } from '../formats/common/read-nodes.ts';
import { isLanguageName, languageTag } from '../locale/language-names.ts';
import { isCurriculum } from '../locale/locales.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { plainKey } from '../model/suggest.ts';
import { contactFields, networkAddresses } from '../schema/contact-fields.ts';
import { knownField, knownKey } from '../schema/field.ts';
import { resumeFields } from '../schema/resume-fields.ts';
import { contactWords, groupWords, personWords, sectionWords, settingNamed } from '../schema/synonyms.ts';
import { joinedBy, scalarOf, trimmed } from '../source/nodes.ts';
import { sectionTitle } from './section-titles.ts';
import { moved, type StandardKeys, type Target } from './standard-keys.ts';

/**
 * Returns the top of a file in the standard keys: contacts, sections and settings beside the name move under `contact`,
 * `sections` and `theme`.
 *
 * @param found Language of the texts of a file that names none: titles of sections that are written as keys are in it.
 */
export function standardTop(
  written: SourceMapping,
  keys: StandardKeys,
  found: string | undefined,
): SourceMapping {
  const mapping = withPerson(written);
  const targets = new Map<SourcePair, Target>();
  const language = languageIn(mapping) ?? found;
  for (const pair of mapping.pairs) {
    const target = pair.value.kind === 'empty' ? undefined : targetOf(pair, mapping, language);
    if (target) targets.set(pair, target);
  }
  nameThemes(mapping, targets);
  const standard = moved(mapping, targets, (key) => knownField(resumeFields, key));
  if (standard !== mapping) keys.mappings.push({ place: written.place, targets });
  return withLocaleTag(withFullName(standard));
}

/** Turns the name of a language into its tag: `locale: french`. */
function withLocaleTag(mapping: SourceMapping): SourceMapping {
  const pairs = mapping.pairs.map((pair) => {
    const { key, value } = pair;
    if (value.kind !== 'scalar' || knownField(resumeFields, key) !== 'locale') return pair;
    const tag =
      isLanguageName(value.text.trim().toLowerCase().replaceAll(' ', '_')) && languageTag(value.text);
    return tag ? { ...pair, value: { ...scalarOf(tag, value.place), quoted: value.quoted } } : pair;
  });
  return { ...mapping, pairs };
}

function targetOf(pair: SourcePair, mapping: SourceMapping, language: string | undefined): Target {
  const { key, value } = pair;
  const name = knownField(resumeFields, key);
  if (name === 'title') return isHeadline(pair, mapping) ? ['headline'] : undefined;
  if (name !== undefined) return repeatedTarget(pair, name, mapping, language);
  if (knownKey(groupWords, key) === 'contact') return ['contact'];
  const isGroup = value.kind === 'mapping' || value.kind === 'list';
  if (knownKey(sectionWords, key) !== undefined && !isAddress(value))
    return ['sections', sectionTitle(key, language)];
  if (isContactKey(key)) return ['contact', key];
  const setting = settingNamed(key);
  if (setting !== undefined && !isGroup) return ['theme', setting];
  return undefined;
}

/** A second text about the person, such as an objective beside a summary, is a section. */
function repeatedTarget(
  pair: SourcePair,
  name: keyof typeof resumeFields,
  { pairs }: SourceMapping,
  language: string | undefined,
): Target {
  const first = pairs.find(
    ({ key, value }) => value.kind !== 'empty' && knownField(resumeFields, key) === name,
  );
  if (name === 'summary' && pair !== first && pair.value.kind !== 'mapping')
    return ['sections', sectionTitle(pair.key, language)];
  return undefined;
}

/** True for a title beside a name that says what the person is, not what the document is. */
function isHeadline({ key, value }: SourcePair, { pairs }: SourceMapping): boolean {
  if (plainKey(key) !== 'title' || value.kind !== 'scalar') return false;
  const named = (wanted: keyof typeof resumeFields): SourcePair | undefined =>
    pairs.find((pair) => knownField(resumeFields, pair.key) === wanted && pair.value.kind !== 'empty');
  const name = named('name')?.value;
  const text = value.text.trim().toLowerCase();
  if (named('headline') || (name === undefined && !pairs.some((pair) => isNamePart(pair)))) return false;
  if (name?.kind === 'scalar' && text.includes(name.text.trim().toLowerCase())) return false;
  const isNamed = /(?<!\p{L})(?:c\.?v\.?|r[eé]sum[eé]|curriculum|lebenslauf|vitae|currículo)(?!\p{L})/iu.test(
    text,
  );
  return !isNamed && !isCurriculum(text);
}

function isNamePart({ key }: SourcePair): boolean {
  return /^(?:first|last)Name$/u.test(knownKey(personWords, key) ?? '');
}

/** True for the name of a contact: `email`, `github`, `links`, `nationality`. */
export function isContactKey(key: string): boolean {
  const plain = plainKey(key);
  return (
    (knownField(contactFields, key) !== undefined && plain !== 'text') ||
    networkAddresses.has(plain) ||
    knownKey(contactWords, key) !== undefined
  );
}

/** True for a text that is an address of the web, which a section is not. */
function isAddress(node: SourceNode): boolean {
  return node.kind === 'scalar' && /^(?:https?:\/\/|www\.)\S+$/iu.test(node.text.trim());
}

function languageIn({ pairs }: SourceMapping): string | undefined {
  const value = pairs.find(({ key }) => knownField(resumeFields, key) === 'locale')?.value;
  return value?.kind === 'scalar' ? (languageTag(value.text) ?? value.text.trim()) : undefined;
}

/** Makes a theme that is only named a mapping with its name, if settings move there. */
function nameThemes({ pairs }: SourceMapping, targets: Map<SourcePair, Target>): void {
  if (![...targets.values()].some((target) => target?.[0] === 'theme')) return;
  for (const pair of pairs)
    if (knownField(resumeFields, pair.key) === 'theme' && pair.value.kind === 'scalar')
      targets.set(pair, ['theme', 'name']);
}

/** Lifts the pairs of a mapping with the person’s name and contacts to the top. */
function withPerson(mapping: SourceMapping): SourceMapping {
  const pairs = mapping.pairs.flatMap((pair) =>
    pair.value.kind === 'mapping' && knownKey(groupWords, pair.key) === 'person' ? pair.value.pairs : [pair],
  );
  return pairs.length === mapping.pairs.length && pairs.every((pair, at) => pair === mapping.pairs[at])
    ? mapping
    : { ...mapping, pairs };
}

/** Joins the parts of a name: `firstName` and `lastName`, or a mapping of both. */
function withFullName(mapping: SourceMapping): SourceMapping {
  const pairs = mapping.pairs.map((pair) => {
    const isParts = pair.value.kind === 'mapping' && knownField(resumeFields, pair.key) === 'name';
    const line = isParts && pair.value.kind === 'mapping' ? nameOf(pair.value) : undefined;
    return line ? { ...pair, value: line } : pair;
  });
  const parts = pairs.filter((pair) => isNamePart(pair) && pair.value.kind === 'scalar');
  const hasName = pairs.some(
    ({ key, value }) => knownField(resumeFields, key) === 'name' && value.kind !== 'empty',
  );
  const [first] = parts;
  if (first === undefined || hasName) return { ...mapping, pairs };
  const value = nameOf({ ...mapping, pairs: parts });
  const named = { key: 'name', keyPlace: first.keyPlace, value: value ?? scalarOf('', first.keyPlace) };
  return {
    ...mapping,
    pairs: pairs.flatMap((pair) => (pair === first ? [named] : parts.includes(pair) ? [] : [pair])),
  };
}

function nameOf({ pairs, place }: SourceMapping): SourceNode | undefined {
  const rank = ({ key }: SourcePair): number =>
    ['prefix', 'title', 'firstName', 'middleName', 'middle', 'lastName', 'suffix'].indexOf(
      knownKey(personWords, key) ?? key,
    );
  const parts = /^(?:prefix|title|suffix|middle|middleName|firstName|lastName)$/u;
  if (!pairs.every(({ key }) => parts.test(knownKey(personWords, key) ?? key))) return undefined;
  const ordered = [...pairs].sort((one, other) => rank(one) - rank(other));
  return joinedBy(' ', ordered.flatMap(({ value }) => lineOf(value) ?? []).map(trimmed), place);
}
