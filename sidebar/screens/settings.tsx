import { useEffect, useState } from 'preact/hooks';
import type { SettingsForm } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Screen } from '../parts/screen';
import { ask } from '../server';
import { useSession } from '../session';
import { SettingsFields } from './settings-fields';
import { StageTemperatures } from './stage-temperatures';

export function SettingsScreen() {
	const { words, accept } = useSession();
	const [form, setForm] = useState<SettingsForm | null>(null);
	const [isSaved, setSaved] = useState(false);
	const task = useTask();
	const { settings } = words;
	const load = async (): Promise<void> => setForm(await task.run(() => ask('settings')));
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen opens
	useEffect(() => void load(), []);
	const change = (part: Partial<SettingsForm>): void => {
		setSaved(false);
		setForm((old) => old && { ...old, ...part });
	};
	const save = async (event: Event): Promise<void> => {
		event.preventDefault();
		const next = await task.run(() => ask('saveSettings', form!));
		if (next === null) return;
		accept(next);
		setSaved(true);
	};
	return (
		<Screen title={words.screens.settings} view={form === null ? 'loading' : 'form'}>
			{form === null && task.isBusy && <p role="status">{settings.loading}</p>}
			{form === null && task.fault !== null && (
				<>
					<FaultBanner fault={task.fault} />
					<Button kind="plain" icon="refresh" onClick={load}>
						{words.shared.retry}
					</Button>
				</>
			)}
			{form !== null && (
				<form class="form" noValidate onSubmit={save}>
					<p class="muted">{form.tab === '' ? settings.nowhere : settings.where(form.tab)}</p>
					<SettingsFields form={form} change={change} />
					<StageTemperatures stages={form.stages} change={(stages) => change({ stages })} />
					<FaultBanner fault={task.fault} />
					{isSaved && (
						<Banner kind="success">
							<p>
								{settings.saved} {settings.undo}
							</p>
						</Banner>
					)}
					<Button kind="primary" type="submit" isBusy={task.isBusy}>
						{task.isBusy ? settings.saving : settings.save}
					</Button>
				</form>
			)}
		</Screen>
	);
}
