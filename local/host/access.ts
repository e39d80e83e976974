import { grantedScopes } from './machine/granted';
import type { AuthMode, Execution } from './machine/machine';

const AUTH = 'https://www.googleapis.com/auth/';

/** facts §4: the scope that a call needs; the first pattern that fits decides. */
const scopes: readonly (readonly [RegExp, string])[] = [
	[/^SpreadsheetApp\.(create|open|openById|openByUrl)$/, 'spreadsheets'],
	[/^SpreadsheetApp\./, 'spreadsheets.currentonly'],
	[/^UrlFetchApp\.(fetch|fetchAll)$/, 'script.external_request'],
	[/^Ui\.(showSidebar|showModalDialog|showModelessDialog|showDialog)$/, 'script.container.ui'],
	[/^MailApp\./, 'script.send_mail'],
	[/^GmailApp\.sendEmail$/, 'gmail.send'],
	[/^ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger|getUserTriggers)$/, 'script.scriptapp'],
	[/^Session\.(getActiveUser|getEffectiveUser)$/, 'userinfo.email'],
];

const scopeOf = (call: string): string | null => scopes.find(([pattern]) => pattern.test(call))?.[1] ?? null;

const granted = (scope: string, list: readonly string[] | null): boolean =>
	!list ||
	list.includes(AUTH + scope) ||
	(scope === 'spreadsheets.currentonly' && list.includes(`${AUTH}spreadsheets`)) ||
	(scope === 'gmail.send' && list.includes('https://mail.google.com/'));

/** facts §4: what each mode lets through. */
const allowed = (mode: AuthMode, service: string, member: string, call: string): boolean => {
	if (mode === 'FULL') return true;
	const harmless =
		/^(Logger|Utilities|Charts|HtmlService)$/.test(service) ||
		/^(Menu|Blob|HtmlService)/.test(call) ||
		(call === 'Session.getActiveUserLocale' && mode !== 'CUSTOM_FUNCTION');
	if (harmless) return true;
	if (mode === 'NONE') return call === 'SpreadsheetApp.getUi' || call === 'Ui.createAddonMenu' || call === 'Ui.createMenu';
	if (mode === 'LIMITED') {
		return (
			!/^(UrlFetchApp|MailApp|GmailApp)\b/.test(call) &&
			!/^(Ui\.show|SpreadsheetApp\.(open|create)|ScriptApp\.(newTrigger|deleteTrigger|getOAuthToken)|Session\.get(Active|Effective)User$)/.test(
				call,
			)
		);
	}
	// The reference on custom functions names these services, and of the spreadsheet "most get*() methods"; Session is not among them.
	if (/^(PropertiesService|CacheService|LockService|UrlFetchApp)$/.test(service)) return true;
	return service === 'SpreadsheetApp' && /^get/.test(member) && member !== 'getUi';
};

/** Why this call is refused in this execution; undefined when it may go on. */
export const refusalOf = (execution: Execution, full: string, member: string): string | undefined => {
	const service = full.split('.')[0]!;
	const call = `${full}.${member}`;
	const scope = scopeOf(call);
	if (!allowed(execution.mode, service, member, call)) {
		if (execution.mode === 'CUSTOM_FUNCTION') {
			if (member === 'getUi') return 'Cannot call SpreadsheetApp.getUi() from this context.';
			return service === 'SpreadsheetApp'
				? `You do not have permission to call ${member}`
				: `You do not have permission to call ${service} service`;
		}
		return `You do not have permission to call ${call}${scope ? `. Required permissions: ${AUTH}${scope}` : ''}`;
	}
	if (scope && !granted(scope, grantedScopes(execution))) {
		return `Specified permissions are not sufficient to call ${call}. Required permissions: ${AUTH}${scope}`;
	}
	return undefined;
};
