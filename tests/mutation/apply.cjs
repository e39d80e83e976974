const { resolve } = require('node:path');

/**
 * A change of one source file, from the environment: `MUTANT='{"file":"src/…","start":1,"end":2,"text":"…"}'`. Whatever compiles the sources for a
 * test passes them through here, so that files on disk are never touched.
 */
const mutant = process.env.MUTANT === undefined ? null : JSON.parse(process.env.MUTANT);
const mutatedFile = mutant === null ? null : resolve(__dirname, '../..', mutant.file);

module.exports = {
	isMutated: (filename) => mutatedFile !== null && resolve(filename) === mutatedFile,
	apply: (source) => source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end),
};
