import { isGone } from '../../bigquery/faults';
import { jsonOf } from '../../bigquery/rest';
import { dropDataset, findDataset, isMadeHere, listTables, makeDataset, namesOf } from '../../bigquery/tables';
import { UserError } from '../../language/user-error';
import type { CallContext } from '../ports/call-context';
import { stepOf } from '../ports/durations';
import { keepServiceAccount, serviceAccount, serviceAccountOf } from './access';
import { type Asking, ask, asking, askingOf } from './ask';
import { copyToWarehouse, isOfCopy } from './copy';
import { currentRun, forgetCopies, GIGABYTE, lastCopy, monthBytes } from './copy-run';
import type { WarehousePorts } from './ports';
import { keepWarehouse, settingsOf, warehouseSettings } from './settings';
import type { WarehouseCalls, WarehouseForm, WarehouseState } from './types';

export const warehouseCalls = ({ ports, exclusively }: CallContext<WarehousePorts, unknown>): WarehouseCalls => ({
	warehouseState: () => stateOf(ports),
	connectWarehouse: (form) => exclusively(() => connect(ports, form)),
	copyToWarehouse: (done, seconds) => exclusively(() => copyToWarehouse(ports, done, stepOf(seconds))),
	forgetWarehouse() {
		keepServiceAccount(ports, null);
		return stateOf(ports);
	},
	dropWarehouse: () =>
		exclusively(() => {
			const from = asking(ports);
			ask(from, dropDataset(from.warehouse), isGone);
			keepWarehouse(ports, null);
			keepServiceAccount(ports, null);
			forgetCopies(ports);
			return stateOf(ports);
		}),
});

function stateOf(ports: WarehousePorts): WarehouseState {
	const settings = warehouseSettings(ports);
	return {
		form: settings,
		account: serviceAccount(ports)?.email ?? '',
		link:
			settings === null
				? ''
				: `https://console.cloud.google.com/bigquery?project=${settings.project}&ws=!1m4!1m3!3m2!1s${settings.project}!2s${settings.dataset}`,
		copy: settings === null ? null : lastCopy(ports),
		isUnfinished: currentRun(ports) !== null,
		monthGigabytes: monthBytes(ports) / GIGABYTE,
	};
}

/** Nothing is kept before Google has answered. */
function connect(ports: WarehousePorts, form: WarehouseForm): WarehouseState {
	const account = form.key.trim() === '' ? serviceAccount(ports) : serviceAccountOf(form.key);
	if (account === null) throw new UserError({ ru: 'Вставьте ключ сервисного аккаунта.', en: 'Paste the key of a service account.' });
	const settings = settingsOf(form, account);
	const before = serviceAccount(ports);
	keepServiceAccount(ports, account);
	try {
		ensureDataset(askingOf(ports, settings, account));
	} catch (error) {
		keepServiceAccount(ports, before);
		throw error;
	}
	const earlier = warehouseSettings(ports);
	// What was copied elsewhere says nothing of this dataset.
	if (earlier?.project !== settings.project || earlier.dataset !== settings.dataset) forgetCopies(ports);
	keepWarehouse(ports, settings);
	return stateOf(ports);
}

function ensureDataset(from: Asking): void {
	const { warehouse } = from;
	const found = ask(from, findDataset(warehouse), isGone);
	if (found === null) {
		ask(from, makeDataset(warehouse, 'KPI for Sales'));
		return;
	}
	const { location } = jsonOf(found);
	if (typeof location !== 'string' || location.toLowerCase() === warehouse.location.toLowerCase()) {
		if (!isMadeHere(found)) assertFree(from);
		return;
	}
	throw new UserError({
		ru: `Набор ${warehouse.dataset} уже есть и лежит в ${location}, а не в ${warehouse.location}. Укажите ${location} или другое имя набора.`,
		en: `The dataset ${warehouse.dataset} exists and lies in ${location}, not in ${warehouse.location}. Enter ${location}, or another name for the dataset.`,
	});
}

/** A copy would put its tables in the place of others of the same names. */
function assertFree(from: Asking): void {
	const { warehouse } = from;
	const [name, ...others] = namesOf(ask(from, listTables(warehouse))!);
	if (name === undefined || [name, ...others].some(isOfCopy)) return;
	throw new UserError({
		ru: `Набор ${warehouse.dataset} уже есть, и в нём чужие таблицы (${name}${others.length > 0 ? ` и ещё ${others.length}` : ''}): копирование могло бы их заменить. Укажите другое имя набора или пустой набор.`,
		en: `The dataset ${warehouse.dataset} exists and holds tables that are not the add-on's (${name}${others.length > 0 ? ` and ${others.length} more` : ''}): the copy might replace them. Enter another name, or an empty dataset.`,
	});
}
