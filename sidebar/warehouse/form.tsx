import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { WarehouseForm, WarehouseState } from '../server/contract';
import type { Task } from '../server/task';
import { useWords } from '../session/session';
import { warehouseWords } from './words';

interface SettingsProps {
	state: WarehouseState;
	task: Task;
	update(action: () => Promise<WarehouseState>): Promise<void>;
}

const FIRST = { project: '', dataset: 'kpi_sales', location: 'EU', mostGigabytes: 10 };

/** The key, and where the copy lies. Once connected they are folded away. */
export function WarehouseSettings({ state: { form, account }, task, update }: SettingsProps) {
	const words = useWords(warehouseWords);
	const [draft, setDraft] = useState<WarehouseForm>({ key: '', ...(form ?? FIRST) });
	const change = (part: Partial<WarehouseForm>): void => setDraft((old) => ({ ...old, ...part }));
	const connect = async (event: Event): Promise<void> => {
		event.preventDefault();
		await update(() => call('connectWarehouse', draft));
		// The key has done its work here: it stays with the add-on alone.
		change({ key: '' });
	};
	return (
		<details class="fold" open={form === null || account === ''}>
			<summary>{form === null ? words.how : words.connection}</summary>
			{words.steps.map((step, i) => (
				<p key={step} class="muted">
					{i + 1}. {step}
				</p>
			))}
			<form class="form" noValidate autocomplete="off" onSubmit={connect}>
				<Field label={words.key} hint={account === '' ? null : words.keyKept(account)}>
					{(links) => (
						<textarea
							{...links}
							rows={4}
							spellcheck={false}
							autocomplete="off"
							value={draft.key}
							onInput={({ currentTarget }) => change({ key: currentTarget.value })}
						/>
					)}
				</Field>
				<TextField label={words.project} hint={words.projectHint} value={draft.project} onValue={(project) => change({ project })} />
				<TextField label={words.dataset} hint={words.datasetHint} value={draft.dataset} onValue={(dataset) => change({ dataset })} />
				<TextField label={words.location} hint={words.locationHint} value={draft.location} onValue={(location) => change({ location })} />
				<Field label={words.most} hint={words.mostHint}>
					{(links) => (
						<input
							{...links}
							type="number"
							min={1}
							value={draft.mostGigabytes}
							onInput={({ currentTarget }) => change({ mostGigabytes: Number(currentTarget.value) })}
						/>
					)}
				</Field>
				<Button kind={form === null ? 'primary' : 'plain'} type="submit" isBusy={task.isBusy}>
					{form === null ? words.connect : words.save}
				</Button>
			</form>
		</details>
	);
}
