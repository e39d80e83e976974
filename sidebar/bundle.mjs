import { build } from 'esbuild';

/** A closing tag inside a string would end the element that carries it. */
const inElement = (code, tag) => code.trim().replace(new RegExp(`</(?=${tag})`, 'gi'), '<\\/');

/** The whole panel as one page that asks nothing from outside. Runs from the repository root. */
export async function sidebarHtml() {
	const { outputFiles } = await build({
		entryPoints: ['sidebar/main.tsx'],
		outdir: 'build',
		bundle: true,
		format: 'iife',
		target: 'es2020',
		jsx: 'transform',
		jsxFactory: 'h',
		jsxFragment: 'Fragment',
		inject: ['sidebar/jsx.ts'],
		minify: true,
		charset: 'utf8',
		legalComments: 'none',
		write: false,
		logLevel: 'error',
		tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
	});
	/** Names of colours and sizes are for those who write styles. */
	const shortNames = (css) => {
		const names = [...new Set(css.match(/--[a-z][\w-]*/g))];
		return css.replace(/--[a-z][\w-]*/g, (name) => `--${names.indexOf(name).toString(36)}`);
	};
	const output = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
	return [
		'<!DOCTYPE html><html><head><base target="_top"><meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width,initial-scale=1"><title>KPI for Sales</title>',
		`<style>${inElement(shortNames(output('.css')), 'style')}</style></head>`,
		'<body><div id="panel"></div>',
		`<script>${inElement(output('.js'), 'script').replace(/<!--/g, '<\\!--')}</script></body></html>\n`,
	].join('');
}
