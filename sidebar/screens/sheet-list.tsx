import { useState } from 'preact/hooks';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Icon, Spinner } from '../parts/icon';
import { ask } from '../server';
import { useSession } from '../session';

export function SheetList() {
	const { state, words } = useSession();
	const task = useTask();
	const [opening, setOpening] = useState<string | null>(null);
	const open = (id: string): void => {
		if (task.isBusy) return;
		setOpening(id);
		void task.run(() => ask('openTab', id)).then(() => setOpening(null));
	};
	return (
		<section>
			<h2 class="list-title">
				{words.summaries.sheets} <span class="badge">{state.summaries.length}</span>
			</h2>
			<FaultBanner fault={task.fault} />
			<ul class="sheets">
				{state.summaries.map(({ id, name }) => (
					<li key={id}>
						<button
							type="button"
							aria-label={words.summaries.open(name)}
							aria-busy={opening === id ? 'true' : undefined}
							onClick={() => open(id)}
						>
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
