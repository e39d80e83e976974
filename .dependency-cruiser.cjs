/** Who may import whom inside src: data goes one way (docs/architecture.md). A folder may use itself and the ones listed. */
const rooms = {
	language: [],
	calendar: ['language'],
	facts: ['language', 'calendar'],
	connectors: ['language', 'calendar', 'facts'],
	columns: ['language', 'calendar', 'facts'],
	measures: ['language', 'calendar', 'facts', 'columns'],
	kpis: ['language', 'columns', 'measures'],
	goals: ['language', 'calendar', 'facts'],
	rollout: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'goals'],
	handbook: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'formulas'],
	reports: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'goals', 'rollout'],
	formulas: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'goals'],
	explain: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'goals', 'reports', 'formulas'],
	tabs: ['language', 'calendar', 'facts', 'goals', 'reports'],
	app: ['language', 'calendar', 'facts', 'connectors', 'columns', 'measures', 'kpis', 'goals', 'rollout', 'reports', 'formulas', 'explain', 'tabs'],
	google: ['language', 'calendar', 'connectors', 'app', 'formulas', 'reports', 'facts', 'kpis', 'tabs'],
};

/** The same among the rooms of `src/app`: `panel` joins them and stands above all. */
const features = {
	ports: [],
	changes: ['ports'],
	figures: ['ports', 'changes'],
	crm: ['ports'],
	import: ['ports', 'changes', 'figures', 'crm'],
	tables: ['ports', 'figures', 'import'],
	demo: ['ports', 'figures', 'tables'],
	settings: ['ports', 'figures'],
	goal: ['ports', 'changes', 'figures'],
	sets: ['ports', 'changes', 'figures'],
	summaries: ['ports', 'changes', 'figures', 'sets'],
	sharing: ['ports', 'figures', 'summaries'],
	closing: ['ports', 'changes', 'figures', 'sets'],
	review: ['ports', 'figures', 'sets', 'sharing'],
	digest: ['ports', 'figures', 'import', 'summaries', 'sharing'],
	explain: ['ports', 'figures'],
	answers: ['ports', 'figures', 'explain'],
	reconciliation: ['ports', 'figures', 'crm', 'import', 'explain'],
};

/** The same for the panel: features over parts over session, server and language; `areas` and `frame` put features together. */
const basis = ['language', 'icons', 'server', 'session', 'parts'];
const panel = {
	language: [],
	icons: [],
	server: [],
	session: ['language', 'icons', 'server'],
	parts: ['language', 'icons', 'server', 'session'],
	crm: [...basis, 'demo', 'tables'],
	home: [...basis, 'demo', 'import', 'summaries'],
	sharing: [...basis, 'closing', 'digest'],
	frame: [...basis, 'home', 'import', 'summaries'],
};
/** Every other folder of the panel is a feature that needs no other feature. */
const listed = [...Object.keys(panel), 'areas'].join('|');

module.exports = {
	forbidden: [
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		...Object.entries(rooms).map(([room, may]) => ({
			name: `${room}-imports-never-climb`,
			severity: 'error',
			from: { path: `^src/${room}/` },
			to: { path: '^(src|sidebar|local)/', pathNot: `^src/(${[room, ...may].join('|')})/` },
		})),
		...Object.entries(features).map(([feature, may]) => ({
			name: `app-${feature}-imports-never-climb`,
			severity: 'error',
			from: { path: `^src/app/${feature}/` },
			to: { path: '^src/app/', pathNot: `^src/app/(${[feature, ...may].join('|')})/` },
		})),
		{
			name: 'bundle-has-no-packages',
			severity: 'error',
			from: { path: '^src/' },
			to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
		},
		...Object.entries(panel).map(([folder, may]) => ({
			name: `panel-${folder}-imports-never-climb`,
			severity: 'error',
			from: { path: `^sidebar/${folder}/` },
			to: { path: '^sidebar/', pathNot: `^sidebar/(${[folder, ...may].join('|')})/` },
		})),
		{
			name: 'panel-features-stand-alone',
			severity: 'error',
			from: { path: '^sidebar/([^/]+)/', pathNot: `^sidebar/(${listed})/` },
			to: { path: '^sidebar/', pathNot: `^sidebar/($1|${basis.join('|')})/` },
		},
		{
			name: 'panel-areas-only-register-screens',
			severity: 'error',
			from: { path: '^sidebar/areas/' },
			to: { path: '^sidebar/', pathNot: '^sidebar/([^/]+/screen|session/areas)[.]tsx?$' },
		},
		{
			name: 'panel-takes-types-only',
			severity: 'error',
			from: { path: '^sidebar/' },
			to: { path: '^(src|local)/', pathNot: '^src/app/[^/]+/types\\.ts' },
		},
		{
			name: 'panel-has-one-door-to-src',
			severity: 'error',
			from: { path: '^sidebar/', pathNot: '^sidebar/server/contract' },
			to: { path: '^(src|local)/' },
		},
		{
			name: 'a-crm-knows-the-kit-and-itself',
			severity: 'error',
			from: { path: '^src/connectors/([^/]+)/' },
			to: { path: '^src/connectors/', pathNot: '^src/connectors/($1|kit)/' },
		},
	],
	options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'src/tsconfig.json' } },
};
