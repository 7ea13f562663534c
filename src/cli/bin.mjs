#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { register } from 'tsx/esm/api';

// left to itself, the heap grows to several times what is in use before it is cleared; so it stays within half as much again
setFlagsFromString('--heap-growing-percent=50');

// the program is TypeScript: tsx reads it as it is, so that a clone needs no build
register();
await import('./yutu.ts');
