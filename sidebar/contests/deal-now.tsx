import type { ContestView } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { contestWords } from './words';

/** The contested deal as figures have it now. */
export function DealNow({ deal }: { readonly deal: NonNullable<ContestView['deal']> }) {
	const { state: panel, formats } = useSession();
	const words = useWords(contestWords);
	const { title, id, link, seller, amount, currency, outcome, counts, closedOn } = deal;
	const state = `${words[outcome]}${closedOn === null ? '' : `, ${formats.day(closedOn)}`}${counts ? '' : ` · ${words.notCounted}`}`;
	const money = (value: number): string => (currency === panel.currency ? formats.money(value) : `${formats.number(value)} ${currency}`);
	return (
		<dl class="facts">
			<dt>{words.deal}</dt>
			<dd>
				{link === '' ? (
					title
				) : (
					<a href={link} target="_blank" rel="noopener noreferrer">
						{title}
					</a>
				)}
				{title !== id && <small> {id}</small>}
			</dd>
			<dt>{words.seller}</dt>
			<dd>{seller === '' ? words.nobody : seller}</dd>
			<dt>{words.amount}</dt>
			<dd>{amount === null ? '–' : money(amount)}</dd>
			<dt>{words.state}</dt>
			<dd>{state}</dd>
		</dl>
	);
}
