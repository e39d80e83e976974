import { settingNotes, settingsOf } from '../../facts/account';
import { pairsOf } from '../../facts/account-maps';
import { foldStatus } from '../../facts/parse/outcome';
import { parseTemperature } from '../../facts/parse/temperature';
import { UserError } from '../../language/user-error';
import { builtInChoices, MOST_DIMENSIONS } from '../../reports/slices/groups';
import { SLICES } from '../figures/detail-tabs';
import { recompute, saveSettings } from '../figures/recompute';
import { areFiguresHalf, onPaper, writeFigures } from '../figures/stopped/half-figures';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { chooseWorkbookLanguage, isLanguageSettled, workbookLanguage } from '../ports/workbook-language';
import type { SettingsPorts } from './ports';
import type { SettingsForm } from './types';

const TEMPERATURES = 'stage_temperature';
const KEYS = { tz: 'tz', currency: 'base_currency', open: 'open', close: 'close', weekend: 'weekend', country: 'country' } as const;

/** The account as the Settings tab tells it, with the defaults where it tells nothing. */
export function settingsForm(ports: SettingsPorts): SettingsForm {
	const { rows } = readTabs(ports, ['settings', 'calendar', 'stages']);
	const settingsRead = settingsOf(rows.settings ?? []);
	const account = accountOfFacts(ports, rows);
	const own = new Map(pairsOf(settingsRead.get(TEMPERATURES) ?? '').map(([stage, word]) => [foldStatus(stage), parseTemperature(word)]));
	const shownKeys = new Set<string>();
	const repeated = new Set<string>();
	for (const { stage_id } of rows.stages ?? []) (shownKeys.has(String(stage_id)) ? repeated : shownKeys).add(String(stage_id ?? ''));
	return {
		tz: account.zone.name,
		currency: account.baseCurrency,
		open: settingsRead.get('open') ?? '09:00',
		close: settingsRead.get('close') ?? '18:00',
		weekend: settingsRead.get('weekend') ?? '6,7',
		country: settingsRead.get('country') ?? '',
		stages: (rows.stages ?? []).map((stage) => {
			const [ownId, name] = [String(stage.stage_id ?? ''), String(stage.name ?? '')];
			// An id that stands in several pipelines says its pipeline, too.
			const id = repeated.has(ownId) ? `${stage.pipeline_id ?? ''}/${ownId}` : ownId;
			return {
				id,
				name,
				pipeline: String(stage.pipeline_name ?? stage.pipeline_id ?? ''),
				outcome: String(stage.outcome ?? ''),
				temperature:
					own.get(foldStatus(id)) ?? own.get(foldStatus(ownId)) ?? own.get(foldStatus(name)) ?? parseTemperature(stage.temperature ?? ''),
			};
		}),
		slices: settingsRead.get(SLICES) ?? '',
		dimensions: builtInChoices().map(({ id, name }) => ({ id, name: name[ports.language] })),
		mostSlices: MOST_DIMENSIONS,
		language: workbookLanguage(ports),
		isLanguageSettled: isLanguageSettled(ports),
		tab: ports.book.nameOf('settings') ?? '',
	};
}

/** Writes what was changed into the Settings tab; what a person wrote there besides stays. */
export function saveSettingsForm(real: SettingsPorts, form: SettingsForm): void {
	if (!isLanguageSettled(real) && form.language !== workbookLanguage(real)) chooseWorkbookLanguage(real, form.language);
	const paper = onPaper(real);
	const ports = { ...real, language: workbookLanguage(real), ...paper };
	const before = settingsForm(ports);
	const values: Record<string, string> = {};
	for (const [field, key] of Object.entries(KEYS) as [keyof typeof KEYS, string][])
		if (form[field].trim() !== before[field]) values[key] = form[field].trim();
	if (JSON.stringify(form.stages) !== JSON.stringify(before.stages))
		values[TEMPERATURES] = form.stages.map(({ id, temperature }) => `${id} = ${temperature}`).join('; ');
	if (form.slices.trim() !== before.slices) values[SLICES] = form.slices.trim();
	const [wrong] = settingNotes(new Map(Object.entries(values)));
	if (wrong !== undefined) throw new UserError(wrong);
	if (values.base_currency !== undefined && !/^[A-Z]{3}$/.test(values.base_currency))
		throw new UserError({
			ru: 'Валюта – три латинские буквы, например RUB.',
			en: 'The currency is three Latin letters, for example RUB.',
		});
	// What the press before could not bring to its end is brought there by the same press.
	if (Object.keys(values).length === 0 && !areFiguresHalf(real)) return;
	saveSettings(ports, readTabs(ports, ['settings']).rows.settings ?? [], values);
	if (ports.book.has('deals')) recompute(ports);
	writeFigures(real, paper);
}
