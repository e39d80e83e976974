import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** A closing tag inside a string would end the element that carries it. */
const inElement = (code, tag) => code.trim().replace(new RegExp(`</(?=${tag})`, 'gi'), '<\\/');
const style = (css) => (css === '' ? '' : `<style>${inElement(css, 'style')}</style>`);
const script = (js) => `<script>${inElement(js, 'script').replace(/<!--/g, '<\\!--')}</script>`;

/** Stands where the build's mark comes, once that is known. */
const MARK = '@build@';
const options = {
	outdir: 'build',
	bundle: true,
	format: 'iife',
	target: 'es2020',
	jsx: 'transform',
	jsxFactory: 'h',
	jsxFragment: 'Fragment',
	inject: ['sidebar/jsx.ts'],
	define: { BUILD: JSON.stringify(MARK) },
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

/** An area takes what the panel has already from the panel: module → its exports, under one global name. */
const fromPanel = (modules) => ({
	name: 'from-panel',
	setup(step) {
		const given = (key) => ({ path: key, namespace: 'panel' });
		step.onResolve({ filter: PACKAGES }, ({ path }) => given(path));
		step.onResolve({ filter: /^\./ }, async ({ path, resolveDir, importer, pluginData }) => {
			if (pluginData === 'plain' || importer === '') return undefined;
			const found = await step.resolve(path, { resolveDir, importer, kind: 'import-statement', pluginData: 'plain' });
			const key = relative(process.cwd(), found.path).replaceAll('\\', '/');
			return modules.has(key) ? given(key) : undefined;
		});
		step.onLoad({ filter: /.*/, namespace: 'panel' }, ({ path }) => ({
			contents: `module.exports = kpiPanel[${JSON.stringify(path)}]`,
		}));
	},
});

/** Which names areas take from which modules of the panel: esbuild tells what it kept of each import. */
async function taken(areas, modules) {
	const names = new Map();
	const note = {
		name: 'note',
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
					const known = names.get(key) ?? new Set();
					for (const name of list.split(',')) known.add(name.trim().split(' as ')[0]);
					names.set(key, known);
				}
				return undefined;
			});
		},
	};
	await build({ ...options, entryPoints: areas, plugins: [note, fromPanel(modules)] });
	names.set('preact', new Set([...(names.get('preact') ?? []), 'h', 'Fragment']));
	return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, list]) => [key, [...list].sort()]);
}

function moduleNamed(path, modules) {
	const key = relative(process.cwd(), path).replaceAll('\\', '/');
	return [`${key}.ts`, `${key}.tsx`].find((one) => modules.has(one));
}

/** The panel's entry with what it lends to areas. */
const lending = (lent) => {
	const imports = lent.map(
		([key, names], i) =>
			`import {${names.map((name, j) => `${name} as x${i}_${j}`)}} from ${JSON.stringify(PACKAGES.test(key) ? key : `./${key}`)};`,
	);
	const lists = lent.map(([key, names], i) => `${JSON.stringify(key)}:{${names.map((name, j) => `${name}:x${i}_${j}`)}}`);
	return `${imports.join('')}globalThis.kpiPanel={${lists}};import './sidebar/main.tsx';`;
};

/** Painted before the script has been read; the panel draws the same and takes its place. */
const OUTLINE = `<main class="screen" aria-busy="true"><div class="bone bone-title"></div><div class="bone bone-line"></div>${'<div class="bone bone-step"></div>'.repeat(4)}</main>`;

/** Names of colours and sizes are for those who write styles; the same in all files. */
function shortNames() {
	const names = [];
	return (css) =>
		css.replace(/--[a-z][\w-]*/g, (name) => {
			if (!names.includes(name)) names.push(name);
			return `--${names.indexOf(name).toString(36)}`;
		});
}

/** The panel as one page that asks nothing from outside, and a file for each area. Runs from the repository root. */
export async function sidebarPages() {
	const areas = readdirSync('sidebar/areas')
		.map((file) => `sidebar/areas/${file}`)
		.sort();
	const { metafile } = await build({ ...options, entryPoints: ['sidebar/main.tsx'] });
	const modules = new Set(Object.keys(metafile.inputs));
	const lent = await taken(areas, modules);
	const panel = await build({ ...options, stdin: { contents: lending(lent), resolveDir: process.cwd(), loader: 'ts' } });
	const built = await Promise.all(areas.map((path) => build({ ...options, entryPoints: [path], plugins: [fromPanel(modules)] })));
	const short = shortNames();
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
			`<!DOCTYPE html><html><head>${style(short(output(built[i], '.css')))}</head><body data-build="${MARK}">${script(output(built[i], '.js'))}</body></html>\n`;
	});
	const mark = createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 8);
	return Object.fromEntries(Object.entries(pages).map(([name, html]) => [name, html.replaceAll(MARK, mark)]));
}
