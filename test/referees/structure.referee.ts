import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { renderExamples } from './rendered-examples.ts';

test.each(renderExamples('structure'))('qpdf finds no error in %s', (file) => {
  const report = execFileSync('qpdf', ['--check', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(report).toContain('No syntax or stream encoding errors found');
});
