// Measures how long each stage takes in a warm process: `npm run bench` (after `npm run build`), or with files as arguments.
//
// Text:
//   same text     the same document again: read anew, its words and lines cached
//   new text      words of four letters or more in running text are new
//
// Rows, besides the stages:
//   total         all stages
//   untagged      all stages with `conformance: 'none'`
//   dependencies  yaml, micromark and HarfBuzz alone, for new text (dependencies.mjs)
//   replay        lower bound: glyphs, links and tags replayed through pdfkit, which makes the subsets (lower-bound.mjs)
//   subset        replay with subsets as Quoin makes them
//   cached        replay with cached subsets
//   plain         subset without tags and structure; to be compared with untagged
//
// Columns "×": how many times as long as that lower bound.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compose, findLocale, layout, readResume, themeContext } from '../dist/src/inspect.js';
import { Caches } from '../dist/src/model/caches.js';
import { paintPdf } from '../dist/src/paint/pdf/paint-pdf.js';
import { defaultTheme } from '../dist/src/themes.js';
import { dependencyTime, openShaper } from './dependencies.mjs';
import { prepareReplay, replay, withoutTags } from './lower-bound.mjs';
import { cachedFont, pdfkitFont, subsetFont } from './lower-bound-fonts.mjs';
import { editionOf, median } from './measure.mjs';

const runCount = 40;
const warmUp = 25;
const rows = [
  'read',
  'theme',
  'layout',
  'paint',
  'total',
  'untagged',
  'dependencies',
  'replay',
  'subset',
  'cached',
  'plain',
];
/** Lower bounds that the columns compare with. */
const bounds = ['replay', 'subset', 'plain'];

// Collects young objects before each measurement, so that none pays for the garbage of another.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const files = process.argv.slice(2);
if (files.length === 0) {
  for (const file of readdirSync('examples')) if (file.endsWith('.yaml')) files.push(`examples/${file}`);
}
const font = openShaper(readFileSync('fonts/source-serif-4/SourceSerif4-Regular.ttf'));
const caches = new Caches();
const context = themeContext(defaultTheme.settings, findLocale('en-GB'), new Map(), caches);

/** Measures each stage, all of them, and the lower bounds of the resulting pages, in milliseconds. */
async function timed(source) {
  collect({ type: 'minor' });
  const start = performance.now();
  const { resume } = readResume(source, {});
  const read = performance.now();
  const document = compose(resume, defaultTheme, context);
  const composed = performance.now();
  const { display } = await layout(document, { caches });
  const laidOut = performance.now();
  paintPdf(display, {}, caches);
  const painted = performance.now();
  paintPdf(display, { conformance: 'none' }, caches);
  const untagged = performance.now();
  const stages = {
    read: read - start,
    theme: composed - read,
    layout: laidOut - composed,
    paint: painted - laidOut,
  };
  const prepared = prepareReplay(display);
  const withoutStructure = withoutTags(prepared);
  replay(prepared, cachedFont);
  return {
    ...stages,
    total: painted - start,
    untagged: laidOut - start + untagged - painted,
    dependencies: milliseconds(() => dependencyTime(source.toString(), font)),
    replay: milliseconds(() => replay(prepared, pdfkitFont)),
    subset: milliseconds(() => replay(prepared, subsetFont)),
    cached: milliseconds(() => replay(prepared, cachedFont)),
    plain: milliseconds(() => replay(withoutStructure, subsetFont)),
  };
}

function milliseconds(work) {
  collect({ type: 'minor' });
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Returns the median of each row. `editionFor` returns the edition of the text for a run. */
async function medians(source, editionFor) {
  const runs = [];
  for (let run = 0; run < warmUp + runCount; run += 1) {
    runs.push(await timed(Buffer.from(editionOf(source, editionFor(run)))));
  }
  const warm = runs.slice(warmUp);
  return Object.fromEntries(
    Object.keys(warm[0]).map((stage) => [stage, median(warm.map((times) => times[stage]))]),
  );
}

function cells(times, stage) {
  const ratios = bounds.map((bound) => (times[stage] / times[bound]).toFixed(2).padStart(10));
  return `${times[stage].toFixed(2).padStart(9)}${ratios.join('')}`;
}

for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const same = await medians(source, () => 0);
  const fresh = await medians(source, (run) => run + 1);
  console.log(`\n${basename(file)}: ms per document, median of ${runCount} warm runs`);
  const header = bounds.map((bound) => `× ${bound}`.padStart(10)).join('');
  console.log(`${''.padEnd(13)}same text${header}  new text${header}`);
  for (const row of rows) console.log(`${row.padEnd(13)}${cells(same, row)} ${cells(fresh, row)}`);
}
console.log(
  '\nreplay: lower bound through pdfkit; subset: with subsets made by Quoin; plain: also without tags',
);
