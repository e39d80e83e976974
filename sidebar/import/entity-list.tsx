import { Icon, Spinner } from '../icons/icon';
import type { ImportProgress } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { importWords } from './words';

/** How much has been read so far of each kind of record. */
export function EntityList({ entities, isStill = false }: { entities: ImportProgress['entities']; isStill?: boolean }) {
	const { formats } = useSession();
	const words = useWords(importWords);
	if (entities.length === 0) return null;
	const stateNames = { waiting: words.waiting, reading: words.reading, done: words.read };
	return (
		<ul class="entities">
			{entities.map(({ id, title, read, state }) => (
				<li key={id} class={state}>
					<span class="entity-state" title={stateNames[state]}>
						{state === 'done' && <Icon name="check" size={16} />}
						{state === 'reading' && (isStill ? <span class="dot" /> : <Spinner />)}
						{state === 'waiting' && <span class="dot" />}
					</span>
					<span class="entity-title">{title}</span>
					<span class="unseen">{stateNames[state]}</span>
					<span class="entity-count">{state === 'waiting' ? '—' : formats.number(read)}</span>
				</li>
			))}
		</ul>
	);
}
