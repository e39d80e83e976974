import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { SelectField } from '../parts/select-field';
import type { RolloutState } from '../server/contract';
import { useWords } from '../session/session';
import { setWords } from './words';

interface NewSetProps {
	rollout: RolloutState;
	isBusy: boolean;
	create(role: string, person: string | null): void;
}

/** A draft from the template of a role. */
export function NewSet({ rollout: { templates, managers }, isBusy, create }: NewSetProps) {
	const words = useWords(setWords);
	const [role, setRole] = useState(
		() => (templates.find((template) => template.role === 'manager' && !template.isTaken) ?? templates[0])?.role ?? '',
	);
	const [person, setPerson] = useState('');
	return (
		<div class="group">
			<SelectField
				label={words.role}
				value={role}
				options={templates.map(
					(template) => [template.role, template.isTaken ? `${template.name} (${words.exists})` : template.name] as const,
				)}
				onValue={setRole}
			/>
			<SelectField
				label={words.person}
				value={person}
				options={[['', words.wholeRole], ...managers.map(({ id, name }) => [id, name] as const)]}
				onValue={setPerson}
			/>
			<Button kind="primary" isBusy={isBusy} onClick={() => create(role, person === '' ? null : person)}>
				{words.createDraft}
			</Button>
		</div>
	);
}
