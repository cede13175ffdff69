import { readFileSync } from 'node:fs';

/** Returns the library example of README.md, so that the tests run it. */
export function readmeExample(): string {
  const code = /```js\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (code === undefined) throw new Error('README.md has no block of js');
  return code;
}
