import { Field } from '../parts/field';
import type { SettingsForm } from '../server/contract';
import { useWords } from '../session/session';
import { settingsWords } from './words';

interface SlicesProps {
	form: SettingsForm;
	change(part: Partial<SettingsForm>): void;
}

/** By what the sheets cut figures: the add-on's own dimensions, and headings of columns that people have added. */
export function SliceFields({ form, change }: SlicesProps) {
	const words = useWords(settingsWords);
	const chosen = form.slices.split(/[;,\n]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
	const isNamed = (name: string, { id, name: title }: SettingsForm['dimensions'][number]): boolean =>
		[id, title.toLowerCase()].includes(name.toLowerCase());
	const own = chosen.filter((name) => !form.dimensions.some((one) => isNamed(name, one)));
	const known = form.dimensions.filter((one) => chosen.some((name) => isNamed(name, one))).map(({ id }) => id);
	const write = (ids: readonly string[], columns: string): void =>
		change({ slices: [...ids, ...(columns.trim() === '' ? [] : [columns])].join('; ') });
	const toggle = (id: string): void => write(known.includes(id) ? known.filter((one) => one !== id) : [...known, id], own.join('; '));
	const isFull = known.length + own.length >= form.mostSlices;
	return (
		<>
			<fieldset>
				<legend>{words.slices}</legend>
				<p class="muted">{words.slicesLead(form.mostSlices)}</p>
				<div class="week">
					{form.dimensions.map(({ id, name }) => (
						<label key={id}>
							<input
								type="checkbox"
								name={`slice-${id}`}
								checked={known.includes(id)}
								disabled={isFull && !known.includes(id)}
								onChange={() => toggle(id)}
							/>
							{name}
						</label>
					))}
				</div>
			</fieldset>
			<Field label={words.ownSlices} hint={words.ownSlicesHint}>
				{(links) => (
					<input
						{...links}
						name="slices"
						type="text"
						value={own.join('; ')}
						autocomplete="off"
						onChange={(event) => write(known, event.currentTarget.value)}
					/>
				)}
			</Field>
		</>
	);
}
