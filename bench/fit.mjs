// What it costs to fit a résumé to its pages: `node bench/fit.mjs` (after `npm run build`). A solve is told in layouts of its
// own, and in how many times one plain layout of the same file it takes. "cold": each in a new process, its first layout.
// "new text": a warm process, in words that were not set before. "same text": the file again; its words are known, and for
// the plain layout its lines too.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fitPages } from '../dist/src/fit/fit-pages.js';
import { builtInThemes, compose, findLocale, layout, readResume, themeContext } from '../dist/src/index.js';
import { reworded } from './reword.mjs';

/** A file, its theme, and to how many pages it is fitted. */
const cases = [
  ['peter-bourgon', 'gutter', 1],
  ['engineering-manager', 'classic', 2],
  ['engineering-manager', 'classic', 1],
  ['systems-engineer', 'dense', 3],
  ['systems-engineer', 'dense', 2],
];
const runs = 15;
const warmUp = 10;
const coldRuns = 5;
const locale = findLocale('en-GB');

/** Milliseconds of a plain layout or of a solve, and how many layouts it took. */
async function timed(source, themeName, pages) {
  const { resume } = readResume(source, {});
  const theme = builtInThemes[themeName];
  const set = (settings) => layout(compose(resume, theme, themeContext(settings, locale)));
  const start = performance.now();
  const { report } =
    pages === 0 ? await set(theme.settings) : await fitPages(theme.settings, { pages, floor: {} }, set);
  return { time: performance.now() - start, layouts: report.fit?.layouts ?? 1 };
}

function sourceOf(name, edition = 0) {
  return reworded(readFileSync(`examples/${name}.yaml`, 'utf8'), edition);
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** Both in turns; `editionOf` says in which words a run has the file. */
async function warm(name, theme, pages, editionOf) {
  const plain = [];
  const solve = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    plain.push((await timed(sourceOf(name, editionOf(2 * run)), theme, 0)).time);
    solve.push(await timed(sourceOf(name, editionOf(2 * run + 1)), theme, pages));
  }
  const times = solve.map(({ time }) => time);
  return [median(plain.slice(warmUp)), median(times.slice(warmUp)), solve.at(-1).layouts];
}

function cold(name, theme, pages) {
  const runs = Array.from({ length: coldRuns }, () =>
    [0, pages].map((fit) => {
      const child = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, theme, fit]);
      return JSON.parse(child.toString());
    }),
  );
  const [plain, solve] = [0, 1].map((which) => median(runs.map((run) => run[which].time)));
  return [plain, solve, runs[0][1].layouts];
}

function row(label, [plain, solve, layouts]) {
  const ratio = `${(solve / plain).toFixed(1)} ×`;
  console.log(
    `  ${label.padEnd(10)}${plain.toFixed(1).padStart(8)} ms${solve.toFixed(1).padStart(9)} ms${ratio.padStart(8)}${String(layouts).padStart(9)}`,
  );
}

const [name, theme, pages] = process.argv.slice(2);
if (name !== undefined) {
  console.log(JSON.stringify(await timed(sourceOf(name), theme, Number(pages))));
} else {
  for (const [file, inTheme, most] of cases) {
    console.log(`\n${file} in ${inTheme}, on ${most}: median`);
    console.log('                 plain       solve   ratio  layouts');
    row('cold', cold(file, inTheme, most));
    row('new text', await warm(file, inTheme, most, (run) => run + 1));
    row('same text', await warm(file, inTheme, most, () => 0));
  }
}
