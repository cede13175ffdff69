// The same résumé in other words of the same length: letters are moved along the alphabet, in the file itself.
import { parseDocument, visit } from 'yaml';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Words of running text; not those of addresses. */
const word = /(?<![\w:/@.&-])[a-z]{4,}(?![\w:/@]|\.\w)/g;

/** Values with fewer spaces are names, dates and settings. */
const fewestSpaces = 3;

/** A file in words that no other `edition` has; the file itself for 0. */
export function reworded(source, edition) {
  if (edition === 0) return source;
  let written = '';
  let from = 0;
  for (const [start, end] of runningText(source)) {
    written +=
      source.slice(from, start) + source.slice(start, end).replace(word, (word) => moved(word, edition));
    from = end;
  }
  return written + source.slice(from);
}

function runningText(source) {
  const ranges = [];
  visit(parseDocument(source), {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string') return;
      if (value.split(' ').length > fewestSpaces) ranges.push(range);
    },
  });
  return ranges;
}

function moved(word, edition) {
  const step = edition % 26;
  const turn = Math.floor(edition / 26);
  return Array.from(word, (letter, at) => {
    return letters[(letters.indexOf(letter) + step * (at + 1) + turn * (at * at + 1)) % 26];
  }).join('');
}
