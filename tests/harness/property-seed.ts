// The properties are tried on the same values in every run, so that what was green stays green: `GLANE_SEED=7 vitest run --project unit`
// tries others, and is how one looks for faults.
import fc from 'fast-check';

fc.configureGlobal({ includeErrorInReport: true, seed: Number(process.env.GLANE_SEED ?? 20_261_122) });
