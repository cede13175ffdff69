// The least that new text costs before a page is thought of: yaml parses the file, micromark what has marks, HarfBuzz
// shapes each word once. Nothing of Quoin's own is in it.
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseDocument, visit } from 'yaml';

const marks = /[*_`[\]<>&\\#|~]|^\s*(?:[-+]|\d+[.)])\s/mu;

const buffer = new Buffer();

/** A shaper of one face for all words: most of a document's are of one. */
export function openShaper(bytes) {
  return new Font(new Face(new Blob(bytes)));
}

/** Milliseconds that the packages take for a text that none of them has seen. */
export function outside(source, font) {
  const start = performance.now();
  const texts = [];
  visit(parseDocument(source), {
    Scalar(key, { value }) {
      if (key !== 'key' && typeof value === 'string') texts.push(value);
    },
  });
  for (const text of texts) if (marks.test(text)) fromMarkdown(text);
  for (const word of new Set(texts.flatMap((text) => text.split(/\s+/u)))) shapeWord(word, font);
  return performance.now() - start;
}

function shapeWord(word, font) {
  buffer.reset();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  buffer.getGlyphInfos();
  buffer.getGlyphPositions();
}
