// What the benchmarks share: medians, and variants of a résumé with other words of the same length.
import { parseDocument, visit } from 'yaml';

/** Returns the median of numbers; the upper one of two. */
export function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Words of running text, except those in addresses. */
const word = /(?<![\w:/@.&-])[a-z]{4,}(?![\w:/@]|\.\w)/g;

/** Values with at most this many words are names, dates or settings, and stay as they are. */
const maximumShortWords = 3;

/** Returns a file whose words differ from those of every other edition. Edition 0 is the file itself. */
export function editionOf(source, edition) {
  if (edition === 0) return source;
  let text = '';
  let end = 0;
  for (const [start, stop] of runningText(source)) {
    text +=
      source.slice(end, start) + source.slice(start, stop).replace(word, (word) => shifted(word, edition));
    end = stop;
  }
  return text + source.slice(end);
}

/** Returns a file whose words differ from those of every other number, however large. */
export function distinctEdition(source, number) {
  let state = number + 1;
  const letter = () => {
    // A linear congruential generator. Source: Knuth, The Art of Computer Programming 2, 3.2.1.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return alphabet[(state >>> 16) % 26];
  };
  let text = '';
  let end = 0;
  for (const [start, stop] of runningText(source)) {
    text += source.slice(end, start);
    text += source.slice(start, stop).replace(word, (word) => Array.from(word, letter).join(''));
    end = stop;
  }
  return text + source.slice(end);
}

function runningText(source) {
  const ranges = [];
  visit(parseDocument(source), {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string') return;
      if (value.split(' ').length > maximumShortWords) ranges.push(range);
    },
  });
  return ranges;
}

/** Shifts each letter along the alphabet, by a distance that depends on its position. */
function shifted(word, edition) {
  const step = edition % 26;
  const turn = Math.floor(edition / 26);
  return Array.from(word, (letter, index) => {
    return alphabet[(alphabet.indexOf(letter) + step * (index + 1) + turn * (index * index + 1)) % 26];
  }).join('');
}
