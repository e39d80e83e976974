import { useId } from 'preact/hooks';
import type { SettingsForm } from '../server/contract';
import { useWords } from '../session/session';
import { settingsWords } from './words';

type Stages = SettingsForm['stages'];

/** Only open stages have a temperature. */
export function StageTemperatures({ stages, change }: { stages: Stages; change(stages: Stages): void }) {
	const words = useWords(settingsWords);
	const id = useId();
	const open = stages.filter(({ outcome }) => outcome !== 'WON' && outcome !== 'LOST');
	const pipelines = [...new Set(open.map(({ pipeline }) => pipeline))];
	return (
		<>
			<h2>{words.temperatures}</h2>
			<p class="muted">{open.length === 0 ? words.noStages : words.temperaturesLead}</p>
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
											{words[one]}
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
