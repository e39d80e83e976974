import { Banner } from '../parts/banner';
import type { Explanation } from '../server/contract';
import { useWords } from '../session/session';
import { ExplainedRows } from './rows';
import { explainWords } from './words';

/** The figure, what it means, what it is made of, and its rows. */
export function ExplainedFigure({ figure, cell }: { figure: Explanation; cell: string }) {
	const words = useWords(explainWords);
	return (
		<article class="explained">
			<header>
				{cell !== '' && <small>{cell}</small>}
				<h2>{figure.title}</h2>
				<p class="explained-value">{figure.value === null ? words.blank : figure.shown}</p>
				<small>{figure.subject}</small>
				<small>{figure.days}</small>
				{figure.options !== '' && <small>{figure.options}</small>}
			</header>
			{figure.blank !== null && (
				<Banner kind="warning">
					<p>{figure.blank}</p>
				</Banner>
			)}
			{figure.notes.map((note) => (
				<Banner kind="info" key={note}>
					<p>{note}</p>
				</Banner>
			))}
			<p>{figure.help}</p>
			<Block title={words.formula} lines={[figure.formula]} />
			{figure.parts.length > 0 && (
				<section>
					<h3>{words.parts}</h3>
					<ul class="breakdown">
						{figure.parts.map(({ depth, title, shown }, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once for a figure
							<li key={i} class={`depth-${depth}`}>
								<span>{title}</span>
								<b>{shown}</b>
							</li>
						))}
					</ul>
				</section>
			)}
			<Block title={words.coverage} lines={figure.coverage} />
			<Block title={words.plans} lines={figure.plans} />
			{figure.groups.length > 0 && (
				<section>
					<h3>{words.rows}</h3>
					{figure.groups.map((group, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: groups have no id, and keep their order
						<ExplainedRows key={i} figure={figure} group={group} index={i} />
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
