import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** A closing tag inside a string would end the element that carries it. */
const inElement = (code, tag) => code.trim().replace(new RegExp(`</(?=${tag})`, 'gi'), '<\\/');
const style = (css) => (css === '' ? '' : `<style>${inElement(css, 'style')}</style>`);
const script = (js) => `<script>${inElement(js, 'script').replace(/<!--/g, '<\\!--')}</script>`;

/** Replaced by the hash of the build, once that can be computed. */
const BUILD_HASH = '@build@';
const options = {
	outdir: 'build',
	bundle: true,
	format: 'iife',
	target: 'es2020',
	jsx: 'transform',
	jsxFactory: 'h',
	jsxFragment: 'Fragment',
	inject: ['sidebar/jsx.ts'],
	define: { BUILD: JSON.stringify(BUILD_HASH) },
	minify: true,
	charset: 'utf8',
	legalComments: 'none',
	write: false,
	metafile: true,
	logLevel: 'error',
	tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
};
const output = ({ outputFiles }, ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
const PACKAGES = /^preact(\/hooks)?$/;

/** An area takes what the panel has from the panel: a list of modules' exports, under one global name. */
const fromPanel = (modules, keys = []) => ({
	name: 'from-panel',
	setup(step) {
		const fromGlobal = (key) => ({ path: key, namespace: 'panel' });
		step.onResolve({ filter: PACKAGES }, ({ path }) => fromGlobal(path));
		step.onResolve({ filter: /^\./ }, async ({ path, resolveDir, importer, pluginData }) => {
			if (pluginData === 'plain' || importer === '') return undefined;
			const resolved = await step.resolve(path, { resolveDir, importer, kind: 'import-statement', pluginData: 'plain' });
			const key = relative(process.cwd(), resolved.path).replaceAll('\\', '/');
			return modules.has(key) ? fromGlobal(key) : undefined;
		});
		step.onLoad({ filter: /.*/, namespace: 'panel' }, ({ path }) => ({
			contents: `module.exports = kpiPanel[${keys.indexOf(path)}]`,
		}));
	},
});

/** Which names areas import from which modules of the panel; esbuild drops the unused imports first. */
async function importsFromPanel(areas, modules) {
	const names = new Map();
	const collector = {
		name: 'collector',
		setup(step) {
			step.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
				const { outputFiles } = await build({
					...options,
					entryPoints: [path],
					bundle: false,
					inject: [],
					minify: false,
					format: 'esm',
					metafile: false,
				});
				for (const [, list, from] of outputFiles[0].text.matchAll(/^import \{([^}]*)\} from "([^"]+)"/gm)) {
					const key = PACKAGES.test(from) ? from : moduleNamed(join(path, '..', from), modules);
					if (key === undefined) continue;
					const namesOfModule = names.get(key) ?? new Set();
					for (const name of list.split(',')) namesOfModule.add(name.trim().split(' as ')[0]);
					names.set(key, namesOfModule);
				}
				return undefined;
			});
		},
	};
	await build({ ...options, entryPoints: areas, plugins: [collector, fromPanel(modules)] });
	names.set('preact', new Set([...(names.get('preact') ?? []), 'h', 'Fragment']));
	return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, list]) => [key, [...list].sort()]);
}

/** Modules that three areas or more would bring along; the panel has them once for all. */
async function widelyUsed(areas, modules) {
	const { metafile } = await build({ ...options, entryPoints: areas, plugins: [fromPanel(modules)] });
	const counts = new Map();
	for (const [path, { inputs }] of Object.entries(metafile.outputs))
		if (path.endsWith('.js')) for (const key of Object.keys(inputs)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return [...counts].filter(([key, count]) => count >= 3 && key.startsWith('sidebar/')).map(([key]) => key);
}

function moduleNamed(path, modules) {
	const key = relative(process.cwd(), path).replaceAll('\\', '/');
	return [`${key}.ts`, `${key}.tsx`].find((one) => modules.has(one));
}

/** The panel's entry, which also puts the modules that areas import from it under one global name. */
const entryOf = (exported) => {
	const imports = exported.map(
		([key, names], i) =>
			`import {${names.map((name, j) => `${name} as x${i}_${j}`)}} from ${JSON.stringify(PACKAGES.test(key) ? key : `./${key}`)};`,
	);
	const lists = exported.map(([, names], i) => `{${names.map((name, j) => `${name}:x${i}_${j}`)}}`);
	return `import './sidebar/main.tsx';${imports.join('')}globalThis.kpiPanel=[${lists}];`;
};

/** Painted before the script runs; the panel draws the same and replaces it. */
const OUTLINE = `<main class="screen" aria-busy="true"><div class="bone bone-title"></div><div class="bone bone-line"></div>${'<div class="bone bone-step"></div>'.repeat(4)}</main>`;

/** Shortens the names of colours and sizes; the same in all files. */
function nameShortener() {
	const names = [];
	return (css) =>
		css.replace(/--[a-z][\w-]*/g, (name) => {
			if (!names.includes(name)) names.push(name);
			return `--${names.indexOf(name).toString(36)}`;
		});
}

/** The panel as one page that loads nothing from outside, and a file for each area. Runs from the repository root. */
export async function sidebarPages() {
	const areas = readdirSync('sidebar/areas')
		.map((file) => `sidebar/areas/${file}`)
		.sort();
	const { metafile } = await build({ ...options, entryPoints: ['sidebar/main.tsx'] });
	const modules = new Set(Object.keys(metafile.inputs));
	for (const path of await widelyUsed(areas, modules)) modules.add(path);
	const exported = await importsFromPanel(areas, modules);
	const panel = await build({ ...options, stdin: { contents: entryOf(exported), resolveDir: process.cwd(), loader: 'ts' } });
	const keys = exported.map(([key]) => key);
	const built = await Promise.all(areas.map((path) => build({ ...options, entryPoints: [path], plugins: [fromPanel(modules, keys)] })));
	const short = nameShortener();
	const pages = {
		sidebar: [
			'<!DOCTYPE html><html><head><base target="_top"><meta charset="utf-8">',
			'<meta name="viewport" content="width=device-width,initial-scale=1"><title>KPI for Sales</title>',
			`${style(short(output(panel, '.css')))}</head><body><div id="panel">${OUTLINE}</div>${script(output(panel, '.js'))}</body></html>\n`,
		].join(''),
	};
	areas.forEach((path, i) => {
		const name = path.replace(/^.*\/(.+)\.tsx$/, 'sidebar-$1');
		pages[name] =
			`<!DOCTYPE html><html><head>${style(short(output(built[i], '.css')))}</head><body data-build="${BUILD_HASH}">${script(output(built[i], '.js'))}</body></html>\n`;
	});
	const hash = createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 8);
	return Object.fromEntries(Object.entries(pages).map(([name, html]) => [name, html.replaceAll(BUILD_HASH, hash)]));
}
