import type { Task } from '../server/task';
import { useSession } from '../session/session';
import { FaultBanner } from './banner';
import { Button } from './button';

/** In place of what is being loaded: an outline, or why it failed and a button to try again. */
export function Loading({ task, label, retry }: { task: Task; label: string; retry(): unknown }) {
	const { shared } = useSession();
	if (task.fault !== null)
		return (
			<FaultBanner fault={task.fault}>
				<Button kind="plain" icon="refresh" onClick={retry}>
					{shared.retry}
				</Button>
			</FaultBanner>
		);
	return (
		<div aria-busy="true">
			<p class="muted" role="status">
				{label}
			</p>
			<div class="bone bone-step" />
			<div class="bone bone-step" />
			<div class="bone bone-step" />
		</div>
	);
}
