// Measures the longest stretch in which a render of 1,000 entries lets no timer run, and how long after a signal it stops:
// `node bench/yielding.mjs [entries] [runs]` (after `npm run build`). Each run is a process of its own, so that the first render in it is cold.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createTypesetter } from '../dist/src/index.js';
import { median } from './measure.mjs';

const entries = Number(process.argv[2] ?? 1000);
const runs = Number(process.argv[3] ?? 3);
const abortAfter = 50;
const cases = [{ theme: 'classic' }, { theme: 'sidebar' }, { theme: 'swiss' }, { theme: 'gutter', fit: 30 }];

/** Returns a résumé with so many entries, each with words of its own. */
function longResume(count) {
  const entry = (_, index) =>
    [
      `    - title: Analyst ${index}`,
      `      organization: Engine Works ${index % 37}`,
      `      dates: 2019 – 202${index % 4}`,
      '      location: London',
      '      bullets:',
      `        - Wrote many programs for the engine, among them number ${index} of the Bernoulli series.`,
      `        - Reviewed ${index * 7} tables with *care*, and found errors in a third of them (no. ${(index * 7919) % 10007}).`,
      '',
    ].join('\n');
  return `name: Ada Lovelace\ncontact: [ada@example.com]\nsections:\n  Work:\n${Array.from({ length: count }, entry).join('')}`;
}

/** Renders once. Returns the time, and the longest time between two ticks of a timer, in milliseconds. */
async function rendered(typesetter, source, options) {
  let longest = 0;
  const start = performance.now();
  let last = start;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  await typesetter.typeset(source, options);
  clearInterval(timer);
  tick();
  return { total: last - start, longest };
}

/** Stops a render after 50 ms. Returns how many milliseconds later it has stopped. */
async function stopped(typesetter, source, options) {
  const signal = AbortSignal.timeout(abortAfter);
  let aborted = Number.NaN;
  signal.addEventListener('abort', () => {
    aborted = performance.now();
  });
  const start = performance.now();
  try {
    await typesetter.typeset(source, { ...options, signal });
  } catch {
    return { late: performance.now() - start - abortAfter, afterSignal: performance.now() - aborted };
  }
  return { late: Number.NaN, afterSignal: Number.NaN };
}

async function measure(options) {
  const source = longResume(entries);
  const typesetter = await createTypesetter();
  const stop = process.argv.includes('--stop');
  if (stop) {
    const cold = await stopped(typesetter, source, options);
    await typesetter.typeset(source, options);
    const warm = await stopped(typesetter, `${source}# other\n`, options);
    return { cold, warm };
  }
  const cold = await rendered(typesetter, source, options);
  const warm = await rendered(typesetter, `${source}# other\n`, options);
  return { cold, warm };
}

/** Runs a case in a process of its own. */
function inProcess(options, stop) {
  return new Promise((resolve, reject) => {
    const args = [
      String(entries),
      String(runs),
      '--case',
      JSON.stringify(options),
      ...(stop ? ['--stop'] : []),
    ];
    const child = fork(fileURLToPath(import.meta.url), args);
    child.once('message', resolve);
    child.once('error', reject);
  });
}

const asked = process.argv.indexOf('--case');
if (asked > 0) {
  process.send(await measure(JSON.parse(process.argv[asked + 1])));
  process.disconnect();
} else {
  console.log(`\n${entries} entries, median of ${runs} processes, ms`);
  console.log('theme               total      longest stretch    stopped after 50 ms plus');
  console.log('                cold   warm       cold   warm           cold   warm');
  for (const options of cases) {
    const times = [];
    const stops = [];
    for (let run = 0; run < runs; run += 1) {
      times.push(await inProcess(options, false));
      stops.push(await inProcess(options, true));
    }
    const cell = (results, kind, name) =>
      median(results.map((result) => result[kind][name]))
        .toFixed(0)
        .padStart(7);
    const label = Object.values(options).join(', fit ').padEnd(13);
    const row = [
      cell(times, 'cold', 'total'),
      cell(times, 'warm', 'total'),
      '    ',
      cell(times, 'cold', 'longest'),
    ];
    row.push(
      cell(times, 'warm', 'longest'),
      '        ',
      cell(stops, 'cold', 'late'),
      cell(stops, 'warm', 'late'),
    );
    console.log(label + row.join(''));
  }
}
