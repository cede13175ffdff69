#!/usr/bin/env node
import { runCommand } from './command.ts';

const { stdin, stdout, stderr, env, argv } = process;
const narrowest = 40;
const usualColumns = 100;

// Whoever reads our output may stop early, as `head` does.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exitCode = code === 'EPIPE' ? process.exitCode : 1;
});

process.exitCode = await runCommand(argv.slice(2), {
  environment: env,
  print: (content) => stdout.write(content),
  printError: (text) => stderr.write(text),
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
    return new Uint8Array(Buffer.concat(chunks));
  },
  terminal: { output: stdout.isTTY === true, errors: stderr.isTTY === true },
  columns: Math.max(narrowest, stderr.columns || usualColumns),
});
