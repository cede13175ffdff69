import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a copy of yaml's ES modules: what the package gives bundlers for Node is CommonJS, which asks for
 * parts of Node in a way that an ES bundle refuses. Bundlers find it through the `module` condition.
 */
export function writeYaml(source, target) {
  cpSync(join(source, 'browser'), target, { recursive: true });
  copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'));
}
