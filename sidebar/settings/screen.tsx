import { useEffect, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { SettingsForm } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { DataTabs } from './data-tabs';
import { SettingsFields } from './fields';
import { SliceFields } from './slices';
import { StageTemperatures } from './stage-temperatures';
import { settingsWords } from './words';
import './settings.css';

export function SettingsScreen() {
	const { state, setState, go } = useSession();
	const words = useWords(settingsWords);
	const [form, setForm] = useState<SettingsForm | null>(null);
	const [isSaved, setSaved] = useState(false);
	const task = useTask();
	const load = async (): Promise<void> => setForm(await task.run(() => call('settings')));
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	const change = (part: Partial<SettingsForm>): void => {
		setSaved(false);
		setForm((old) => old && { ...old, ...part });
	};
	const save = async (event: Event): Promise<void> => {
		event.preventDefault();
		const next = await task.run(() => call('saveSettings', form!));
		if (next === null) return;
		setState(next);
		setSaved(true);
	};
	return (
		<Screen view={form === null ? 'loading' : 'form'}>
			{form === null && <Loading task={task} label={words.loading} retry={load} />}
			{form !== null && (
				<form class="form" noValidate onSubmit={save}>
					<p class="muted">{form.tab === '' ? words.noTab : words.tab(form.tab)}</p>
					<SettingsFields form={form} change={change} />
					<StageTemperatures stages={form.stages} change={(stages) => change({ stages })} />
					<SliceFields form={form} change={change} />
					<FaultBanner fault={task.fault} />
					{isSaved && (
						<Banner kind="success">
							<p>
								{words.saved} {words.undo}
							</p>
						</Banner>
					)}
					<Button kind="primary" type="submit" isBusy={task.isBusy}>
						{task.isBusy ? words.saving : words.save}
					</Button>
				</form>
			)}
			{form !== null && state.facts !== null && <DataTabs />}
			{state.hasWarehouse && (
				<Button kind="plain" onClick={() => go('warehouse')}>
					{words.toWarehouse}
				</Button>
			)}
			<Button kind="plain" icon="check" onClick={() => go('installation')}>
				{words.toInstallation}
			</Button>
		</Screen>
	);
}
