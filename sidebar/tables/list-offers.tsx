import { Button } from '../parts/button';
import type { TableMapping, TablesPreview } from '../server/contract';

interface ListOffersProps {
	source: TablesPreview['sources'][number];
	title: string;
	isBusy: boolean;
	choose(mapping: TableMapping): void;
}

/** What a list that says little may be: one press instead of a question about every column. */
export function ListOffers({ source, title, isBusy, choose }: ListOffersProps) {
	if (source.offers.length === 0) return null;
	return (
		<section class="card">
			<h3>{title}</h3>
			<p class="muted">{source.title}</p>
			{source.offers.map(({ label, mapping }) => (
				<Button key={label} kind="plain" isBusy={isBusy} onClick={() => choose(mapping)}>
					{label}
				</Button>
			))}
		</section>
	);
}
