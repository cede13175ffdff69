// Measures how the time of reading grows with the length of awkward texts: `node bench/linear.mjs` (after `npm run build`).
// Prints the exponent of each, from a text of one length to one of four times that: 1 is linear, 2 quadratic.
import { performance } from 'node:perf_hooks';
import { typesetPages } from '../dist/src/index.js';

const lengths = [8_000, 32_000];
const attempts = 3;

const markupParts = ['<b>', '<ul>', '<li>', '<p>', '<a href="x">', '</b>', '<'];
const xmlParts = ['<!--', '<![CDATA[', '<!DOCTYPE "', '<a ', '</', '<a>', '&', '<', '<a b="', ']]>', '<?'];
const quoteParts = ['"a ', "'a", '"a"', '1" ', '("', '“"', "n' "];

const kinds = [
  ...quoteParts.map((part) => ['quotes', part, (text) => [yaml(text), {}]]),
  ...markupParts.map((part) => ['HTML', `${part}a`, (text) => [jsonResume(text), { from: 'jsonresume' }]]),
  ...xmlParts.map((part) => ['XML', part, (text) => [europass(text), { from: 'europass' }]]),
];

function yaml(text) {
  return `name: Ada Lovelace\nsections:\n  Work:\n    - text: ${JSON.stringify(text)}\n`;
}

function jsonResume(text) {
  return JSON.stringify({ basics: { name: 'Ada Lovelace', summary: text } });
}

function europass(text) {
  return `<SkillsPassport><LearnerInfo>${text}`;
}

/** Returns the least milliseconds of several attempts to read a text. */
async function timeOf(source, options) {
  let least = Infinity;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const start = performance.now();
    await typesetPages(source, { file: 'cv', ...options });
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const empty = await timeOf(yaml('a'), {});
console.log(`a short text: ${empty.toFixed(0)} ms`);
for (const [kind, part, file] of kinds) {
  const times = [];
  for (const length of lengths)
    times.push(await timeOf(...file(part.repeat(Math.floor(length / part.length)))));
  const [short, long] = times.map((time) => Math.max(1, time - empty));
  const exponent = Math.log(long / short) / Math.log(lengths[1] / lengths[0]);
  const row = [
    kind.padEnd(8),
    JSON.stringify(part).padEnd(18),
    short.toFixed(0).padStart(7),
    long.toFixed(0).padStart(7),
  ];
  console.log(`${row.join('')} ms  exponent ${exponent.toFixed(2)}`);
}
