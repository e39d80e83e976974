import type { Explanation } from '../../src/app/panel/types';
import { Banner } from '../parts/banner';
import { useSession } from '../session';
import { ExplainedRows } from './explained-rows';

/** The figure, what it means, what it is made of, and its rows. */
export function ExplainedFigure({ of, cell }: { of: Explanation; cell: string }) {
	const { words } = useSession();
	const { explain } = words;
	return (
		<article class="explained">
			<header>
				{cell !== '' && <small>{cell}</small>}
				<h2>{of.title}</h2>
				<p class="explained-value">{of.value === null ? explain.blank : of.shown}</p>
				<small>{of.subject}</small>
				<small>{of.days}</small>
				{of.options !== '' && <small>{of.options}</small>}
			</header>
			{of.blank !== null && (
				<Banner kind="warning">
					<p>{of.blank}</p>
				</Banner>
			)}
			{of.notes.map((note) => (
				<Banner kind="info" key={note}>
					<p>{note}</p>
				</Banner>
			))}
			<p>{of.help}</p>
			<Block title={explain.formula} lines={[of.formula]} />
			{of.parts.length > 0 && (
				<section>
					<h3>{explain.parts}</h3>
					<ul class="breakdown">
						{of.parts.map(({ depth, title, shown }, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once for a figure
							<li key={i} class={`depth-${depth}`}>
								<span>{title}</span>
								<b>{shown}</b>
							</li>
						))}
					</ul>
				</section>
			)}
			<Block title={explain.coverage} lines={of.coverage} />
			<Block title={explain.plans} lines={of.plans} />
			{of.groups.length > 0 && (
				<section>
					<h3>{explain.rows}</h3>
					{of.groups.map((group, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place
						<ExplainedRows key={i} of={of} group={group} place={i} />
					))}
				</section>
			)}
		</article>
	);
}

function Block({ title, lines }: { title: string; lines: readonly string[] }) {
	if (lines.length === 0) return null;
	return (
		<section>
			<h3>{title}</h3>
			{lines.map((line) => (
				<p key={line}>{line}</p>
			))}
		</section>
	);
}
