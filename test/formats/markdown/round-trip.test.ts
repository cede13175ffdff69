import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeFormat } from '../../../src/formats/write-format.ts';
import { type ReadResume, readResume } from '../../../src/read/read-resume.ts';
import { generatedResumes } from '../../support/generated-resumes.ts';
import { comparableContent } from '../comparable-resume.ts';
import { lettersOnly } from '../resume-text.ts';

const root = path.resolve(import.meta.dirname, '../../..');

function filesIn(folder: string, ending: RegExp): readonly string[] {
  const names = readdirSync(path.join(root, folder)).filter((name) => ending.test(name));
  return names.map((name) => `${folder}/${name}`);
}

function read(name: string): ReadResume {
  const source = readFileSync(path.join(root, name), 'utf8');
  return readResume(source, name.endsWith('.txt') ? { from: 'markdown' } : { file: name });
}

/** Exports a résumé to Markdown and reads it again. */
function afterRoundTrip({ resume, settings }: ReadResume): ReadResume {
  if (resume === undefined) throw new Error('nothing was read');
  return readResume(writeFormat(resume, 'markdown', settings).text, { from: 'markdown' });
}

/** Returns the letters of every text in order. */
function words(one: ReadResume): string {
  const textsIn = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (notWords.test(key) ? [] : textsIn(inner)));
  };
  return lettersOnly(textsIn(contentOf(one)).join(' '));
}

const notWords = /^(?:kind|shape|link|label|language)$/;

function contentOf({ resume }: ReadResume): unknown {
  return resume && comparableContent(resume);
}

const seeds = filesIn('test/seeds', /\.txt$/);

test.each(seeds)('%s reads as the same résumé after an export to Markdown', (name) => {
  const once = read(name);
  expect(contentOf(afterRoundTrip(once))).toEqual(contentOf(once));
});

test.each(filesIn('examples', /\.yaml$/))('%s reads as the same résumé from its Markdown export', (name) => {
  const once = read(name);
  const again = afterRoundTrip(once);
  expect(contentOf(again)).toEqual(contentOf(once));
  expect(again.settings.theme?.name?.text).toBe(once.settings.theme?.name?.text);
  expect(again.problems.filter(({ code }) => code !== 'unsupported-markup')).toEqual([]);
});

/** Files with bold text inside a label, which is bold as a whole. */
const boldInLabels = new Set([
  'fluentdesk__fresh-test-resumes__src_fresh_johnny-trouble.json__ca598fce.json',
]);

test('files of other formats read as the same résumé from their Markdown export', () => {
  const names = ['jsonresume', 'rendercv', 'yamlresume', 'other'].flatMap((format) =>
    filesIn(`test/formats/corpus/${format}`, /\.(?:ya?ml|json)$/),
  );
  const files = names.map((name) => ({ name, once: read(name) })).filter(({ once }) => once.resume);
  const changed = files.filter(
    ({ once }) => !isDeepStrictEqual(contentOf(afterRoundTrip(once)), contentOf(once)),
  );
  expect(files.length).toBeGreaterThan(130);
  expect(changed.map(({ name }) => path.basename(name)).filter((name) => !boldInLabels.has(name))).toEqual(
    [],
  );
  for (const { once } of changed) expect(words(afterRoundTrip(once))).toBe(words(once));
});

const generated = generatedResumes(580);

test('a generated résumé keeps every word in order, and everything from the second round trip on', () => {
  fc.assert(
    fc.property(fc.constantFrom(...generated), ({ name, yaml }) => {
      const once = readResume(yaml);
      const again = afterRoundTrip(once);
      expect(words(again), name).toBe(words(once));
      expect(contentOf(again), name).toEqual(contentOf(once));
      expect(contentOf(afterRoundTrip(again)), name).toEqual(contentOf(again));
    }),
    { numRuns: 100 },
  );
});

/** Texts that could be misread as markup, dates, labels or addresses. */
const odd = fc.constantFrom(
  ...['word', 'Two words', '2019', 'Location: here', 'a | b', 'a • b', '| a', 'a |', 'C #', 'x (2019)', '•'],
  ...[
    '**Bold:** text',
    '**Bold** (x): text',
    '*2019*',
    '**all**',
    '`a | b`',
    '{lang=de}',
    'now',
    '—',
    'a — b',
  ],
  ...[
    'jo@example.org',
    '[l](https://x.org)',
    '<https://x.org>',
    'Text: a',
    '2012 – now   **A**, B',
    '- a',
    '# a',
  ],
  ...['* a', '1. a', 'Title: a', 'a\\\nb', '---', '> a', ': a', '```\n# a\n\n* b\n```', '+44 20 7946 0000'],
);
const oddProse = fc.array(
  fc.oneof(
    odd,
    fc.array(odd, { minLength: 1, maxLength: 3 }).map((items) => items.map((one) => `- ${one}`).join('\n')),
  ),
  { maxLength: 3 },
);
const prose = oddProse.map((blocks) => blocks.join('\n\n'));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const head = {
  title: maybe(odd),
  location: maybe(odd),
  dates: maybe(fc.oneof(odd, fc.constant('until 2014'))),
};
const fields = maybe(fc.dictionary(odd, prose, { maxKeys: 2 }));
const bullets = maybe(fc.array(odd, { maxLength: 3 }));
const role = fc.record({ ...head, text: maybe(prose), bullets, fields });
const record = fc.record({
  organization: maybe(odd),
  ...head,
  url: maybe(fc.constant('https://example.org/a')),
  text: maybe(prose),
  bullets,
  roles: maybe(fc.array(role, { maxLength: 2 })),
  fields,
  'keep-together': maybe(fc.constant(true)),
  lang: maybe(fc.constant('de')),
});
const term = fc.record({ label: odd, details: prose, level: maybe(fc.constantFrom('fluent', '4/5', '(x)')) });
const section = fc.record({
  title: maybe(odd),
  text: maybe(prose),
  entries: fc.array(fc.oneof(record, record, term, odd), { maxLength: 4 }),
});
const contact = fc.constantFrom('email', 'phone', 'url', 'location', 'github', 'text', 'web', 'Nationality');
const oddResume = fc.record({
  name: maybe(odd),
  headline: maybe(odd),
  contact: fc.array(
    fc.tuple(contact, odd).map(([key, value]) => ({ [key]: value })),
    { maxLength: 3 },
  ),
  summary: maybe(prose),
  fields,
  closing: maybe(prose),
  sections: fc.array(section, { maxLength: 3 }),
});

test('a résumé with ambiguous texts keeps every word, and everything from the second round trip on', () => {
  fc.assert(
    fc.property(oddResume, (one) => {
      const once = readResume(JSON.stringify(one), { from: 'quoin' });
      const again = afterRoundTrip(once);
      const { text } = writeFormat(once.resume as never, 'markdown');
      expect(words(again), text).toBe(words(once));
      expect(contentOf(afterRoundTrip(again)), text).toEqual(contentOf(again));
    }),
    { numRuns: 200 },
  );
});

const line = fc.oneof(
  odd,
  fc.constantFrom('', '', '', '# ', '## ', '### ', '#### ', '- ', '  - ', '* ', '1. ', 'word'),
  fc
    .tuple(fc.constantFrom('# ', '## ', '### ', '#### ', '- ', '* ', '  '), odd)
    .map((parts) => parts.join('')),
  fc.constantFrom('Engineer • 2019 –', '**BBC** | 2019', '•', '    word', ':   word', '===', '```'),
);

test('any Markdown reads as the same résumé after an export to Markdown', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const once = readResume(lines.join('\n'), { from: 'markdown' });
      fc.pre(once.resume !== undefined);
      expect(contentOf(afterRoundTrip(once)), lines.join('\n')).toEqual(contentOf(once));
    }),
    { numRuns: 200 },
  );
});
