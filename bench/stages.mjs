// How long each stage takes, in one warm process: `npm run bench` (after `npm run build`), or with files of your own.
// "same text": the document again, words known. "new text": every running text is new, and its words of four letters or more.
// "× floor": how many times the least that such a file can cost (floor.mjs), measured in the same runs.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  compose,
  defaultTheme,
  findLocale,
  layout,
  paintPdf,
  readResume,
  tasteOf,
} from '../dist/src/index.js';
import { prepareFloor, replayFloor } from './floor.mjs';
import { reworded } from './reword.mjs';

const RUNS = 40;
const WARM_UP = 25;
const STAGES = ['read', 'theme', 'layout', 'paint', 'whole'];

const files = process.argv.slice(2);
if (files.length === 0) {
  for (const file of readdirSync('examples')) if (file.endsWith('.yaml')) files.push(`examples/${file}`);
}
const taste = tasteOf(defaultTheme.settings, findLocale('en-GB'));

/** Milliseconds of each stage, of all, and of the floor of the pages that came out. */
async function timed(source) {
  const start = performance.now();
  const { resume } = readResume(source, {});
  const read = performance.now();
  const document = compose(resume, defaultTheme, taste);
  const composed = performance.now();
  const { display } = await layout(document);
  const laidOut = performance.now();
  paintPdf(display);
  const painted = performance.now();
  const stages = {
    read: read - start,
    theme: composed - read,
    layout: laidOut - composed,
    paint: painted - laidOut,
  };
  const prepared = prepareFloor(display);
  const floorStart = performance.now();
  replayFloor(prepared);
  const floor = performance.now() - floorStart;
  return { ...stages, whole: stages.read + stages.theme + stages.layout + stages.paint, floor };
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** The median of each stage; `editionOf` says in which words a run has the file. */
async function medians(source, editionOf) {
  const runs = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    runs.push(await timed(Buffer.from(reworded(source, editionOf(run)))));
  }
  const warm = runs.slice(WARM_UP);
  return Object.fromEntries(
    Object.keys(warm[0]).map((stage) => [stage, median(warm.map((times) => times[stage]))]),
  );
}

function cells(times, stage) {
  return `${times[stage].toFixed(2).padStart(9)}${(times[stage] / times.floor).toFixed(2).padStart(9)}`;
}

for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const same = await medians(source, () => 0);
  const fresh = await medians(source, (run) => run + 1);
  console.log(`\n${basename(file)}: ms a document, median of ${RUNS} warm runs`);
  console.log('          same text  × floor  new text  × floor');
  for (const stage of STAGES) console.log(`${stage.padEnd(10)}${cells(same, stage)} ${cells(fresh, stage)}`);
  console.log(`${'floor'.padEnd(10)}${cells(same, 'floor')} ${cells(fresh, 'floor')}`);
}
