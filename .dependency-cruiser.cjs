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
	usecases: ['language', 'calendar', 'facts', 'connectors', 'measures', 'kpis', 'goals', 'rollout', 'reports', 'formulas', 'explain'],
	google: ['language', 'calendar', 'connectors', 'usecases', 'formulas', 'reports', 'facts', 'kpis'],
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
			to: { path: '^(src|local)/', pathNot: '^src/usecases/rpc-types' },
		},
		{
			name: 'a-crm-knows-itself-alone',
			severity: 'error',
			from: { path: '^src/connectors/([^/]+)/' },
			to: { path: '^src/connectors/[^/]+/', pathNot: '^src/connectors/$1/' },
		},
	],
	options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'src/tsconfig.json' } },
};
