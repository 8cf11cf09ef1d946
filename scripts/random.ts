/** What random tests draw: the same at each run, so that a commit passes or fails as a whole; `SEED` draws otherwise. */
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env['SEED'] ?? 20_261_126),
  // Whoever reads the report sees what failed, not only what was drawn.
  includeErrorInReport: true,
});
