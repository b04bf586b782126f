// The quick gates, all of them even when one fails: format, lint, types, unused code. Meant to end within 30 seconds.
import { gates, runGates } from './gates.mjs';

const failed = await runGates(gates.quick);
process.exitCode = failed.length > 0 ? 1 : 0;
