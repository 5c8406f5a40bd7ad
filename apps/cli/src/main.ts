#!/usr/bin/env node
import { processIo } from './cli-io.js';
import { runProgram } from './program.js';

await runProgram(process.argv.slice(2), processIo());
