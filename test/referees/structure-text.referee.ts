import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typeset } from '../../src/index.ts';
import { builtInThemes } from '../../src/themes.ts';

/** Elements and texts, each with how deep it lies; texts side by side are one. */
type Outline = readonly string[];

interface Row {
  readonly depth: number;
  readonly text?: string;
  readonly type?: string;
}

function outlined(rows: readonly Row[]): Outline {
  const outline: string[] = [];
  for (const { depth, text, type } of rows) {
    const head = `${depth} "`;
    const last = outline.at(-1);
    if (type !== undefined) outline.push(`${depth} ${type}`);
    else if (last?.startsWith(head)) outline[outline.length - 1] = last + text;
    else outline.push(head + text);
  }
  return outline;
}

function depthOf(row: string): number {
  return (row.length - row.trimStart().length) / 2;
}

/** What `pdfinfo -struct-text` prints, without attributes and annotations. */
function poppler(printed: string): Outline {
  const rows = printed.split('\n').flatMap((row): readonly Row[] => {
    const depth = depthOf(row);
    const text = /^\s*"(.*)"$/u.exec(row)?.[1];
    if (text !== undefined) return [{ depth, text }];
    const type = /^\s*(Document|Sect|H[1-6]|P|L|LI|Lbl|LBody|Link|Span|Figure)\b/u.exec(row)?.[1];
    return type === undefined ? [] : [{ depth, type }];
  });
  return outlined(rows);
}

/** The golden text, in which an element's only text stands beside it. */
function expected(listing: string): Outline {
  const rows = listing.split('\n').flatMap((row): readonly Row[] => {
    const depth = depthOf(row);
    const written = /"(?:[^"\\]|\\.)*"(?= →|$)/u.exec(row)?.[0];
    const text = written === undefined ? undefined : String(JSON.parse(written));
    const type = /^\s*([A-Z]\w*)/u.exec(row)?.[1];
    if (type === undefined) return text === undefined ? [] : [{ depth, text }];
    return [{ depth, type }, ...(text === undefined ? [] : [{ depth: depth + 1, text }])];
  });
  return outlined(rows);
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quoin-structure-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

for (const theme of Object.keys(builtInThemes)) {
  test.each(examples)(`poppler reads the structure of %s in ${theme} as it is written down`, async (file) => {
    const { pdf } = await typeset(readFileSync(path.join('examples', file)), { file, theme });
    const target = path.join(folder, 'cv.pdf');
    writeFileSync(target, pdf ?? new Uint8Array());
    const printed = execFileSync('pdfinfo', ['-struct-text', target], { encoding: 'utf8' });
    const listing = readFileSync(`test/golden/${theme}/${file.replace('.yaml', '.structure.txt')}`, 'utf8');
    expect(poppler(printed)).toEqual(expected(listing));
  });
}
