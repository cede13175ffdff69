import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTree } from '../../src/formats/import-tree.ts';
import { importMarkdown } from '../../src/formats/markdown/read.ts';
import { type ResumeFormat, recognise } from '../../src/formats/recognise.ts';
import type { SourceNode } from '../../src/model/source.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { locatedText } from '../../src/source/source-text.ts';
import { parseSource } from '../../src/source/source-tree.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';
import { lettersOnly, resumeText, textsIn, valuesIn } from './resume-text.ts';

const keys =
  'basics work education skills name label email phone url website image location city postalCode profiles network username position company organization institution studyType degree area startDate endDate date summary description highlights keywords level fluency language courses score roles type entity meta cv design locale settings sections social_networks custom_connections title authors doi journal bullet number reversed_number details content layouts page theme hidden keep break lang text bullets entries label logo closing letter level reference relationship order aliases custom_sections section_order cover_letter unheard_of Unheard constructor __proto__'.split(
    ' ',
  );

type Value = string | null | readonly Value[] | { readonly [key: string]: Value };

/** Any tree with keys of the formats at any level. */
const anyTree: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(
      'text',
      'Text with [a link](https://example.org)',
      '*marked*',
      'line\n- item',
      '2019-08',
      '',
      null,
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
  ),
})).value;

const anyFormat = fc.constantFrom<ResumeFormat>('jsonresume', 'rendercv', 'yamlresume');

/** Wraps a value as the format requires, and numbers each text. */
function treeOf(value: Value, format: ResumeFormat): SourceNode {
  let count = 0;
  const numbered = (one: Value): Value => {
    count += 1;
    if (typeof one === 'string') return one === '' ? '' : `${one} n${count}n`;
    if (one === null) return one;
    if (Array.isArray(one)) return one.map(numbered);
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, numbered(inner as Value)]));
  };
  const wrapped =
    format === 'rendercv' ? { cv: value } : format === 'yamlresume' ? { content: value } : value;
  const { root } = parseSource(JSON.stringify(numbered(wrapped)));
  if (root === undefined) throw new Error('no tree');
  return root;
}

test('every text of any tree is in the résumé or in a note', () => {
  fc.assert(
    fc.property(anyTree, anyFormat, (value, format) => {
      const tree = treeOf(value, format);
      const { root, notes } = importTree(tree, format);
      const shown =
        lettersOnly(resumeText(readResume(writeYaml(root)))) +
        lettersOnly(notes.map(({ message }) => message).join(' '));
      const lost = textsIn(tree).filter(({ text }) => !shown.includes(/n\d+n$/.exec(text)?.[0] ?? text));
      expect(lost.map(({ place }) => place.path)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('an imported tree reads back unchanged from YAML', () => {
  fc.assert(
    fc.property(anyTree, anyFormat, (value, format) => {
      const { root } = importTree(treeOf(value, format), format);
      const again = parseSource(writeYaml(root)).root;
      if (root.pairs.length > 0) expect(again && valuesIn(again)).toEqual(valuesIn(root));
    }),
    { numRuns: 400 },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    'null',
    '~',
    'true',
    'a: b',
    'a #b',
    '- a',
    '"',
    "'",
    '\\',
    'a\n\nb',
    'a \nb',
    '\ta',
    'a\n',
    '\n',
    '<<',
    '|',
    '1.10',
    '{a}',
    '[a',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    ' a',
    'a ',
    '\u2028',
    '\x85',
    '\x7f',
    '\ufeffx',
  ),
);

test('any text reads back unchanged from YAML, as a value and as a key', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (entries) => {
      const { root: tree } = parseSource(JSON.stringify(Object.fromEntries(entries)));
      if (tree?.kind !== 'mapping') throw new Error('no mapping');
      const { root } = parseSource(writeYaml(tree));
      expect(root && valuesIn(root)).toEqual(valuesIn(tree));
    }),
    { numRuns: 1000 },
  );
});

test('every word of any Markdown is in the résumé or in a note', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '# ',
      '## ',
      '### ',
      '#### ',
      '- ',
      '  - ',
      '1. ',
      '> ',
      '---',
      '===',
      '```',
      '* * *',
      'a | b',
      'Engineer • 2019 –',
      '2019',
      '*2019*',
      '### X (2019)',
      '<https://example.org>',
      'a@b.org | London',
    ),
    fc.constantFrom(
      'word',
      '# word',
      '## word',
      '### word',
      '- word',
      'word • ',
      'word | 2019 – now',
      '2012 – now     **word**, word',
      '**word** | word | word | 2019',
      '2010\tword, word',
      '**word**, word',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = lines
        .map((one, at) => one.replaceAll('word', (_, offset) => `n${at}x${offset}n`))
        .join('\n');
      const { root, notes } = importMarkdown(locatedText(text, 'cv.md'));
      const shown =
        lettersOnly(resumeText(readResume(writeYaml(root)))) +
        lettersOnly(notes.map(({ message }) => message).join(' '));
      for (const [token] of text.matchAll(/n\d+x\d+n/g)) expect(shown).toContain(token);
    }),
    { numRuns: 1000 },
  );
});

test('recognises any tree as one of the formats', () => {
  fc.assert(
    fc.property(anyTree, (value) => {
      expect(['quoin', 'jsonresume', 'rendercv', 'yamlresume', 'reactiveresume']).toContain(
        recognise(treeOf(value, 'jsonresume')),
      );
    }),
  );
});
