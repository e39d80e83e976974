const { transformSync } = require('esbuild');

module.exports = {
	process(source, filename) {
		const loader = filename.endsWith('.tsx') ? 'tsx' : filename.endsWith('.ts') ? 'ts' : 'js';
		const { code } = transformSync(source, { loader, format: 'cjs', target: 'node20', sourcemap: 'inline', sourcefile: filename });
		return { code };
	},
};
