// Renders every example in every theme as images, and a page that shows them: out/gallery/index.html.
// Option `--docs` also writes an image of each theme for the README: docs/pictures/<theme>.png.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { paintSvg, typesetPages } from '../dist/src/index.js';
import { builtInThemes } from '../dist/src/themes.js';

const folder = 'out/gallery';
/** Width of images in the gallery, in pixels. */
const pageWidth = 900;
/** Width of images in the README, in pixels. */
const docsWidth = 600;
/** Example for themes that no example uses. */
const defaultExample = 'marit-halvorsen';

const examples = await readExamples();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const sections = [];
for (const theme of Object.values(builtInThemes)) {
  const renderedExamples = [];
  for (const example of examples) renderedExamples.push(await renderExample(theme, example));
  sections.push(sectionOf(theme, renderedExamples));
  if (process.argv.includes('--docs')) await writeDocsImage(theme);
}
await writeFile(join(folder, 'index.html'), pageOf(sections));
console.log(`${sections.length} themes in ${folder}/index.html`);

async function readExamples() {
  const files = (await readdir('examples')).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(join('examples', file), 'utf8');
      const [, exampleTheme] = /^theme:\s*(?:\{?\s*name:\s*)?([\w-]+)/m.exec(source) ?? [];
      return {
        file,
        name: file.replace(/\.yaml$/, ''),
        source,
        exampleTheme,
        hasName: /^name:/m.test(source),
      };
    }),
  );
}

/** Renders the pages of an example in a theme as SVG. */
async function pagesOf(theme, { file, source }) {
  const read = (path) => readFile(join('examples', path));
  const { display, problems } = await typesetPages(source, { file, theme, read });
  for (const { severity, message } of problems)
    if (severity === 'error') console.warn(`${theme.name}, ${file}: ${message}`);
  return display === undefined ? [] : paintSvg(display);
}

/** Writes the pages of an example in a theme as PNG files. */
async function renderExample(theme, example) {
  const pages = [];
  for (const [index, svg] of (await pagesOf(theme, example)).entries()) {
    const file = `${theme.name}-${example.name}-${index + 1}.png`;
    const { png, width, height } = await rasterised(svg, pageWidth);
    await writeFile(join(folder, file), png);
    pages.push({ file, width, height });
  }
  return { name: example.name, pages };
}

async function writeDocsImage(theme) {
  const example =
    examples.find(({ exampleTheme, hasName }) => hasName && exampleTheme === theme.name) ??
    examples.find(({ name }) => name === defaultExample);
  const [first] = await pagesOf(theme, example);
  const { png } = await rasterised(first, docsWidth);
  await writeFile(join('docs', 'pictures', `${theme.name}.png`), png);
}

async function rasterised(svg, width) {
  const image = await loadImage(Buffer.from(asSvg11(svg)));
  const height = Math.round((width * image.height) / image.width);
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return { png: await canvas.encode('png'), width, height };
}

/** Rewrites references for SVG 1.1, because the canvas does not support SVG 2. */
function asSvg11(svg) {
  return svg
    .replace('<svg ', '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ')
    .replace(/<(use|image)([^>]*?) href=/g, '<$1$2 xlink:href=');
}

function sectionOf({ name, description }, renderedExamples) {
  const rows = renderedExamples.map(({ name: example, pages }) => {
    const images = pages.map(({ file, width, height }, index) => {
      const altText = escaped(`${example} in ${name}, page ${index + 1}`);
      return `<a href="${file}"><img src="${file}" alt="${altText}" width="${width}" height="${height}" loading="lazy"></a>`;
    });
    return `<h3>${escaped(example)}</h3>\n<div class="pages">\n${images.join('\n')}\n</div>`;
  });
  const html = `<section id="${escaped(name)}">
<h2>${escaped(name)}</h2>
<p>${escaped(description)}</p>
${rows.join('\n')}
</section>`;
  return { name, html };
}

function pageOf(sections) {
  const links = sections.map(({ name }) => `<a href="#${escaped(name)}">${escaped(name)}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quoin: every theme and example</title>
<style>
  :root { color-scheme: light }
  body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: #f4f4f2; color: #222; font: 16px/1.5 system-ui, sans-serif }
  nav { position: sticky; top: 0; padding: .5rem 0; background: #f4f4f2; display: flex; flex-wrap: wrap; gap: .25rem 1rem }
  a { color: #1f4e79 }
  section { border-top: 1px solid #ccc; margin-top: 2.5rem; scroll-margin-top: 3rem }
  h2 { margin: 1rem 0 0 } h3 { margin: 1.25rem 0 .5rem; font-size: 1rem; font-weight: 600; color: #555 }
  .pages { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem }
  img { display: block; width: 100%; height: auto; background: #fff; box-shadow: 0 1px 5px #0003 }
</style>
<h1>Every theme and example</h1>
<nav>${links.join('\n')}</nav>
${sections.map(({ html }) => html).join('\n')}
</html>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
