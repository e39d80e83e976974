const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');
const { apply, isMutated } = require('./mutation/apply.cjs');

const self = readFileSync(__filename);

module.exports = {
	process(original, filename) {
		const source = isMutated(filename) ? apply(original) : original;
		const loader = filename.endsWith('.tsx') ? 'tsx' : filename.endsWith('.ts') ? 'ts' : 'js';
		const { code } = transformSync(source, { loader, format: 'cjs', target: 'node20', sourcemap: 'inline', sourcefile: filename });
		return { code };
	},
	/** A mutant has a place of its own in Jest's cache: the next run must not find it there. */
	getCacheKey(source, filename) {
		const hash = createHash('sha256').update(self).update(version).update(`\0${filename}\0`).update(source);
		return hash.update(isMutated(filename) ? `\0${process.env.MUTANT}` : '').digest('hex');
	},
};
