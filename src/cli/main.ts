#!/usr/bin/env node
import { packageVersion } from './command-io.ts';

const { stdin, stdout, stderr, env, argv } = process;
/** Characters of the narrowest line that problems are laid out for. */
const minimumColumns = 40;
/** Characters of a line if standard error is not a terminal. */
const defaultColumns = 100;

const flush = flushOf(stdout);
// Without a reader of messages there is nobody to tell.
stderr.on('error', () => undefined);

/** Returns a function that resolves when everything that was printed is written, and rejects if it could not be. */
function flushOf(stream: NodeJS.WriteStream): () => Promise<void> {
  let first: Error | undefined;
  stream.on('error', (error: Error) => {
    first ??= error;
  });
  return () =>
    new Promise((resolve, reject) => {
      stream.write('', (error) => {
        const failure = first ?? error;
        if (failure) reject(failure);
        else resolve();
      });
    });
}

const words = argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  // Commander and the commands are not loaded to print a version.
  stdout.write(`${packageVersion()}\n`);
} else {
  const { runCommand } = await import('./command.ts');
  process.exitCode = await runCommand(words, {
    environment: env,
    print: (content) => stdout.write(content),
    flush,
    printError: (text) => stderr.write(text),
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return new Uint8Array(Buffer.concat(chunks));
    },
    terminal: { output: stdout.isTTY === true, errors: stderr.isTTY === true },
    columns: Math.max(minimumColumns, stderr.columns || defaultColumns),
  });
  await flush().catch(async (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close a list early; that is not a failure.
    if (error.code === 'EPIPE' || process.exitCode !== 0) return;
    const { writeErrorText } = await import('./write-atomic.ts');
    stderr.write(`error: Standard output cannot be written: ${writeErrorText(error)}.\n`);
    process.exitCode = 1;
  });
}
