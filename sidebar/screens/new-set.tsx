import { useState } from 'preact/hooks';
import type { RolloutState } from '../../src/app/sets/types';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { useSession } from '../session';

interface NewSetProps {
	rollout: RolloutState;
	isBusy: boolean;
	make(role: string, person: string | null): void;
}

/** A draft after the template of a role. */
export function NewSet({ rollout: { templates, managers }, isBusy, make }: NewSetProps) {
	const { words } = useSession();
	const { sets } = words;
	const [role, setRole] = useState(
		() => (templates.find(({ role: one, isTaken }) => one === 'manager' && !isTaken) ?? templates[0])?.role ?? '',
	);
	const [person, setPerson] = useState('');
	return (
		<div class="group">
			<Field label={sets.role}>
				{(links) => (
					<select {...links} value={role} onChange={(event) => setRole(event.currentTarget.value)}>
						{templates.map((template) => (
							<option key={template.role} value={template.role}>
								{template.isTaken ? `${template.name} (${sets.taken})` : template.name}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={sets.person}>
				{(links) => (
					<select {...links} value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
						<option value="">{sets.everyone}</option>
						{managers.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</select>
				)}
			</Field>
			<Button kind="primary" isBusy={isBusy} onClick={() => make(role, person === '' ? null : person)}>
				{sets.make}
			</Button>
		</div>
	);
}
