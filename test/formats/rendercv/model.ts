import type { SourceNode } from '../../../src/model/source.ts';
import { parseSource } from '../../../src/source/source-tree.ts';

type Value = string | null | readonly Value[] | { readonly [key: string]: Value };
type Mapping = { readonly [key: string]: Value };

function plainValue(node: SourceNode): Value {
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plainValue);
    case 'mapping':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plainValue(value)]));
  }
}

const isText = (value: Value | undefined): value is string => typeof value === 'string';
const isMapping = (value: Value | undefined): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Value];

/** Entry types in the order in which RenderCV tries them: keys that only they have, and required keys. */
const entryTypes: readonly { own: readonly string[]; needs: readonly string[] }[] = [
  { own: ['label', 'details'], needs: ['label', 'details'] },
  { own: ['name'], needs: ['name'] },
  { own: ['company', 'position'], needs: ['company', 'position'] },
  { own: ['institution', 'area', 'degree'], needs: ['institution', 'area'] },
  { own: ['title', 'authors', 'doi', 'journal'], needs: ['title', 'authors'] },
  { own: ['bullet'], needs: ['bullet'] },
  { own: ['number'], needs: ['number'] },
  { own: ['reversed_number'], needs: ['reversed_number'] },
];

const usernames: Readonly<Record<string, RegExp>> = {
  Mastodon: /^@[^@]+@[^@]+$/,
  StackOverflow: /^\d+\/[^/]+$/,
  YouTube: /^[^@]/,
  ORCID: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
  IMDB: /^nm\d{7}$/,
};

const networks =
  'LinkedIn|GitHub|GitLab|IMDB|Instagram|ORCID|Mastodon|StackOverflow|ResearchGate|YouTube|Google Scholar|Telegram|WhatsApp|Leetcode|X|Bluesky|Reddit'.split(
    '|',
  );

const isUrl = (value: Value | undefined): boolean => isText(value) && /^https?:\/\/[^\s/]+/.test(value);

function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function* entryErrors(entry: Mapping): Iterable<string> {
  for (const key of ['summary', 'location', 'degree', 'journal'])
    if (key in entry && !isText(entry[key])) yield `${key} is no text`;
  for (const key of ['highlights', 'authors', 'tags'])
    if (key in entry && !(Array.isArray(entry[key]) && listed(entry[key]).every(isText)))
      yield `${key} are no texts`;
  const { date, start_date: start, end_date: end, doi, url } = entry;
  if (isText(date) && /^\d{4}-\d\d(?:-\d\d)?$/.test(date) && !isDate(date)) yield `date ${date}`;
  if (start !== undefined && !(isText(start) && isDate(start))) yield `start_date ${start}`;
  if (end !== undefined && !(isText(end) && (end === 'present' || isDate(end)))) yield `end_date ${end}`;
  if (
    isText(start) &&
    isText(end) &&
    end !== 'present' &&
    start.padEnd(10, '-01-01') > end.padEnd(10, '-01-01')
  )
    yield `${start} after ${end}`;
  if (doi !== undefined && !(isText(doi) && /\b10\..*/.test(doi))) yield `doi ${doi}`;
  if (url !== undefined && !isUrl(url)) yield `url ${url}`;
  if ('quoin' in entry && !isMapping(entry.quoin)) yield 'quoin is no mapping';
}

function typeOf(entry: Value): (typeof entryTypes)[number] | undefined {
  return isMapping(entry) ? entryTypes.find(({ own }) => own.some((key) => key in entry)) : undefined;
}

function* sectionErrors(entries: Value): Iterable<string> {
  if (!Array.isArray(entries) || entries.length === 0) return yield 'is no list of entries';
  if (entries.every(isText)) return;
  const type = entries.map(typeOf).find((one) => one !== undefined);
  for (const [at, entry] of entries.entries()) {
    if (!isMapping(entry)) {
      yield `${at}: is a text among entries`;
      continue;
    }
    const missing = type?.needs.filter((key) => entry[key] === undefined || entry[key] === null) ?? [];
    if (typeOf(entry) !== type) yield `${at}: is of another type`;
    else if (missing.length > 0) yield `${at}: has no ${missing.join(', ')}`;
    for (const error of entryErrors(entry)) yield `${at}: ${error}`;
  }
}

function* headerErrors(cv: Mapping): Iterable<string> {
  for (const key of ['name', 'headline', 'location', 'photo'])
    if (key in cv && !isText(cv[key])) yield `${key} is no text`;
  for (const one of listed(cv.email))
    if (!isText(one) || !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(one)) yield `email ${one}`;
  for (const one of listed(cv.phone))
    if (!isText(one) || !/^\+[\d\s().-]{7,}$/.test(one)) yield `phone ${one}`;
  for (const one of listed(cv.website)) if (!isUrl(one)) yield `website ${one}`;
  for (const one of listed(cv.social_networks)) {
    const { network, username, ...more } = isMapping(one) ? one : {};
    const isKnown = isText(network) && networks.includes(network) && Object.keys(more).length === 0;
    const names = (isText(network) && usernames[network]) || /^\S+$/;
    if (!isKnown || !isText(username) || !names.test(username))
      yield `social_networks ${network} ${username}`;
  }
  for (const one of listed(cv.custom_connections)) {
    const keys = isMapping(one) ? Object.keys(one).sort().join(' ') : '';
    const { url, fontawesome_icon: icon, placeholder } = isMapping(one) ? one : {};
    const isWhole = keys === 'fontawesome_icon placeholder url' && isText(icon) && isText(placeholder);
    if (!isWhole || (url !== null && !isUrl(url))) yield `custom_connections ${placeholder} ${url}`;
  }
}

/** Returns the plain numbers under keys that take texts. */
function numbersIn(node: SourceNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'scalar':
      return !node.quoted && /^(?:\d+(?:\.\d+)?|\d{4}-\d\d-\d\d)$/.test(node.text) ? [node.text] : [];
    case 'list':
      return node.items.flatMap(numbersIn);
    case 'mapping':
      return node.pairs.flatMap(({ key, value }) =>
        /^(?:date|start_date|end_date|quoin)$/.test(key) ? [] : numbersIn(value),
      );
    default:
      return [];
  }
}

/**
 * Returns the errors that RenderCV's models would find, as far as they can be checked without it. Source:
 * RenderCV v2.
 */
export function rendercvErrors(source: string): readonly string[] {
  const { root } = parseSource(source);
  const file = root ? plainValue(root) : null;
  if (!isMapping(file) || !isMapping(file.cv)) return ['has no cv'];
  const sections = isMapping(file.cv.sections) ? file.cv.sections : {};
  const languages = new Set(
    'arabic danish dutch english french german hebrew hindi hungarian indonesian italian japanese korean mandarin_chinese norwegian_bokmål norwegian_nynorsk persian portuguese russian spanish turkish vietnamese'.split(
      ' ',
    ),
  );
  const { language } = isMapping(file.locale) ? file.locale : { language: undefined };
  const others = Object.keys(file).filter((key) => !/^(?:cv|design|locale|settings)$/.test(key));
  return [
    ...others.map((key) => `${key} is unknown`),
    ...numbersIn(root).map((text) => `${text} is no text`),
    ...(language === undefined || (isText(language) && languages.has(language))
      ? []
      : [`language ${language}`]),
    ...headerErrors(file.cv),
    ...Object.entries(sections).flatMap(([title, entries]) =>
      Array.from(sectionErrors(entries), (error) => `${title}: ${error}`),
    ),
  ];
}
