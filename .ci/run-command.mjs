import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program at the top of the repository and collects what it prints, both streams in the order they came.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, echo?: boolean }} [options] echo: also print as it comes
 * @returns {Promise<{ code: number, output: string }>} a program that could not be started ends with code 127
 */
export function runCommand(command, args, { env = {}, echo = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      if (echo) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
