// How long each stage takes, in one warm process: `npm run bench` (after `npm run build`), or with files of your own.
// "same text": the document again, words known. "new text": every running text is new, and its words of four letters or more.
// "floor": the least that such a file can cost, its glyphs, links and marks replayed through pdfkit with one content stream a
// page (floor.mjs), in the same runs; faces are open. pdfkit makes the subsets. "lean": the same with subsets as Quoin makes
// them; "ready": with subsets made already; "bare": lean, without marks and structure, to be held against "unmarked": Quoin
// with `conformance: 'none'`. "outside": what yaml, micromark and HarfBuzz alone take for new text (outside.mjs).
// "×": how many times that floor a stage takes.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  compose,
  defaultTheme,
  findLocale,
  layout,
  paintPdf,
  readResume,
  themeContext,
} from '../dist/src/index.js';
import { prepareFloor, replayFloor, withoutMarks } from './floor.mjs';
import { leanFont, pdfkitFont, readyFont } from './floor-fonts.mjs';
import { openShaper, outside } from './outside.mjs';
import { reworded } from './reword.mjs';

const runCount = 40;
const warmUp = 25;
const rows = [
  'read',
  'theme',
  'layout',
  'paint',
  'whole',
  'unmarked',
  'outside',
  'floor',
  'lean',
  'ready',
  'bare',
];
/** The floor that each column counts in. */
const columns = ['floor', 'lean', 'bare'];

// Nobody pays for what another part has left behind: each begins with its young objects collected.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const files = process.argv.slice(2);
if (files.length === 0) {
  for (const file of readdirSync('examples')) if (file.endsWith('.yaml')) files.push(`examples/${file}`);
}
const font = openShaper(readFileSync('fonts/source-serif-4/SourceSerif4-Regular.ttf'));
const context = themeContext(defaultTheme.settings, findLocale('en-GB'));

/** Milliseconds of each stage, of all, and of both floors of the pages that came out. */
async function timed(source) {
  collect({ type: 'minor' });
  const start = performance.now();
  const { resume } = readResume(source, {});
  const read = performance.now();
  const document = compose(resume, defaultTheme, context);
  const composed = performance.now();
  const { display } = await layout(document);
  const laidOut = performance.now();
  paintPdf(display);
  const painted = performance.now();
  paintPdf(display, { conformance: 'none' });
  const unmarked = performance.now();
  const stages = {
    read: read - start,
    theme: composed - read,
    layout: laidOut - composed,
    paint: painted - laidOut,
  };
  const prepared = prepareFloor(display);
  const bare = withoutMarks(prepared);
  replayFloor(prepared, readyFont);
  return {
    ...stages,
    whole: painted - start,
    unmarked: laidOut - start + unmarked - painted,
    outside: milliseconds(() => outside(source.toString(), font)),
    floor: milliseconds(() => replayFloor(prepared, pdfkitFont)),
    lean: milliseconds(() => replayFloor(prepared, leanFont)),
    ready: milliseconds(() => replayFloor(prepared, readyFont)),
    bare: milliseconds(() => replayFloor(bare, leanFont)),
  };
}

function milliseconds(work) {
  collect({ type: 'minor' });
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** The median of each stage; `editionOf` says in which words a run has the file. */
async function medians(source, editionOf) {
  const runs = [];
  for (let run = 0; run < warmUp + runCount; run += 1) {
    runs.push(await timed(Buffer.from(reworded(source, editionOf(run)))));
  }
  const warm = runs.slice(warmUp);
  return Object.fromEntries(
    Object.keys(warm[0]).map((stage) => [stage, median(warm.map((times) => times[stage]))]),
  );
}

function cells(times, stage) {
  const ratios = columns.map((floor) => (times[stage] / times[floor]).toFixed(2).padStart(9));
  return `${times[stage].toFixed(2).padStart(9)}${ratios.join('')}`;
}

for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const same = await medians(source, () => 0);
  const fresh = await medians(source, (run) => run + 1);
  console.log(`\n${basename(file)}: ms a document, median of ${runCount} warm runs`);
  console.log('          same text  × floor   × lean   × bare  new text  × floor   × lean   × bare');
  for (const row of rows) console.log(`${row.padEnd(10)}${cells(same, row)} ${cells(fresh, row)}`);
}
console.log(
  '\nfloor: the file replayed through pdfkit; lean: with subsets as Quoin makes them; bare: and no marks',
);
