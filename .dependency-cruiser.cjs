/** Who may import whom inside src: data goes one way (docs/architecture.md). A folder may use itself and the ones listed. */
const rooms = {
	language: [],
	calendar: ['language'],
	facts: ['language', 'calendar'],
	connectors: ['language', 'calendar', 'facts'],
	columns: ['language', 'calendar', 'facts'],
	measures: ['language', 'calendar', 'facts', 'columns'],
	kpis: ['language', 'columns', 'measures'],
	dimensions: ['language', 'calendar', 'facts', 'columns', 'measures'],
	'own-kpis': ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'dimensions'],
	/** Definitions as GoogleSQL; the add-on's default edition does not have it. */
	warehouse: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'dimensions'],
	/** BigQuery's REST address: requests as plain data, and what the replies say. */
	bigquery: ['language', 'calendar', 'warehouse'],
	today: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis'],
	contests: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis'],
	goals: ['language', 'calendar', 'facts'],
	rollout: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'goals'],
	alerts: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'today', 'contests'],
	handbook: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'dimensions', 'own-kpis', 'formulas'],
	reports: [
		'language',
		'calendar',
		'facts',
		'columns',
		'measures',
		'kpis',
		'today',
		'contests',
		'dimensions',
		'own-kpis',
		'goals',
		'rollout',
	],
	formulas: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'dimensions', 'own-kpis', 'goals'],
	explain: ['language', 'calendar', 'facts', 'columns', 'measures', 'kpis', 'dimensions', 'own-kpis', 'goals', 'reports', 'formulas'],
	tabs: ['language', 'calendar', 'facts', 'goals', 'reports'],
	app: [
		'language',
		'calendar',
		'facts',
		'connectors',
		'columns',
		'measures',
		'kpis',
		'dimensions',
		'own-kpis',
		'goals',
		'rollout',
		'alerts',
		'contests',
		'reports',
		'formulas',
		'explain',
		'tabs',
		'warehouse',
		'bigquery',
	],
	google: ['language', 'calendar', 'connectors', 'app', 'formulas', 'reports', 'facts', 'kpis', 'tabs'],
};

/** The same among the rooms of `src/app`: `panel` joins them and stands above all. */
const features = {
	ports: [],
	changes: ['ports'],
	watch: ['ports'],
	figures: ['ports', 'changes', 'watch'],
	crm: ['ports'],
	import: ['ports', 'changes', 'watch', 'figures', 'crm'],
	tables: ['ports', 'changes', 'watch', 'figures', 'import'],
	demo: ['ports', 'watch', 'figures', 'tables'],
	settings: ['ports', 'figures'],
	home: ['ports', 'changes', 'figures'],
	goal: ['ports', 'changes', 'figures', 'home'],
	sets: ['ports', 'changes', 'figures', 'home'],
	summaries: ['ports', 'changes', 'watch', 'figures', 'home', 'goal', 'sets'],
	sharing: ['ports', 'changes', 'figures', 'goal', 'summaries'],
	closing: ['ports', 'changes', 'figures', 'sets', 'sharing'],
	review: ['ports', 'figures', 'sets', 'sharing'],
	contests: ['ports', 'changes', 'figures', 'sharing'],
	forecasts: ['ports', 'figures', 'sharing'],
	alerts: ['ports', 'changes', 'watch', 'figures', 'import', 'sets', 'sharing', 'closing', 'contests', 'digest'],
	digest: ['ports', 'watch', 'figures', 'import', 'summaries', 'sharing'],
	explain: ['ports', 'figures'],
	answers: ['ports', 'figures'],
	'own-kpis': ['ports', 'changes', 'watch', 'figures'],
	reconciliation: ['ports', 'figures', 'crm', 'import', 'explain'],
	installation: ['ports', 'crm', 'sharing'],
	/** The edition with BigQuery alone has it. */
	warehouse: ['ports', 'figures'],
};

/**
 * The same inside local: the spreadsheet on this machine, from the text of a cell up to the command line. A room within a room has a line of its
 * own; the outer line holds for it, too.
 */
const localRooms = {
	/** The clock that --now sets: everybody may ask it. */
	time: [],
	cells: [],
	calc: ['cells'],
	'calc/contract': [],
	'calc/syntax': ['calc/contract'],
	'calc/values': ['calc/contract', 'calc/syntax', 'cells'],
	'calc/univer': ['calc/values', 'cells'],
	'calc/frame': ['calc/contract', 'calc/syntax', 'calc/values', 'cells'],
	/** Google's query language over an array of values. */
	'calc/query': ['calc/contract', 'calc/values', 'cells'],
	'calc/functions': ['calc/syntax', 'calc/values', 'calc/univer', 'calc/frame', 'calc/query', 'cells'],
	demo: [],
	crm: ['demo'],
	'crm/contract': ['demo'],
	host: ['calc/contract', 'cells'],
	'host/contract': ['calc/contract'],
	'host/store': ['host/contract', 'cells'],
	'host/machine': ['host/contract', 'host/store', 'cells'],
	'host/cloud': ['host/machine', 'cells'],
	'host/ops': ['host/contract', 'host/store', 'host/machine', 'host/cloud', 'cells'],
	'host/realm': [],
	xlsx: ['host', 'cells'],
	/** Google's SQL evaluator over rows that are handed to it. */
	warehouse: [],
	/** BigQuery's REST address on loopback. */
	bigquery: ['warehouse'],
	workbench: ['calc', 'crm', 'demo', 'host', 'cells'],
	'workbench/page': ['workbench', 'host/contract'],
	'workbench/page/model': ['workbench', 'host/contract'],
	'workbench/page/grid': ['workbench/page/model', 'workbench/wire', 'workbench/edit-text', 'host/contract'],
	'workbench/page/charts': ['workbench/page/grid', 'workbench/page/model', 'workbench/wire'],
	cli: ['bigquery', 'calc', 'crm', 'demo', 'host', 'warehouse', 'workbench', 'xlsx'],
};

/** What local takes of the product: its facts and calendar for the account, the types of its rooms for the command line; the add-on itself runs compiled. */
const localTakes = {
	demo: 'src/(calendar|facts|connectors)/|sidebar/tables/file-text',
	crm: 'src/calendar/',
	bigquery: 'src/warehouse/sql/',
	warehouse: 'src/(calendar|columns|dimensions|facts|formulas|goals|kpis|language|measures|warehouse)/',
	cli: 'src/(calendar|app/[a-z]+/types)|sidebar/tables/file-text',
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
	home: [...basis, 'demo', 'import', 'summaries', 'watch'],
	sharing: [...basis, 'alerts', 'closing', 'digest'],
	watch: basis,
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
		...Object.entries(localRooms).map(([room, may]) => ({
			name: `local-${room.replaceAll('/', '-')}-imports-never-climb`,
			severity: 'error',
			from: { path: `^local/${room}/` },
			to: {
				path: '^(src|sidebar|local|bench|tests)/',
				pathNot: [
					`^local/(${['time', room, ...may].join('|')})(/|\\.ts$)`,
					...(localTakes[room.split('/')[0]] ? [`^(${localTakes[room.split('/')[0]]})`] : []),
				],
			},
		})),
		{
			name: 'a-crm-of-this-machine-knows-itself-alone',
			severity: 'error',
			from: { path: '^local/crm/([^/]+)/' },
			to: { path: '^local/crm/', pathNot: '^local/crm/($1|contract)/' },
		},
		{
			name: 'no-folder-circles',
			severity: 'error',
			scope: 'folder',
			from: { path: '^(local|bench)' },
			to: { path: '^(local|bench)', circular: true },
		},
		{
			name: 'nothing-rests-on-tests-or-benches',
			severity: 'error',
			from: { path: '^(src|sidebar|local)/' },
			to: { path: '^(tests|bench)/' },
		},
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
