/** Who may import whom inside src: data goes one way (docs/architecture.md). A folder may use itself and the ones listed. */
const rooms = {
	language: [],
	calendar: ['language'],
	facts: ['language', 'calendar'],
	connectors: ['language', 'calendar', 'facts'],
	measures: ['language', 'calendar', 'facts'],
	kpis: ['language', 'measures'],
	goals: ['language', 'calendar', 'facts'],
	rollout: ['language', 'calendar', 'facts', 'measures', 'kpis', 'goals'],
	handbook: ['language', 'calendar', 'facts', 'measures', 'kpis', 'formulas'],
	reports: ['language', 'calendar', 'facts', 'measures', 'kpis', 'goals', 'rollout'],
	formulas: ['language', 'calendar', 'facts', 'measures', 'kpis', 'goals'],
	explain: ['language', 'calendar', 'facts', 'measures', 'kpis', 'goals', 'reports', 'formulas'],
	tabs: ['language', 'calendar', 'facts', 'connectors', 'goals', 'reports'],
	app: ['language', 'calendar', 'facts', 'connectors', 'measures', 'kpis', 'goals', 'rollout', 'reports', 'formulas', 'explain', 'tabs'],
	google: ['language', 'calendar', 'connectors', 'app', 'formulas', 'reports', 'facts', 'kpis', 'tabs'],
};

/** The same among the rooms of `src/app`: `panel` joins them and stands above all. */
const features = {
	ports: [],
	changes: ['ports'],
	figures: ['ports', 'changes'],
	crm: ['ports'],
	import: ['ports', 'figures', 'crm'],
	tables: ['ports', 'figures', 'import'],
	demo: ['ports', 'figures', 'tables'],
	settings: ['ports', 'figures'],
	goal: ['ports', 'figures'],
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
		{
			name: 'sidebar-takes-types-only',
			severity: 'error',
			from: { path: '^sidebar/' },
			to: { path: '^(src|local)/', pathNot: '^src/app/[^/]+/types\\.ts' },
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
