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

/**
 * Renders once. Returns the time, and the longest time between two ticks of a timer: on the clock, and of the processor, in
 * which the machine's other work does not count, but the threads of the garbage collector and the compiler do. In milliseconds.
 */
async function rendered(typesetter, source, options) {
  let longest = 0;
  let busiest = 0;
  const start = performance.now();
  let last = start;
  let used = process.cpuUsage();
  const tick = () => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    longest = Math.max(longest, now - last);
    busiest = Math.max(busiest, (user + system) / 1000);
    last = now;
    used = process.cpuUsage();
  };
  const timer = setInterval(tick, 1);
  await typesetter.typeset(source, options);
  clearInterval(timer);
  tick();
  return { total: last - start, longest, busiest };
}

/** Stops a render after 50 ms. Returns how many milliseconds later it has stopped. */
async function stopped(typesetter, source, options) {
  const start = performance.now();
  try {
    await typesetter.typeset(source, { ...options, signal: AbortSignal.timeout(abortAfter) });
  } catch {
    return { late: performance.now() - start - abortAfter };
  }
  return { late: Number.NaN };
}

async function measure(options) {
  const source = longResume(entries);
  const typesetter = await createTypesetter();
  if (process.argv.includes('--stop')) {
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
  console.log(
    '                     total     longest stretch      of the processor   stopped after 50 ms and',
  );
  console.log(`${''.padEnd(14)}${'   cold   warm     '.repeat(4)}`.trimEnd());
  for (const options of cases) {
    const times = [];
    const stops = [];
    for (let run = 0; run < runs; run += 1) {
      times.push(await inProcess(options, false));
      stops.push(await inProcess(options, true));
    }
    const cells = (results, name) =>
      ['cold', 'warm']
        .map((kind) => median(results.map((result) => result[kind][name])))
        .map((milliseconds) => milliseconds.toFixed(0).padStart(7))
        .join('');
    const columns = [
      cells(times, 'total'),
      cells(times, 'longest'),
      cells(times, 'busiest'),
      cells(stops, 'late'),
    ];
    console.log(Object.values(options).join(', fit ').padEnd(14) + columns.join('     '));
  }
}
