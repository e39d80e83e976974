import { useId } from 'preact/hooks';
import type { SettingsForm } from '../../src/app/panel/types';
import { useSession } from '../session';

type Stages = SettingsForm['stages'];

/** Only open stages are warm or cold. */
export function StageTemperatures({ stages, change }: { stages: Stages; change(stages: Stages): void }) {
	const { words } = useSession();
	const id = useId();
	const { settings } = words;
	const open = stages.filter(({ outcome }) => outcome !== 'WON' && outcome !== 'LOST');
	const pipelines = [...new Set(open.map(({ pipeline }) => pipeline))];
	return (
		<>
			<h2>{settings.temperatures}</h2>
			<p class="muted">{open.length === 0 ? settings.noStages : settings.temperaturesLead}</p>
			{pipelines.map((pipeline) => (
				<fieldset key={pipeline}>
					<legend>{pipeline}</legend>
					{open
						.filter((stage) => stage.pipeline === pipeline)
						.map((stage) => (
							<div key={stage.id} class="stage-row">
								<label for={`${id}-${stage.id}`}>{stage.name}</label>
								<select
									id={`${id}-${stage.id}`}
									value={stage.temperature}
									onChange={({ currentTarget: { value } }) =>
										change(stages.map((one) => (one === stage ? { ...one, temperature: value } : one)))
									}
								>
									{(['none', 'cold', 'warm', 'hot'] as const).map((one) => (
										<option key={one} value={one}>
											{settings[one]}
										</option>
									))}
								</select>
							</div>
						))}
				</fieldset>
			))}
		</>
	);
}
