import { type Permission, refusedPermission } from '../app/ports/permissions';
import { isRefusal } from './refusal';

const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES: Readonly<Record<Permission, readonly string[]>> = {
	network: ['script.external_request'],
	clock: ['script.scriptapp'],
	mail: ['script.send_mail'],
	files: ['drive.file', 'script.external_request'],
	identity: ['userinfo.email'],
};

/** Documented; the types do not have the lists of scopes yet. */
interface ByScope {
	getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes?: string[]): GoogleAppsScript.Script.AuthorizationInfo;
	requireScopes(mode: GoogleAppsScript.Script.AuthMode, scopes: string[]): void;
}
const script = (): ByScope => ScriptApp as unknown as ByScope;
const scopesOf = (permission: Permission): string[] => SCOPES[permission].map((scope) => AUTH + scope);

/** The sheet itself is granted, or nothing would run: so Google's answer about it says how Google answers. */
const SHEET = [`${AUTH}spreadsheets.currentonly`];
export const statusOfGranted = (): string => String(script().getAuthorizationInfo(ScriptApp.AuthMode.FULL, SHEET).getAuthorizationStatus());
export const requireGranted = (): void => script().requireScopes(ScriptApp.AuthMode.FULL, SHEET);

/** What the person who runs this has allowed; each is asked for once, at its own door. */
export function permissions() {
	const answers = new Map<Permission, string | null>();
	const addressOf = (...scopes: string[][]): string | null => {
		const info = script().getAuthorizationInfo(ScriptApp.AuthMode.FULL, ...scopes);
		return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? (info.getAuthorizationUrl() ?? '') : null;
	};
	/** Where it can be allowed; null when it is, or when Google does not tell: then the call itself will. */
	const missing = (permission: Permission): string | null => {
		let address = answers.get(permission);
		if (address === undefined) {
			try {
				address = addressOf(scopesOf(permission));
			} catch {
				address = null;
			}
			answers.set(permission, address);
		}
		return address;
	};
	return {
		missing,
		/** Work that needs a permission, or a sentence that says which one and where to allow it. */
		during<T>(permission: Permission, work: () => T): T {
			const address = missing(permission);
			if (address !== null) throw refusedPermission(permission, address);
			try {
				return work();
			} catch (error) {
				throw isRefusal(error) ? refusedPermission(permission, addressOf() ?? '') : error;
			}
		},
		/** Where a person waits in front of the sheet, Google itself asks for what is missing. */
		ask(permission: Permission): void {
			if (missing(permission) !== null) script().requireScopes(ScriptApp.AuthMode.FULL, scopesOf(permission));
		},
	};
}
