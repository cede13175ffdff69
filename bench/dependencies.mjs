// Lower bound for the time that new text takes before layout: yaml parses the file, micromark the texts that may contain
// Markdown, HarfBuzz shapes each word once. Runs no code of Quoin.
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseDocument, visit } from 'yaml';

const markdown = /[*_`[\]<>&\\#|~]|^\s*(?:[-+]|\d+[.)])\s/mu;

const buffer = new Buffer();

/** Opens one face for all words. Most words of a document are in one face. */
export function openShaper(bytes) {
  return new Font(new Face(new Blob(bytes)));
}

/** Returns the time, in milliseconds, that the packages take for a text that is new to them. */
export function dependencyTime(source, font) {
  const start = performance.now();
  const texts = [];
  visit(parseDocument(source), {
    Scalar(key, { value }) {
      if (key !== 'key' && typeof value === 'string') texts.push(value);
    },
  });
  for (const text of texts) if (markdown.test(text)) fromMarkdown(text);
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
