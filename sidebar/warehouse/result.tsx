import { Banner } from '../parts/banner';
import type { WarehouseCopy } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { warehouseWords } from './words';

/** What the last copy came to: how many rows, and whether BigQuery's figures are those of the sheet. */
export function CopyResult({ copy, month }: { copy: WarehouseCopy; month: number }) {
	const words = useWords(warehouseWords);
	const { language } = useSession();
	const number = (value: number, digits = 0): string => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
	const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(copy.at));
	const checked = number(copy.checked);
	return (
		<Banner kind={copy.differing === 0 ? 'success' : 'warning'}>
			<p>{words.copied(when, number(copy.rows))}</p>
			<p>{copy.differing === 0 ? words.same(checked) : words.differ(checked, number(copy.differing))}</p>
			{copy.differences.length > 0 && (
				<ul>
					{copy.differences.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
			)}
			{copy.refused.length > 0 && (
				<>
					<p>{words.refused}</p>
					<ul>
						{copy.refused.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				</>
			)}
			<p class="muted">{words.read(number(copy.gigabytes, 3), number(month, 3))}</p>
		</Banner>
	);
}
