import { beforeAll, expect, test } from 'vitest';
import { type CorpusFile, corpusCases, corpusFiles } from '../formats/corpus-files.ts';
import { type RenderedFile, renderedFile } from '../formats/rendered-file.ts';
import { truthOf } from '../parser/example-truth.ts';
import { parseResume } from '../parser/parse-resume.ts';
import { type Field, fields, summed, type Tallies, tallied } from '../parser/tally.ts';
import type { ExpectedCv, ExpectedJob } from '../support/english-cvs.ts';
import { rulesBroken } from './verapdf.ts';

/** No font that comes with Quoin has Chinese: that is told, and cannot be read again. */
const withoutFont = /zh-hans/;
const enoughFound = 0.99;
const enoughParsed = 0.95;

/** Suites of cases, one under another. */
const noResume = /test___test__/;
const otherLanguage = /^locale:\s*\n\s+language: *(?!en)/im;
/** Files whose name the parser does not find, and why. */
const namesMissed: ReadonlyMap<string, string> = new Map([
  ['jane-incomplete', 'nothing stands under the name, which looks like a heading'],
  ['jane-partial-c', 'nothing stands under the name, which looks like a heading'],
  ['John_Doe_CV.yaml__06866cc8', 'a letter comes first, and is signed with the name'],
]);

interface Row {
  readonly format: string;
  readonly files: readonly { readonly file: CorpusFile; readonly rendered: RenderedFile }[];
}

const rows: Row[] = [];
const all = (): readonly RenderedFile[] => rows.flatMap(({ files }) => files.map(({ rendered }) => rendered));

beforeAll(async () => {
  const groups: readonly (readonly [string, readonly CorpusFile[]])[] = [
    ...['jsonresume', 'other', 'rendercv', 'yamlresume'].map(
      (folder) => [folder, corpusFiles.filter(({ name }) => name.startsWith(`${folder}/`))] as const,
    ),
    ['jsonresume-cases', corpusCases],
  ];
  for (const [format, group] of groups) {
    const files = [];
    for (const file of group) files.push({ file, rendered: await renderedFile(file) });
    rows.push({ format, files });
  }
});

test('every file ends in a PDF', () => {
  expect(all().flatMap(({ name, pdf }) => (pdf === undefined ? [name] : []))).toEqual([]);
});

test('nothing is lost: each text is in the PDF, or a note or a problem names it', () => {
  expect(all().flatMap(({ name, lost }) => lost.map((text) => `${name}: ${text}`))).toEqual([]);
  for (const wanted of ['jsonresume', 'rendercv', 'yamlresume']) {
    const files = rows.flatMap((row) => row.files.filter(({ file }) => file.format === wanted));
    const shown = files.filter(({ rendered }) => !withoutFont.test(rendered.name));
    const found = shown.reduce((sum, { rendered }) => sum + rendered.found, 0);
    const named = shown.reduce((sum, { rendered }) => sum + rendered.named.length, 0);
    expect(found / (found + named), wanted).toBeGreaterThanOrEqual(enoughFound);
  }
});

test('the title, the organisation and the dates of each post are in its head', () => {
  expect(
    all().flatMap(({ name, entriesWithoutHeader }) => entriesWithoutHeader.map((path) => `${name}: ${path}`)),
  ).toEqual([]);
});

test('what each PDF says is what its file says, in order', () => {
  expect(all().flatMap(({ name, losses }) => losses.map(({ message }) => `${name}: ${message}`))).toEqual([]);
});

test('veraPDF finds no fault in any', async () => {
  const pdfs = all().flatMap(({ name, pdf }) => (pdf ? [{ name, pdf, archival: '2a' } as const] : []));
  const broken = await rulesBroken('corpus', pdfs);
  expect([...broken].filter(([, rules]) => rules.length > 0)).toEqual([]);
});

/** Without what is no address and no number, and posts that lack a title, an organisation or dates. */
function findable({ email, phone, ...truth }: ExpectedCv): ExpectedCv {
  const isWhole = ({ title, organisation, dates }: ExpectedJob): boolean =>
    [title, organisation, dates].every((part) => part !== undefined);
  return {
    ...truth,
    ...(email && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && { email }),
    ...(phone && /^[\d\s().+-]{7,}$/.test(phone) && { phone }),
    jobs: truth.jobs.filter(isWhole),
    schools: truth.schools.filter(isWhole),
  };
}

test('a parser of ordinary heuristics finds what is to be found in the English files', async () => {
  const tallies: Tallies[] = [];
  const names: string[] = [];
  for (const { file, rendered } of rows.slice(0, -1).flatMap(({ files }) => files)) {
    const { name, pdf, resume } = rendered;
    if (pdf === undefined || resume === undefined || noResume.test(name)) continue;
    if (otherLanguage.test(file.source) || withoutFont.test(name)) continue;
    const tally = tallied(findable(truthOf(resume)), await parseResume(pdf));
    for (const field of fields)
      if (tally[field].missed.length > 0) console.log(`${name} ${field}: ${tally[field].missed.join('; ')}`);
    if (tally.names.missed.length > 0) names.push(name);
    tallies.push(tally);
  }
  const share = (field: Field): number => {
    const { found, all: wanted } = summed(tallies, field);
    return found / wanted;
  };
  const shares = fields.map((field) => `${field} ${(100 * share(field)).toFixed(1)} %`);
  console.log(`${tallies.length} English files: ${shares.join(', ')}`);
  expect(names.filter((name) => ![...namesMissed.keys()].some((part) => name.includes(part)))).toEqual([]);
  for (const field of ['emails', 'phones'] as const) expect(share(field), field).toBe(1);
  for (const field of ['jobs', 'schools'] as const)
    expect(share(field), field).toBeGreaterThanOrEqual(enoughParsed);
});

test('the table by format is printed', () => {
  const cell = (text: string | number): string => String(text).padStart(18);
  const head = ['format', 'files', 'PDFs', 'problems', 'texts found', 'named', 'lost'].map(cell).join('');
  const lines = rows.map(({ format, files }) => {
    const rendered = files.map((one) => one.rendered);
    const sum = (count: (one: RenderedFile) => number): number =>
      rendered.reduce((total, one) => total + count(one), 0);
    return [
      format,
      rendered.length,
      sum(({ pdf }) => (pdf ? 1 : 0)),
      sum(({ problems }) => problems.length),
      sum(({ found }) => found),
      sum(({ named }) => named.length),
      sum(({ lost }) => lost.length),
    ]
      .map(cell)
      .join('');
  });
  console.log([head, ...lines].join('\n'));
});
