import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { exportResume } from '../../src/export/export-resume.ts';
import { EXPORT_FORMATS } from '../../src/export/exported.ts';
import { sectionKinds, usualTitle } from '../../src/locale/section-titles.ts';
import type { Resume } from '../../src/model/resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { bare } from '../import/said.ts';
import { sameResume } from './same-resume.ts';

const root = path.resolve(import.meta.dirname, '../..');

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .map((name) => `${folder}/${name}`);
}

const corpus = (format: string): readonly string[] => filesIn(`test/import/corpus/${format}`);

function read(name: string): ReturnType<typeof readResume> {
  return readResume(readFileSync(path.join(root, name), 'utf8'), { file: name });
}

/** Every text that a résumé says, but for how dates were written. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null || 'source' in value) return [];
  const skipped = /^(?:place|kind|shape|leads|language|word|link|label)$/;
  return Object.entries(value).flatMap(([key, one]) => (skipped.test(key) ? [] : textsIn(one)));
}

/** What is the same however a format orders or writes it: order of contacts and keys, who leads, words for today. */
function content(resume: Resume): unknown {
  const plain = JSON.parse(JSON.stringify(sameResume(resume)), (key, value: unknown) => {
    return /^(?:leads|source|word|title)$/.test(key) && typeof value === 'string' ? undefined : value;
  }) as { contact: { label: string }[] };
  const contact = plain.contact
    .map((one) => JSON.stringify({ ...one, label: one.label.toLowerCase() }))
    .sort();
  return { ...plain, contact };
}

/** Of a network the name is enough, and a section under a key is known by that. */
const usualTitles = new Set(
  ['en', 'de', 'fr', 'es'].flatMap((tag) => sectionKinds.map((kind) => bare(usualTitle(kind, tag)))),
);

const everything = [
  ...filesIn('examples'),
  ...corpus('jsonresume'),
  ...corpus('rendercv'),
  ...corpus('yamlresume'),
];

test.each(EXPORT_FORMATS)(
  'exported to %s, each text of a résumé is there or in a note',
  (format) => {
    const lost = everything.flatMap((name) => {
      const { resume, settings } = read(name);
      if (resume === undefined) return [];
      const { text, notes } = exportResume(resume, format, settings);
      const unescaped = text.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      const there = bare(
        unescaped.replaceAll(/\\n|&#\d+;/g, ' ') + notes.map(({ message }) => message).join(' '),
      );
      const words = textsIn(resume)
        .flatMap((one) => one.split(/[\s,;]+/))
        .map(bare);
      const isSaid = (word: string): boolean =>
        there.includes(word) || usualTitles.has(word) || /^(?:[a-z]+com|orcidorg|hachydermio)/.test(word);
      return words.filter((word) => !isSaid(word)).map((word) => `${name}: ${word}`);
    });
    expect(lost).toEqual([]);
  },
  60_000,
);

/** Words and labels of what both formats have a place for, wherever they stand. */
function words({ title: _, letter: __, ...resume }: Resume): ReadonlySet<string> {
  const labels = JSON.stringify(resume).matchAll(/"label":"([^"]*)"/g);
  const texts = [
    ...textsIn(sameResume({ ...resume, title: '' })),
    ...Array.from(labels, ([, label = '']) => label),
  ];
  return new Set(texts.flatMap((text) => text.split(/\s+/)).map(bare));
}

test.each(['jsonresume', 'rendercv'] as const)(
  '%s, exported to itself, reads as the same résumé, or says the same in another place',
  (format) => {
    let same = 0;
    const lost: string[] = [];
    const pairs = corpus(format).flatMap((name) => {
      const { resume, settings } = read(name);
      const again = resume && readResume(exportResume(resume, format, settings).text).resume;
      return resume && again ? [{ name, resume, again }] : [];
    });
    for (const { name, resume, again } of pairs) {
      if (isDeepStrictEqual(content(resume), content(again))) same += 1;
      const there = words(again);
      lost.push(...[...words(resume)].filter((word) => !there.has(word)).map((word) => `${name}: ${word}`));
    }
    expect(lost).toEqual([]);
    expect(same / pairs.length).toBeGreaterThan(0.8);
  },
  60_000,
);
