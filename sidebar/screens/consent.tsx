import { useState } from 'preact/hooks';
import type { SidebarState, FormField as Wanted } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ask } from '../server';
import { useSession } from '../session';

interface ConsentProps {
	crm: SidebarState['crms'][number];
	consent: NonNullable<SidebarState['crms'][number]['consent']>;
	values: Record<string, string>;
	control(field: Wanted): preact.ComponentChildren;
	done(state: SidebarState): void;
}

/** The CRM's own page opens in another window; what came of it is asked for afterwards. */
export function Consent({ crm, consent, values, control, done }: ConsentProps) {
	const { state } = useSession();
	const task = useTask();
	const [address, setAddress] = useState('');
	const begin = async (): Promise<void> => setAddress((await task.run(() => ask('authorise', crm.id, values)))?.address ?? '');
	const finish = async (): Promise<void> => {
		const next = await task.run(() => ask('connectAuthorised'));
		if (next !== null) done(next);
	};
	return (
		<details class="fold" open={!!state.connection?.consent}>
			<summary>{consent.title}</summary>
			<div class="form">
				<p class="hint">{consent.lead}</p>
				<Field label={consent.back}>
					{(links) => <input {...links} type="text" readOnly value={consent.redirect} onFocus={(event) => event.currentTarget.select()} />}
				</Field>
				{consent.fields.map(control)}
				<FaultBanner fault={task.fault} />
				{address !== '' && (
					<a class="button primary" href={address} target="_blank" rel="noopener">
						{consent.open}
					</a>
				)}
				<Button kind="plain" isBusy={task.isBusy} onClick={address === '' ? begin : finish}>
					{address === '' ? consent.begin : consent.done}
				</Button>
			</div>
		</details>
	);
}
