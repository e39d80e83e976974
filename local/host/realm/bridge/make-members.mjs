// Writes members.gen.ts: every member Google declares, with its signatures, from the public type definitions.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const types = join(here, '../../../../node_modules/@types/google-apps-script');
const files = {
	base: '',
	cache: 'CacheService',
	charts: 'Charts',
	html: 'HtmlService',
	lock: 'LockService',
	mail: 'MailApp',
	gmail: 'GmailApp',
	properties: 'PropertiesService',
	script: 'ScriptApp',
	spreadsheet: 'SpreadsheetApp',
	'url-fetch': 'UrlFetchApp',
	utilities: 'Utilities',
};
const simple = {
	number: 'n',
	Integer: 'n',
	string: 's',
	boolean: 'b',
	any: '*',
	object: '*',
	'Base.Date': 'd',
	Date: 'd',
	Byte: 'n',
	Char: 's',
	null: '0',
	undefined: '0',
};

/** Names that stand for other types, such as FontWeight for two texts. */
const aliases = new Map();

const code = (type) => {
	if (!type) return '*';
	if (ts.isUnionTypeNode(type)) return type.types.map(code).join('/');
	if (ts.isArrayTypeNode(type)) return `${code(type.elementType)}[]`;
	if (ts.isParenthesizedTypeNode(type)) return code(type.type);
	if (ts.isFunctionTypeNode(type)) return 'f';
	if (ts.isTypeLiteralNode(type)) return '*';
	const text = type.getText();
	if (simple[text]) return simple[text];
	if (aliases.has(text)) return code(aliases.get(text));
	if (/^['"]/.test(text)) return 's';
	return /^[\w.]+$/.test(text) ? `:${text.split('.').pop()}` : '*';
};

const classes = {};
const enums = {};
const fields = {};
for (const [file, service] of Object.entries(files)) {
	const name = `google-apps-script.${file}.d.ts`;
	const source = ts.createSourceFile(name, readFileSync(join(types, name), 'utf8'), ts.ScriptTarget.Latest, true);
	const note = (node) => {
		if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type);
		else if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) node.forEachChild(note);
	};
	source.forEachChild(note);
	const visit = (node) => {
		if (ts.isModuleDeclaration(node)) node.body?.forEachChild(visit);
		else if (ts.isEnumDeclaration(node)) enums[`${service}.${node.name.text}`] = node.members.map((member) => member.name.text);
		else if (ts.isInterfaceDeclaration(node)) {
			const own = node.name.text;
			const full = service === '' || own === service ? own : `${service}.${own}`;
			classes[full] ??= Object.create(null);
			for (const member of node.members) {
				if (ts.isMethodSignature(member)) {
					const signature = member.parameters
						.map((p) => (p.dotDotDotToken ? '...' : '') + code(p.type) + (p.questionToken ? '?' : ''))
						.join(',');
					const before = classes[full][member.name.text];
					classes[full][member.name.text] = before === undefined ? signature : `${before}|${signature}`;
				} else if (ts.isPropertySignature(member) && member.type?.getText().startsWith('typeof ')) {
					fields[full] ??= {};
					fields[full][member.name.text] = member.type.getText().slice(7).split('.').pop();
				}
			}
		}
	};
	source.forEachChild(visit);
}
/** Documented, and younger than the types. */
classes.ScriptApp.getAuthorizationInfo += '|:AuthMode,s[]';
const add = (name, members) => {
	classes[name] ??= Object.create(null);
	Object.assign(classes[name], members);
};
for (const part of ['Header', 'First', 'Second', 'Footer'])
	for (const axis of ['Row', 'Column'])
		add('SpreadsheetApp.Banding', { [`get${part}${axis}ColorObject`]: '', [`set${part}${axis}ColorObject`]: ':Color/0' });
add('SpreadsheetApp.BooleanCondition', { getBackgroundObject: '', getFontColorObject: '' });
add('SpreadsheetApp.GradientCondition', { getMinColorObject: '', getMidColorObject: '', getMaxColorObject: '' });
add('SpreadsheetApp.Filter', { getColumnSortSpec: 'n' });
add('SpreadsheetApp.Range', {
	getBackgroundColor: '',
	getBackgroundColors: '',
	setBackgroundColors: '*',
	getBorder: '',
	getColumnIndex: '',
});
add('SpreadsheetApp.Spreadsheet', { getKey: '' });
add('SpreadsheetApp', { openByKey: 's' });
add('SpreadsheetApp.Borders', { getTop: '', getBottom: '', getLeft: '', getRight: '' });
add('SpreadsheetApp.Border', { getBorderStyle: '', getColor: '' });
fields.SpreadsheetApp.ChartType = 'Charts.ChartType';
enums['SpreadsheetApp.DataValidationCriteria'].push('DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE');
Object.assign(enums, {
	'SpreadsheetApp.ColorType': ['UNSUPPORTED', 'RGB', 'THEME'],
	'SpreadsheetApp.FrequencyType': ['FREQUENCY_TYPE_UNSUPPORTED', 'DAILY', 'WEEKLY', 'MONTHLY'],
	'SpreadsheetApp.DataSourceRefreshScope': ['DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED', 'ALL_DATA_SOURCES'],
	'SpreadsheetApp.DateTimeGroupingRuleType':
		'UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY'.split(
			' ',
		),
});

/** Text, since a realm is made for every execution and uses few of these: a string costs it nothing, an object of two thousand entries milliseconds. */
const lines = (of) => Object.entries(of).map(([name, text]) => `${name} ${text}`.trim());
const texts = (name, of, says) =>
	`/** ${says} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${Object.entries(of)
		.map(([key, list]) => `\t'${key}': \`${list.join('\n')}\`,\n`)
		.join('')}};\n`;
const printed = (of) => Object.fromEntries(Object.entries(of).map(([key, value]) => [key, lines(value)]));
writeFileSync(
	join(here, 'members.gen.ts'),
	'// Generated by make-members.mjs.\n' +
		texts(
			'classes',
			printed(classes),
			'A line a member, with its signature: n number, s string, b boolean, d Date, * anything, f function, :Name a class, | overloads.',
		) +
		texts('enums', enums, 'A line a value.') +
		texts('fields', printed(fields), 'A line a field, with the enumeration that it holds.'),
);
