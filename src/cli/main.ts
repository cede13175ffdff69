#!/usr/bin/env node
import { packageVersion } from './command-io.ts';

const { stdin, stdout, stderr, env, argv } = process;
/** Characters of the narrowest line that problems are laid out for. */
const minimumColumns = 40;
/** Characters of a line if standard error is not a terminal. */
const defaultColumns = 100;

// A reader such as `head` may close the pipe early; that is not a failure.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exitCode = code === 'EPIPE' ? process.exitCode : 1;
});

const words = argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  // Commander and the commands are not loaded to print a version.
  stdout.write(`${packageVersion()}\n`);
} else {
  const { runCommand } = await import('./command.ts');
  process.exitCode = await runCommand(words, {
    environment: env,
    print: (content) => stdout.write(content),
    printError: (text) => stderr.write(text),
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return new Uint8Array(Buffer.concat(chunks));
    },
    terminal: { output: stdout.isTTY === true, errors: stderr.isTTY === true },
    columns: Math.max(minimumColumns, stderr.columns || defaultColumns),
  });
}
