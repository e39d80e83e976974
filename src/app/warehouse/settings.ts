import type { Warehouse } from '../../bigquery/rest';
import { UserError } from '../../language/user-error';
import { isDataset, isProject } from '../../warehouse/place';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';
import type { ServiceAccount } from './access';
import type { WarehouseForm } from './types';

/** Shared by all who edit the file; the keys are each user's own. */
export interface WarehouseSettings extends Omit<Warehouse, 'address'> {
	readonly mostGigabytes: number;
}

const SETTINGS = 'kpi.warehouse';
const EXAMPLE = { project: '', dataset: '', location: '', mostGigabytes: 0 };

/** What the names are made of is looked at again: anybody's script may write over a property. */
export function warehouseSettings({ documentMemory }: DocumentMemory): WarehouseSettings | null {
	const kept = remembered<WarehouseSettings>(documentMemory.get(SETTINGS), EXAMPLE);
	return kept === null || !isProject(kept.project) || !isDataset(kept.dataset) ? null : kept;
}

export const keepWarehouse = ({ documentMemory }: DocumentMemory, settings: WarehouseSettings | null): void =>
	documentMemory.set({ [SETTINGS]: settings === null ? null : JSON.stringify(settings) });

const LOCATION = /^[A-Za-z][A-Za-z0-9-]{1,40}$/;
const MOST = 1_000_000;

export function settingsOf(form: WarehouseForm, { project: own }: Pick<ServiceAccount, 'project'>): WarehouseSettings {
	const project = form.project.trim() || own;
	if (!isProject(project))
		throw new UserError({
			ru: `«${project}» не похоже на ID проекта Google Cloud. Он стоит в консоли под названием проекта: строчные буквы, цифры и дефис, от 6 до 30 знаков.`,
			en: `"${project}" does not look like the ID of a Google Cloud project. The console shows it under the project's name: small letters, digits and hyphens, 6 to 30 of them.`,
		});
	const dataset = form.dataset.trim();
	if (!isDataset(dataset))
		throw new UserError({
			ru: 'Имя набора данных – латинские буквы, цифры и подчёркивание, первой стоит буква: kpi_sales.',
			en: 'The name of a dataset is made of Latin letters, digits and underscores, a letter first: kpi_sales.',
		});
	const location = form.location.trim();
	if (!LOCATION.test(location))
		throw new UserError({
			ru: 'Укажите, где хранить данные: EU, US или регион Google Cloud, например europe-west3.',
			en: 'Say where the data are to be kept: EU, US, or a region of Google Cloud such as europe-west3.',
		});
	if (!Number.isFinite(form.mostGigabytes) || form.mostGigabytes < 1 || form.mostGigabytes > MOST)
		throw new UserError({
			ru: 'Впишите предел одного запроса числом гигабайт, от 1.',
			en: 'Enter the limit of one query as a number of gigabytes, 1 or more.',
		});
	return { project, dataset, location, mostGigabytes: form.mostGigabytes };
}
