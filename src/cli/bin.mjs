#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// the program is TypeScript: tsx reads it as it is, so that a clone needs no build
register();
await import('./yutu.ts');
