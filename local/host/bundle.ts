import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Bundle, BundleFile } from './contract/host';

/** The compiled add-on as clasp would push it. */
export const readBundle = (folder: string): Bundle => {
	const files: BundleFile[] = [];
	let manifest: Bundle['manifest'] = { timeZone: 'Etc/GMT' };
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath ?? entry.path, entry.name);
		const name = relative(folder, path).replaceAll('\\', '/');
		const source = readFileSync(path, 'utf8');
		if (name === 'appsscript.json') manifest = JSON.parse(source) as Bundle['manifest'];
		else if (/\.(js|gs)$/.test(name)) files.push({ name: name.replace(/\.\w+$/, ''), kind: 'script', source });
		else if (name.endsWith('.html')) files.push({ name: name.slice(0, -5), kind: 'html', source });
	}
	return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), manifest };
};
