import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { useSession } from '../session';

type Scope = 'changes' | 'everything';

/** The first time there is nothing to choose. */
export function ImportStart() {
	const { state, words, importRun } = useSession();
	const [scope, setScope] = useState<Scope>('changes');
	const isFirst = state.facts === null;
	const { importing } = words;
	const scopes: readonly { value: Scope; title: string; hint: string }[] = [
		{ value: 'changes', title: importing.changes, hint: importing.changesHint },
		{ value: 'everything', title: importing.everything, hint: importing.everythingHint },
	];
	return (
		<>
			{!isFirst && <Choice legend={importing.what} options={scopes} value={scope} onValue={(next) => setScope(next)} />}
			<Button
				kind={isFirst ? 'primary' : 'plain'}
				icon={isFirst ? 'download' : 'refresh'}
				reason={state.connection === null ? words.shared.needConnection : null}
				onClick={() => importRun.begin(isFirst || scope === 'everything')}
			>
				{isFirst ? importing.start : importing.refresh}
			</Button>
		</>
	);
}
