import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { typesetPages } from '../src/index.ts';

const docs = readdirSync('docs').filter((file) => file.endsWith('.md'));
const papers = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.map((file) => `docs/${file}`)];

/** What it shows is wrong on purpose; a test of its own tries it. */
const ofMistakes = 'docs/problems.md';

/** Every block of YAML in the papers that is a résumé, or sections, or entries of one. */
const resumes = papers
  .filter((paper) => paper !== ofMistakes)
  .flatMap((paper) =>
    Array.from(readFileSync(paper, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g), ([, yaml = '']) => yaml)
      .map((yaml) =>
        yaml.startsWith('- ') ? `sections:\n  Work:\n${yaml.replace(/^(?=.)/gm, '    ')}` : yaml,
      )
      .filter((yaml) => /^(name|summary|sections):/m.test(yaml))
      .map((yaml, number) => [`${paper}, résumé ${number + 1}`, yaml] as const),
  );

test.each(resumes)('%s has no mistake', async (_, yaml) => {
  const { display, problems } = await typesetPages(yaml);
  const told = problems.filter(({ code }) => code !== 'missing-title');
  expect(told.map(({ message }) => message)).toEqual([]);
  expect(display?.pages).toHaveLength(1);
});

test.each(papers)('every file that %s links to is there', (paper) => {
  const text = readFileSync(paper, 'utf8');
  const links = Array.from(text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g), ([, target = '']) => target);
  const files = links.filter((target) => !/^(?:https?|file|mailto):/.test(target));
  expect(files.filter((target) => !existsSync(path.join(path.dirname(paper), target)))).toEqual([]);
});

/** What npm puts into every package, and what package.json adds. */
const { files: added } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly files: readonly string[];
};
const packed = ['README.md', 'LICENSE', 'package.json', ...added];

/** True for a file in the package and for a folder that the package has files of. */
function isPacked(file: string): boolean {
  return packed.some((each) => {
    const [folder = '', end] = each.split('*.');
    if (end !== undefined && !folder.includes('*') && file.startsWith(folder) && file.endsWith(`.${end}`))
      return true;
    return file === each || file.startsWith(`${each}/`) || each.startsWith(`${file}/`);
  });
}

// The pictures of the README are shown from the repository.
test.each(papers)('what %s links to, and what it is, is in the package', (paper) => {
  const text = readFileSync(paper, 'utf8').replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '');
  const links = Array.from(text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g), ([, target = '']) => target);
  const files = links.filter((target) => !/^(?:https?|file|mailto):/.test(target));
  const linked = files.map((target) => path.posix.join(path.posix.dirname(paper), target));
  expect([paper, ...linked].filter((file) => !isPacked(file))).toEqual([]);
});
