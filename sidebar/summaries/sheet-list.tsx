import { useState } from 'preact/hooks';
import { Icon, Spinner } from '../icons/icon';
import { FaultBanner } from '../parts/banner';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { summaryWords } from './words';

export function SheetList() {
	const { state } = useSession();
	const words = useWords(summaryWords);
	const task = useTask();
	const [opening, setOpening] = useState<string | null>(null);
	const open = (id: string): void => {
		if (task.isBusy) return;
		setOpening(id);
		void task.run(() => call('openTab', id)).then(() => setOpening(null));
	};
	return (
		<section>
			<h2 class="list-title">
				{words.sheets} <span class="badge">{state.summaries.length}</span>
			</h2>
			<FaultBanner fault={task.fault} />
			<ul class="sheets">
				{state.summaries.map(({ id, name }) => (
					<li key={id}>
						<button type="button" aria-label={words.open(name)} aria-busy={opening === id ? 'true' : undefined} onClick={() => open(id)}>
							<Icon name="sheets" size={18} />
							<span class="sheet-name">{name}</span>
							{opening === id ? <Spinner /> : <Icon name="open" size={16} />}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
