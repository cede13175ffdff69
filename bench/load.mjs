// Measures the processor time it takes to load Quoin: `node bench/load.mjs [runs]` (after `npm run build`).
// Prints multiples of the time of Node with nothing to do, each the lower quartile of runs that take turns.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 20);
const cases = [
  ['node', ['--eval', '0']],
  ['quoin --version', ['dist/src/cli/main.js', '--version']],
  ['quoin --help', ['dist/src/cli/main.js', '--help']],
  ["import 'quoin'", ['--input-type=module', '--eval', "import './dist/src/index.js'"]],
];

// Writes the processor time of a process to standard error when it exits.
const reporter = join(tmpdir(), `quoin-load-${process.pid}.cjs`);
writeFileSync(
  reporter,
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeSync(2, String(user + system)); });",
);

/** Returns the milliseconds of processor time of one run. */
function processorTime(words) {
  const { stderr, status } = spawnSync(process.execPath, ['--require', reporter, ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
  return Number(stderr) / 1000;
}

function lowerQuartile(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 4)];
}

const times = new Map(cases.map(([name]) => [name, []]));
for (let run = 0; run < runs; run += 1)
  for (const [name, words] of cases) times.get(name).push(processorTime(words));
rmSync(reporter);
const [bare, ...others] = Array.from(times, ([name, measured]) => [name, lowerQuartile(measured)]);
console.log(`\nLoading, processor time of ${runs} runs; Node alone ${bare[1].toFixed(0)} ms`);
for (const [name, time] of others) console.log(`  ${name.padEnd(16)} ${(time / bare[1]).toFixed(2)} ×`);
