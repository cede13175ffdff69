import { readFileSync } from 'node:fs';

/** The library example of README.md, so that what is promised there is what is tested. */
export function readmeExample(): string {
  const code = /```js\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (code === undefined) throw new Error('README.md has no block of js');
  return code;
}
