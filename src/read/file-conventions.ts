import { proseIn } from '../formats/common/language.ts';
import { findLocale } from '../locale/locales.ts';
import { languageOfText } from '../locale/text-language.ts';
import type { ImpliedSettings } from '../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { plainKey } from '../model/suggest.ts';
import { knownField } from '../schema/field.ts';
import { localeFields, resumeFields } from '../schema/resume-fields.ts';
import type { DateNotation } from './dates/date-notation.ts';

/** What the content of a file tells of its language and country. */
export interface FileConventions {
  readonly notation: DateNotation;
  /** What the file implies about settings that it does not state. */
  readonly implied: ImpliedSettings;
}

/**
 * Finds the conventions of a file. A file that names no language is in that of its texts. A file is American if it says
 * `en-US`; or if it is in English and has an address in the United States, is on American paper, or calls the autumn fall.
 *
 * @param found Language of its texts, if the file names none.
 */
export function conventionsOf(root: SourceNode, found: string | undefined): FileConventions {
  const mapping = root.kind === 'mapping' ? root : undefined;
  const tag = mapping && lineUnder('locale', mapping)?.replaceAll('_', '-').toLowerCase();
  const language = tag?.split('-', 1)[0];
  if (tag !== undefined && tag !== 'en') {
    const isMonthFirst = findLocale(tag)?.datePattern.dayMonth.startsWith('{month}');
    return { notation: { order: isMonthFirst ? 'month-first' : 'day-first', language }, implied: {} };
  }
  const hasAddress = mapping !== undefined && isAmericanContact(mapping);
  if (found !== undefined)
    return {
      notation: { order: 'day-first', language: found.split('-', 1)[0] },
      implied: { locale: found, ...(hasAddress && { paper: 'letter' }) },
    };
  const isAmerican = hasAddress || (mapping && isOnAmericanPaper(mapping)) || saysFall(root);
  if (!isAmerican) return { notation: { order: 'day-first', language }, implied: {} };
  const implied: ImpliedSettings = { locale: 'en-US', ...(hasAddress && { paper: 'letter' }) };
  return { notation: { order: 'month-first', language: 'en' }, implied };
}

/** Keys at the top of a file that hold settings, names and addresses: they are in no language. */
const notProse: ReadonlySet<string> = new Set([
  'name',
  'photo',
  'contact',
  'theme',
  'locale',
  'page',
  'fit',
  'check',
  'fonts',
  'keywords',
]);

/** How many characters of a file tell its language: some pages. */
const tellingLength = 20_000;

/** Returns the language of the texts of a file that does not name it, unless it is English; `undefined` if they do not tell. */
export function languageOfTexts(mapping: SourceMapping): string | undefined {
  if (lineUnder('locale', mapping) !== undefined) return undefined;
  const { pairs } = mapping;
  const prose = pairs.filter(({ key }) => !notProse.has(knownField(resumeFields, key) ?? ''));
  const titles = pairs
    .filter(({ key }) => knownField(resumeFields, key) === 'sections')
    .map(({ value }) => value);
  const headings = titles.flatMap((node) =>
    node.kind === 'mapping' ? node.pairs.map(({ key }) => key) : [],
  );
  const text = [...headings, ...prose.map(({ value }) => proseIn(value, tellingLength))].join('\n');
  const tag = languageOfText(text.slice(0, tellingLength));
  return tag === 'en' ? undefined : tag;
}

function pairUnder(name: string, { pairs }: SourceMapping): SourcePair | undefined {
  return pairs.find(({ key }) => knownField(resumeFields, key) === name);
}

function lineUnder(name: string, mapping: SourceMapping): string | undefined {
  const found = pairUnder(name, mapping)?.value;
  const value = found?.kind === 'mapping' ? namedIn(found) : found;
  const text = value?.kind === 'scalar' ? value.text.trim() : '';
  return text === '' ? undefined : text;
}

/** Returns the tag in a locale with words of its own. */
function namedIn({ pairs }: SourceMapping): SourceNode | undefined {
  return pairs.find(({ key }) => knownField(localeFields, key) === 'language')?.value;
}

/** Keys at the top of a file that hold an address or a phone number. */
const contactKeys: ReadonlySet<string> = new Set([
  'contact',
  'contacts',
  'location',
  'address',
  'city',
  'phone',
]);

function isAmericanContact({ pairs }: SourceMapping): boolean {
  const lines = pairs
    .filter(({ key }) => contactKeys.has(plainKey(key)))
    .flatMap(({ value }) => contactLines(value));
  const hasPhone = lines.some(isAmericanPhone);
  return lines.some((line) => isAmericanAddress(line, hasPhone));
}

/** Returns the text of each contact. The parts of one, such as a city and a region, are joined by commas. */
function contactLines(node: SourceNode): readonly string[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return [node.text.trim()];
    case 'list':
      return node.items.flatMap(contactLines);
    case 'mapping': {
      const lines = node.pairs.flatMap(({ value }) => contactLines(value));
      return [...lines, lines.join(', ')];
    }
    default:
      return node satisfies never;
  }
}

function isOnAmericanPaper(mapping: SourceMapping): boolean {
  const page = pairUnder('page', mapping)?.value;
  const size = page?.kind === 'mapping' ? page.pairs.find(({ key }) => key === 'size')?.value : page;
  return size?.kind === 'scalar' && /^(?:letter|legal)$/iu.test(size.text.trim());
}

const fall = /(?<!\p{L})fall(?:\s+(?:semester|term|quarter|of))*,?\s+(?:\d{4}|['’‘]?\d{2})(?!\d)/iu;

/** True if a date of the file names the fall. */
function saysFall(node: SourceNode): boolean {
  switch (node.kind) {
    case 'empty':
      return false;
    case 'scalar':
      return node.text.length < 60 && fall.test(node.text);
    case 'list':
      return node.items.some(saysFall);
    case 'mapping':
      return node.pairs.some(({ value }) => saysFall(value));
    default:
      return node satisfies never;
  }
}

const states: ReadonlyMap<string, string> = new Map(
  (
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|' +
    'DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|' +
    'KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|' +
    'MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|' +
    'NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|PR Puerto Rico|' +
    'RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|' +
    'WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming'
  )
    .split('|')
    .map((state) => [state.slice(0, 2), state.slice(3)] as const),
);

/** Codes of states that no other country uses for itself or for a region in addresses, unlike CA, DE, IN or WA. */
const clearCodes: ReadonlySet<string> = new Set(
  'AK DC FL HI IA KS ND NJ NM NV NY OH OK TX UT WI WV WY'.split(' '),
);

/** Cities of the states whose code another country uses too, in lower case. */
const cities: ReadonlySet<string> = new Set(
  (
    'birmingham|huntsville|mobile|montgomery|phoenix|tucson|mesa|scottsdale|tempe|chandler|little rock|fayetteville|' +
    'los angeles|san diego|san jose|san francisco|fresno|sacramento|long beach|oakland|irvine|palo alto|berkeley|' +
    'santa monica|santa clara|santa cruz|santa barbara|mountain view|sunnyvale|cupertino|menlo park|pasadena|' +
    'redwood city|san mateo|fremont|davis|denver|boulder|aurora|colorado springs|fort collins|hartford|new haven|' +
    'stamford|wilmington|newark|atlanta|savannah|augusta|athens|alpharetta|boise|chicago|springfield|evanston|' +
    'urbana|champaign|naperville|peoria|indianapolis|bloomington|west lafayette|south bend|fort wayne|louisville|' +
    'lexington|new orleans|baton rouge|portland|bangor|baltimore|bethesda|rockville|annapolis|college park|' +
    'silver spring|boston|cambridge|somerville|worcester|amherst|waltham|detroit|ann arbor|lansing|grand rapids|' +
    'east lansing|minneapolis|st. paul|saint paul|rochester|duluth|jackson|st. louis|saint louis|kansas city|' +
    'columbia|billings|missoula|bozeman|omaha|lincoln|manchester|nashua|concord|charlotte|raleigh|durham|' +
    'greensboro|chapel hill|winston-salem|asheville|eugene|salem|corvallis|beaverton|hillsboro|bend|philadelphia|' +
    'pittsburgh|allentown|state college|lancaster|san juan|providence|newport|charleston|greenville|sioux falls|' +
    'nashville|memphis|knoxville|chattanooga|burlington|richmond|arlington|alexandria|norfolk|virginia beach|' +
    'reston|mclean|charlottesville|fairfax|blacksburg|roanoke|seattle|spokane|tacoma|redmond|bellevue|kirkland|' +
    'everett|olympia'
  ).split('|'),
);

/** Cities of Canada, where CA is the code of the country. */
const canadianCities =
  /^(?:toronto|montr[eé]al|vancouver|calgary|ottawa|edmonton|winnipeg|qu[eé]bec|hamilton|halifax|victoria)$/iu;

const names = [...states.values()].join('|');
const country =
  /(?:^|[,\s])(?:u\.?s\.?a\.?|united states(?: of america)?)$|,\s*u\.?s\.?$|^(?:nyc|new york city|(?:san francisco )?bay area|washington,? d\.c\.)$/iu;
const withZip = new RegExp(`,?\\s(?:${[...states.keys()].join('|')}|${names}),?\\s+\\d{5}(?:-\\d{4})?$`, 'u');
const withName = new RegExp(`,\\s*(${names})$`, 'u');
const withCode = new RegExp(`([\\p{L}][\\p{L}.'’ -]*),\\s*(${[...states.keys()].join('|')})$`, 'u');

/**
 * True if a line ends like an address in the United States: with the country, a state and a ZIP code, or a state that no
 * other country could be meant by.
 *
 * @param hasPhone True if there is an American phone number beside the address.
 */
export function isAmericanAddress(line: string, hasPhone: boolean): boolean {
  const address = line.trim().replace(/\s+/gu, ' ');
  if (country.test(address) || withZip.test(address)) return true;
  const name = withName.exec(address)?.[1];
  if (name !== undefined) return name !== 'Georgia' || hasPhone;
  const [, city = '', code = ''] = withCode.exec(address) ?? [];
  if (code === '' || canadianCities.test(city.trim())) return false;
  return hasPhone || clearCodes.has(code) || cities.has(city.trim().toLowerCase());
}

/** True for a phone number of the United States or Canada, such as `(415) 555-0187` or `+1 415 555 0187`. */
export function isAmericanPhone(line: string): boolean {
  const number = line.trim().replace(/\s*(?:ext|x)\.?\s*\d+$/iu, '');
  return /^(?:\+?1[\s.-]*)?(?:\([2-9]\d{2}\)[\s.-]?|[2-9]\d{2}[\s.-])\d{3}[\s.-]\d{4}$|^\+1\d{10}$/u.test(
    number,
  );
}
