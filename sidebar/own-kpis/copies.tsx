import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { SelectField } from '../parts/select-field';
import { call } from '../server/call';
import type { OwnKpiEditor, OwnKpiForm } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { ownKpisWords } from './words';

/** A built-in figure as a line to change; where no line can say it, the button says why. */
export function BuiltInCopies({ builtIn, onCopied }: { builtIn: OwnKpiEditor['builtIn']; onCopied(form: OwnKpiForm): void }) {
	const words = useWords(ownKpisWords);
	const task = useTask();
	const [key, setKey] = useState(builtIn[0]?.key ?? '');
	const why = builtIn.find((one) => one.key === key)?.why ?? null;
	const copy = async (): Promise<void> => {
		const form = await task.run(() => call('copyKpi', key));
		if (form !== null) onCopied(form);
	};
	return (
		<details class="fold">
			<summary>{words.copies}</summary>
			<div class="form">
				<SelectField label={words.copied} value={key} options={builtIn.map((one) => [one.key, one.name] as const)} onValue={setKey} />
				<FaultBanner fault={task.fault} />
				{why === null ? (
					<Button kind="plain" isBusy={task.isBusy} onClick={copy}>
						{words.copy}
					</Button>
				) : (
					<Button kind="plain" reason={words.cannotCopy(why)}>
						{words.copy}
					</Button>
				)}
			</div>
		</details>
	);
}
