import { useState } from 'preact/hooks';
import { Banner } from '../parts/banner';
import { Choice } from '../parts/choice';
import { useSession } from '../session';
import { CrmForm } from './crm-form';

/** Which CRM, then what it wants to know. */
export function CrmPicker({ leave }: { leave: (() => void) | null }) {
	const { state, words, drafts } = useSession();
	const first = state.connection?.crm ?? (drafts.get('crm') as string | undefined) ?? state.crms[0]?.id ?? null;
	const [id, setId] = useState(first);
	const crm = state.crms.find((each) => each.id === id);
	if (state.crms.length === 0)
		return (
			<Banner kind="info">
				<p>{words.connection.none}</p>
			</Banner>
		);
	return (
		<section class="group">
			<p class="lead">{words.connection.lead}</p>
			<Choice
				legend={words.connection.choose}
				isRow
				options={state.crms.map((each) => ({ value: each.id, title: each.title }))}
				value={id}
				onValue={(next) => {
					drafts.set('crm', next);
					setId(next);
				}}
			/>
			{crm !== undefined && <CrmForm key={crm.id} crm={crm} leave={leave} />}
		</section>
	);
}
