import { useId } from 'preact/hooks';
import type { SettingsForm } from '../../src/app/panel/types';
import { Field } from '../parts/field';
import { useSession } from '../session';

type Key = 'tz' | 'currency' | 'open' | 'close' | 'country';

interface FieldsProps {
	form: SettingsForm;
	change(part: Partial<SettingsForm>): void;
}

/** A Monday, to name the days of the week from. */
const MONDAY = Date.UTC(2024, 0, 1);
const CURRENCIES = ['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'UZS', 'GEL', 'AMD', 'GBP'];

export function SettingsFields({ form, change }: FieldsProps) {
	const { words, language } = useSession();
	const list = useId();
	const { settings } = words;
	const zones = (Intl as unknown as { supportedValuesOf?(what: string): string[] }).supportedValuesOf?.('timeZone') ?? [];
	const input = (key: Key, label: string, hint: string | null, offers: readonly string[]) => (
		<Field label={label} hint={hint}>
			{(links) => (
				<>
					<input
						{...links}
						name={key}
						type="text"
						value={form[key]}
						list={offers.length > 0 ? `${list}-${key}` : undefined}
						autocomplete="off"
						spellcheck={false}
						onInput={(event) => change({ [key]: event.currentTarget.value })}
					/>
					{offers.length > 0 && (
						<datalist id={`${list}-${key}`}>
							{offers.map((one) => (
								<option key={one} value={one} />
							))}
						</datalist>
					)}
				</>
			)}
		</Field>
	);
	const off = new Set(form.weekend.match(/[1-7]/g));
	const toggle = (day: string): void => {
		if (!off.delete(day)) off.add(day);
		change({ weekend: [...off].sort().join(',') });
	};
	const named = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
	return (
		<>
			<h2>{settings.account}</h2>
			{input('tz', settings.zone, settings.zoneHint, zones)}
			{input('currency', settings.currency, settings.currencyHint, CURRENCIES)}
			<h2>{settings.calendar}</h2>
			<div class="pair">
				{input('open', settings.open, null, [])}
				{input('close', settings.close, null, [])}
			</div>
			<fieldset>
				<legend>{settings.weekend}</legend>
				<div class="week">
					{['1', '2', '3', '4', '5', '6', '7'].map((day, i) => (
						<label key={day}>
							<input type="checkbox" checked={off.has(day)} onChange={() => toggle(day)} />
							{named.format(MONDAY + i * 86_400_000)}
						</label>
					))}
				</div>
			</fieldset>
			{input('country', settings.country, settings.countryHint, [])}
		</>
	);
}
