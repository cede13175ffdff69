// Every theme × example as pictures and a page that shows them: out/gallery/index.html.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { PDFParse } from 'pdf-parse';
import { builtInThemes, typeset } from '../dist/src/index.js';

const folder = 'out/gallery';
const examples = (await readdir('examples')).filter((file) => file.endsWith('.yaml')).sort();

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const figures = [];
for (const theme of Object.keys(builtInThemes))
  for (const file of examples) figures.push(...(await picturesOf(theme, file)));
await writeFile(`${folder}/index.html`, pageOf(figures));
console.log(`${figures.length} pictures in ${folder}/index.html`);

/** The pages of one example in one theme, as PNG files. */
async function picturesOf(theme, file) {
  const { pdf } = await typeset(await readFile(`examples/${file}`), { file, theme });
  const parser = new PDFParse({ data: pdf });
  const { pages } = await parser.getScreenshot({ scale: 1.5 });
  await parser.destroy();
  const name = file.replace(/\.yaml$/, '');
  return Promise.all(
    pages.map(async ({ data, pageNumber }) => {
      const picture = `${theme}-${name}-${pageNumber}.png`;
      await writeFile(`${folder}/${picture}`, data);
      return { picture, caption: `${theme}: ${name}, page ${pageNumber}` };
    }),
  );
}

function pageOf(figures) {
  const shown = figures.map(
    ({ picture, caption }) =>
      `<figure><img src="${picture}" alt="${caption}"><figcaption>${caption}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Quoin: every theme and example</title>
<style>
  body { margin: 2rem; background: #e8e8e8; font: 14px/1.4 system-ui; display: flex; flex-wrap: wrap; gap: 2rem }
  figure { margin: 0 } img { width: 420px; box-shadow: 0 1px 6px #0004; background: white }
</style>
${shown.join('\n')}
</html>
`;
}
