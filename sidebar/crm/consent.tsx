import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { call } from '../server/call';
import type { FormField, SidebarState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession } from '../session/session';

interface ConsentProps {
	crm: SidebarState['crms'][number];
	consent: NonNullable<SidebarState['crms'][number]['consent']>;
	values: Record<string, string>;
	control(field: FormField): preact.ComponentChildren;
	onConnected(state: SidebarState): void;
}

/** Consent is given on the CRM's own page, in another window; the result is fetched afterwards. */
export function Consent({ crm, consent, values, control, onConnected }: ConsentProps) {
	const { state } = useSession();
	const task = useTask();
	const [address, setAddress] = useState('');
	const start = async (): Promise<void> => setAddress((await task.run(() => call('authorise', crm.id, values)))?.address ?? '');
	const finish = async (): Promise<void> => {
		const next = await task.run(() => call('connectAuthorised'));
		if (next !== null) onConnected(next);
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
				<Button kind="plain" isBusy={task.isBusy} onClick={address === '' ? start : finish}>
					{address === '' ? consent.begin : consent.done}
				</Button>
			</div>
		</details>
	);
}
