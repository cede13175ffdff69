// How long each stage takes, in one warm process: `npm run bench` (after `npm run build`), or with files of your own.
// "same text": the document again, words known. "new text": every word of four letters or more is new.
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

const RUNS = 40;
const WARM_UP = 25;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const STAGES = ['read', 'theme', 'layout', 'paint', 'whole'];

const files = process.argv.slice(2);
if (files.length === 0) {
  for (const file of readdirSync('examples')) if (file.endsWith('.yaml')) files.push(`examples/${file}`);
}
const taste = tasteOf(defaultTheme.settings, findLocale('en-GB'));

/** The same résumé in other words of the same length: letters are moved along the alphabet. */
function reworded(value, distance) {
  if (Array.isArray(value)) return value.map((item) => reworded(item, distance));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [
      key,
      key === 'text' && typeof below === 'string' ? movedLetters(below, distance) : reworded(below, distance),
    ]),
  );
}

function movedLetters(text, distance) {
  return text.replace(/[a-z]{4,}/g, (word) =>
    Array.from(word, (letter, at) => LETTERS[(LETTERS.indexOf(letter) + distance * (at + 1)) % 26]).join(''),
  );
}

/** Milliseconds of each stage, of all, and of the floor of the pages that came out. */
async function timed(source, distance) {
  const start = performance.now();
  const { resume } = readResume(source, {});
  const read = performance.now();
  const said = distance === 0 ? resume : reworded(resume, distance);
  const ready = performance.now();
  const document = compose(said, defaultTheme, taste);
  const composed = performance.now();
  const { display } = await layout(document);
  const laidOut = performance.now();
  paintPdf(display);
  const painted = performance.now();
  const stages = {
    read: read - start,
    theme: composed - ready,
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

/** The median of each stage; `distanceOf` says how a run's words differ from the file's. */
async function medians(source, distanceOf) {
  const runs = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) runs.push(await timed(source, distanceOf(run)));
  const warm = runs.slice(WARM_UP);
  return Object.fromEntries(
    Object.keys(warm[0]).map((stage) => [stage, median(warm.map((times) => times[stage]))]),
  );
}

function cells(times, stage) {
  return `${times[stage].toFixed(2).padStart(9)}${(times[stage] / times.floor).toFixed(2).padStart(9)}`;
}

for (const file of files) {
  const source = readFileSync(file);
  const same = await medians(source, () => 0);
  const fresh = await medians(source, (run) => run + 1);
  console.log(`\n${basename(file)}: ms a document, median of ${RUNS} warm runs`);
  console.log('          same text  × floor  new text  × floor');
  for (const stage of STAGES) console.log(`${stage.padEnd(10)}${cells(same, stage)} ${cells(fresh, stage)}`);
  console.log(`${'floor'.padEnd(10)}${cells(same, 'floor')} ${cells(fresh, 'floor')}`);
}
