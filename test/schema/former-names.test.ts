import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFit, resolveFit } from '../../src/fit/fit-options.ts';
import type { Problem } from '../../src/index.ts';
import { readCheck } from '../../src/lint/lint-resume.ts';
import type { Resume } from '../../src/model/resume.ts';
import type { FileSettings } from '../../src/model/settings.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { schemaErrorsIn } from './validate.ts';

/** A résumé with today's keys, and the same with the keys of earlier versions. */
const today = `name: Ada
statement: {text: I agree., signature: true}
fields: {Nationality: British}
check: {disable: [bullet-too-long]}
fit: {pages: 1, min: {size: 9}}
sections:
  Work:
    keep-together: true
    page-break: before
    entries:
      - {title: Analyst, keep-together: true, page-break: before, fields: {Team: 2}}
letter: {body: Dear Sir, closing: Yours, fields: {Enclosed: a programme}}
`;
const former = today
  .replace('statement:', 'closing:')
  .replaceAll('fields:', 'facts:')
  .replace('disable:', 'off:')
  .replace('min:', 'floor:')
  .replaceAll('keep-together:', 'keep:')
  .replaceAll('page-break:', 'break:');

const formerNames = ['closing', 'facts', 'off', 'floor', 'keep', 'break'];

interface Meaning {
  readonly resume: Resume | undefined;
  readonly settings: FileSettings;
  readonly problems: readonly Problem[];
}

/** The résumé without its source positions. */
function meaningOf({ resume, settings, problems }: Meaning): unknown {
  const { fit, check } = settings;
  return JSON.parse(
    JSON.stringify(
      { resume, problems, fit: fit && readFit(fit).fit, disabled: [...readCheck(check).disabled] },
      (key, value) => (key === 'place' ? undefined : value),
    ),
  );
}

test('reads the keys of earlier versions without a problem', () => {
  expect(meaningOf(readResume(former) as Meaning)).toEqual(meaningOf(readResume(today) as Meaning));
  expect(readResume(former).problems).toEqual([]);
});

test('accepts the keys of earlier versions in the schema', () => {
  expect(schemaErrorsIn(today)).toEqual([]);
  expect(schemaErrorsIn(former)).toEqual([]);
});

test('rejects a second signature beside `closing` and `statement` in the schema', () => {
  for (const key of ['closing', 'statement'])
    expect(schemaErrorsIn(`name: Ada\n${key}: {signature: true}\nsignature: true\n`)).toEqual(['signature']);
});

test('suggests no key of earlier versions', () => {
  const { problems } = readResume(
    'name: Ada\nsections: {Work: [{title: A, keeb: true, brake: before}]}\nclosin: A',
  );
  const hints = problems.map(({ hint = '' }) => hint).join(' ');
  expect(problems.length).toBe(3);
  expect(hints).not.toMatch(/`(?:keep|break|closing|facts)`|(?<![\w-])(?:keep|break|closing|facts),/);
});

test('lists no key of earlier versions among the properties of the schema', () => {
  const completed = propertiesIn(JSON.parse(readFileSync('schema/quoin.schema.json', 'utf8')), '');
  // A letter still has a closing.
  const found = completed.filter((path) => formerNames.includes(path.split('.').at(-1) ?? ''));
  expect([...new Set(found)]).toEqual(['definitions.letter.else.closing']);
});

function propertiesIn(value: unknown, path: string): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.entries(value).flatMap(([key, one]) =>
    propertiesIn(one, key === 'properties' ? path : `${path}.${key}`.replace(/^\./, '')),
  );
  const own = 'properties' in value ? Object.keys(Object(value.properties)) : [];
  return [...own.map((key) => `${path}.${key}`), ...below];
}

test('accepts `floor` for `min` in the `fit` option', () => {
  expect(resolveFit({ pages: 1, floor: { size: 9 } })).toEqual(resolveFit({ pages: 1, min: { size: 9 } }));
});
