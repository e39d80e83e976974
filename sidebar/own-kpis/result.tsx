import { Banner } from '../parts/banner';
import type { OwnKpiPreview } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { ownKpisWords } from './words';

/** The definition in words, the last whole month by manager, the rows behind it, and what may surprise. */
export function OwnKpiResult({ preview, isBusy }: { preview: OwnKpiPreview | null; isBusy: boolean }) {
	const { formats } = useSession();
	const words = useWords(ownKpisWords);
	if (preview === null) return isBusy ? <p class="hint">{words.counting}</p> : null;
	const { origin, warnings, people, rows } = preview;
	return (
		<>
			{preview.words !== '' && (
				<section class="own-kpi-result" aria-live="polite">
					<h2>{words.preview}</h2>
					<p>{preview.words}</p>
					<p>
						{words.month(formats.month(preview.period))}: <strong>{preview.shown}</strong>
					</p>
				</section>
			)}
			{warnings.map((warning) => (
				<Banner key={warning} kind="warning">
					<p>{warning}</p>
				</Banner>
			))}
			{origin !== null && (
				<section>
					<h3>{words.copyOf(origin.name)}</h3>
					<ul class="plain-list">
						{(origin.differences.length === 0 ? [words.asOrigin] : origin.differences).map((one) => (
							<li key={one}>{one}</li>
						))}
					</ul>
				</section>
			)}
			{people.length > 0 && (
				<details class="fold" open>
					<summary>{words.people}</summary>
					<ul class="own-kpi-lines">
						{people.map(({ name, shown }) => (
							<li key={name}>
								<span>{name}</span>
								<b>{shown === '' ? '—' : shown}</b>
							</li>
						))}
					</ul>
				</details>
			)}
			{rows.length > 0 && (
				<details class="fold">
					<summary>{words.rows}</summary>
					{rows.map(({ title, counted, ids, left }) => (
						<div key={title} class="own-kpi-list">
							<h4>{title}</h4>
							<p>
								<b>{counted}</b> <small>{ids}</small>
							</p>
							{left.length > 0 && (
								<>
									<small>{words.left}</small>
									<ul class="own-kpi-lines">
										{left.map(({ why, count, ids: out }) => (
											<li key={why}>
												<span>
													{why}
													{out !== '' && <small>{out}</small>}
												</span>
												<b>{formats.number(count)}</b>
											</li>
										))}
									</ul>
								</>
							)}
						</div>
					))}
				</details>
			)}
		</>
	);
}
