import { useId } from 'preact/hooks';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import type { SettingsForm } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { settingsWords } from './words';

type TextSetting = 'tz' | 'currency' | 'open' | 'close' | 'country';

interface FieldsProps {
	form: SettingsForm;
	change(part: Partial<SettingsForm>): void;
}

/** A Monday: names of weekdays are counted from it. */
const MONDAY = Date.UTC(2024, 0, 1);
const LANGUAGES = [
	['ru', 'Русский'],
	['en', 'English'],
] as const;
const CURRENCIES = ['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'UZS', 'GEL', 'AMD', 'GBP'];

export function SettingsFields({ form, change }: FieldsProps) {
	const { language } = useSession();
	const words = useWords(settingsWords);
	const list = useId();
	const zones = (Intl as unknown as { supportedValuesOf?(what: string): string[] }).supportedValuesOf?.('timeZone') ?? [];
	const input = (key: TextSetting, label: string, hint: string | null, suggestions: readonly string[]) => (
		<Field label={label} hint={hint}>
			{(links) => (
				<>
					<input
						{...links}
						name={key}
						type="text"
						value={form[key]}
						list={suggestions.length > 0 ? `${list}-${key}` : undefined}
						autocomplete="off"
						spellcheck={false}
						onInput={(event) => change({ [key]: event.currentTarget.value })}
					/>
					{suggestions.length > 0 && (
						<datalist id={`${list}-${key}`}>
							{suggestions.map((one) => (
								<option key={one} value={one} />
							))}
						</datalist>
					)}
				</>
			)}
		</Field>
	);
	const daysOff = new Set(form.weekend.match(/[1-7]/g));
	const toggle = (day: string): void => {
		if (!daysOff.delete(day)) daysOff.add(day);
		change({ weekend: [...daysOff].sort().join(',') });
	};
	const dayNames = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
	return (
		<>
			<h2>{words.company}</h2>
			<SelectField
				label={words.sheetLanguage}
				hint={form.isLanguageSettled ? words.languageSettled : words.languageHint}
				value={form.language}
				options={form.isLanguageSettled ? LANGUAGES.filter(([id]) => id === form.language) : LANGUAGES}
				onValue={(chosen) => change({ language: chosen as SettingsForm['language'] })}
			/>
			{input('tz', words.zone, words.zoneHint, zones)}
			{input('currency', words.currency, words.currencyHint, CURRENCIES)}
			<h2>{words.workingTime}</h2>
			<div class="pair">
				{input('open', words.dayStart, null, [])}
				{input('close', words.dayEnd, null, [])}
			</div>
			<fieldset>
				<legend>{words.weekend}</legend>
				<div class="week">
					{['1', '2', '3', '4', '5', '6', '7'].map((day, i) => (
						<label key={day}>
							<input type="checkbox" checked={daysOff.has(day)} onChange={() => toggle(day)} />
							{dayNames.format(MONDAY + i * 86_400_000)}
						</label>
					))}
				</div>
			</fieldset>
			{input('country', words.country, words.countryHint, [])}
		</>
	);
}
