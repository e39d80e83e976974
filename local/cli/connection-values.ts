import type { CrmForm, FormField } from '../../src/app/crm/types';
import { siteOf } from '../crm/server';
import { UsageError } from './words';

/** The form that connects a CRM: `--url` fills its address, `--token` its secret, whatever it calls them; `--set` the rest. */
export function connectionValues(crm: CrmForm, url: string, token: string, pairs: readonly string[]): Record<string, string> {
	const settings: Record<string, string> = {};
	for (const pair of pairs) {
		const at = pair.indexOf('=');
		if (at < 1) throw new UsageError(`--set takes key=value, not "${pair}".`);
		settings[pair.slice(0, at)] = pair.slice(at + 1);
	}
	const site = siteOf(crm.id);
	if (site !== undefined) return { ...site.values(url, token), ...settings };
	const values: Record<string, string> = {};
	const fill = (option: string, field: FormField | null, isPlaced: boolean, value: string): void => {
		if (field !== null) values[field.key] = value;
		else if (!isPlaced) throw new UsageError(unplaced(crm, option));
	};
	const isSet = (field: FormField): boolean => field.key in settings;
	fill(
		'url',
		addressField(crm.fields),
		crm.fields.some((field) => field.secret !== true && isSet(field)),
		url,
	);
	fill(
		'token',
		tokenField(crm.fields),
		crm.fields.some((field) => field.secret === true && isSet(field)),
		token,
	);
	return { ...values, ...settings };
}

const ADDRESS = /(^|_)(url|address|domain|subdomain|host|portal|site|instance|server|account)$/i;

/** By its name, or the only field beside the secrets that must be filled. */
function addressField(fields: readonly FormField[]): FormField | null {
	const open = fields.filter(({ secret }) => secret !== true);
	return (
		onlyOne(open.filter(({ key, placeholder = '' }) => ADDRESS.test(key) || placeholder.includes('://'))) ??
		onlyOne(open.filter(isRequired))
	);
}

function tokenField(fields: readonly FormField[]): FormField | null {
	const secrets = fields.filter(({ secret }) => secret === true);
	return onlyOne(secrets) ?? onlyOne(secrets.filter(isRequired));
}

const isRequired = ({ required }: FormField): boolean => required === true;
const onlyOne = (fields: readonly FormField[]): FormField | null => (fields.length === 1 ? fields[0]! : null);

const unplaced = ({ id, fields }: CrmForm, option: string): string =>
	`The form of "${id}" has no field that --${option} fills by itself. Fill the form with --set key=value; its fields are: ${fields
		.map(({ key, label }) => `${key} (${label})`)
		.join(', ')}.`;
