import { kpiModule } from '../kpis/bundle.mjs';

const CELLS = 'src/google/cells.ts';
const PANEL = 'src/google/panel.ts';

/** Where an edition of the add-on differs from the default one, another file stands in the place of `edition`. */
export const editionPlugin = (edition) => ({
	name: 'edition',
	setup({ onResolve, resolve }) {
		if (edition === '') return;
		onResolve({ filter: /\/edition$/ }, ({ path, resolveDir, kind }) => resolve(`${path}-${edition}`, { resolveDir, kind }));
	},
});

const options = (kpis, edition) => ({
	bundle: true,
	format: 'iife',
	target: 'es2021',
	minify: true,
	charset: 'utf8',
	write: false,
	metafile: true,
	logLevel: 'error',
	plugins: [
		editionPlugin(edition),
		{
			name: 'definitions',
			setup: ({ onLoad }) => onLoad({ filter: /kpis.registry\.gen\.ts$/ }, () => ({ contents: kpiModule(kpis), loader: 'ts' })),
		},
	],
});

/** The names that each of these modules exports. */
async function exportsOf(build, files) {
	const { metafile } = await build({
		entryPoints: files,
		bundle: false,
		format: 'esm',
		outdir: 'build/exports',
		write: false,
		metafile: true,
	});
	return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

/** Modules that formulas hold already are not bundled again: what is imported from them becomes a call `kpiShared_("file#name")`, a name that no module has. */
function sharing(files, names) {
	return {
		name: 'sharing',
		setup({ onResolve, onLoad, resolve }) {
			onResolve({ filter: /^\./ }, async ({ path, resolveDir, kind, pluginData }) => {
				if (pluginData === 'resolved') return undefined;
				const { path: absolute } = await resolve(path, { resolveDir, kind, pluginData: 'resolved' });
				const file = absolute.slice(process.cwd().length + 1).replaceAll('\\', '/');
				return files.has(file) ? { path: file, namespace: 'shared', sideEffects: false } : undefined;
			});
			onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
				contents: names
					.get(path)
					.map(
						(name) => `${name === 'default' ? 'export default' : `export const ${name} =`} /* @__PURE__ */ kpiShared_("${path}#${name}");`,
					)
					.join('\n'),
				loader: 'js',
			}));
		},
	};
}

/** Bytes by room of src. */
function bytesByRoom({ outputs }) {
	const rooms = new Map();
	for (const [file, { bytesInOutput }] of Object.entries(Object.values(outputs)[0].inputs)) {
		const [, room, feature = ''] = file.split('/');
		if (!file.startsWith('src/')) continue;
		const name = ['app', 'connectors', 'reports'].includes(room) && !feature.includes('.') ? `${room}/${feature}` : room;
		rooms.set(name, (rooms.get(name) ?? 0) + bytesInOutput);
	}
	return rooms;
}

const text = ({ outputFiles }) => outputFiles[0].text.trim();

/**
 * The code of the add-on as one script. Google loads all of it for every cell that calls a formula, so that what formulas do not reach
 * (panel, import, reports, explanations) stands inside one function, `kpiPanel_`, and is initialised when that is first called. What both
 * need stands once, among the formulas. Gives the code, and the bytes of either part by room.
 */
export async function addOnCode(build, kpis, edition = '') {
	const reached = await build({ ...options(kpis, edition), entryPoints: [CELLS] });
	const files = new Set(Object.keys(reached.metafile.inputs));
	const { plugins, ...rest } = options(kpis, edition);
	const panel = await build({
		...rest,
		entryPoints: [PANEL],
		globalName: 'panel',
		plugins: [...plugins, sharing(files, await exportsOf(build, [...files]))],
	});
	// What is left of the calls after unused ones were dropped is what the panel really takes.
	const taken = [];
	const panelText = text(panel).replace(/kpiShared_\("([^"#]+)#([^"#]+)"\)/g, (_, file, name) => {
		const index = taken.findIndex((one) => one.file === file && one.name === name);
		return `kpiShared_[${index < 0 ? taken.push({ file, name }) - 1 : index}]`;
	});
	const cells = await build({
		...options(kpis, edition),
		stdin: {
			contents: [
				`export * from './${CELLS}';`,
				...taken.map(({ file, name }, i) => `import { ${name} as shared${i} } from './${file}';`),
				`export const shared = [${taken.map((_, i) => `shared${i}`).join(', ')}];`,
			].join('\n'),
			resolveDir: process.cwd(),
			loader: 'ts',
		},
		globalName: 'KpiForSales',
	});
	const holder = `var kpiPanelParts_;\nfunction kpiPanel_() {\n\tif (kpiPanelParts_ === undefined) kpiPanelParts_ = kpiPanelCode_(KpiForSales.shared);\n\treturn kpiPanelParts_;\n}`;
	const code = `${text(cells)}\n${holder}\nfunction kpiPanelCode_(kpiShared_) {\n${panelText}\nreturn panel;\n}\n`;
	return {
		code,
		cells: { bytes: Buffer.byteLength(text(cells)), rooms: bytesByRoom(cells.metafile) },
		panel: { bytes: Buffer.byteLength(panelText), rooms: bytesByRoom(panel.metafile) },
	};
}
