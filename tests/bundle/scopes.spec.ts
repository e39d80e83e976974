import { readFileSync } from 'node:fs';

const code = readFileSync('dist/code.js', 'utf8');
const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as { oauthScopes: string[] };

/** What each service asks for (platform facts §4). */
const NEEDS: readonly (readonly [RegExp, string])[] = [
	[/\bSpreadsheetApp\./, 'spreadsheets.currentonly'],
	[/\.showSidebar\(|\.showModalDialog\(|\.showModelessDialog\(/, 'script.container.ui'],
	[/\bUrlFetchApp\.fetch/, 'script.external_request'],
	[/\bScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)/, 'script.scriptapp'],
	[/\bMailApp\./, 'script.send_mail'],
	[/www\.googleapis\.com\/drive\/v3\/files/, 'drive.file'],
	[/\bSession\.get(Active|Effective)User\(/, 'userinfo.email'],
];

test('the manifest asks for what the code can reach, and for nothing else', () => {
	const needed = NEEDS.filter(([use]) => use.test(code)).map(([, scope]) => `https://www.googleapis.com/auth/${scope}`);
	expect([...manifest.oauthScopes].sort()).toEqual(needed.sort());
});

test('nothing asks for other files, or for the whole of Drive', () => {
	expect(code).not.toMatch(/\b(DriveApp|Drive\.Files|SpreadsheetApp\.(openById|openByUrl|open|create)\b)/);
});
