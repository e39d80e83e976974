import { useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Loading } from '../parts/loading';
import { call } from '../server/call';
import type { OldActivities as Offer } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { importWords } from './words';

/** Folded: what to do about a file that fills up. What each choice frees is counted before anything is chosen. */
export function OldActivities() {
	const { setState, formats, count } = useSession();
	const words = useWords(importWords);
	const [offer, setOffer] = useState<Offer | null>(null);
	const [chosen, setChosen] = useState<string | null>(null);
	const [isSaved, setSaved] = useState(false);
	const task = useTask();
	const load = async (): Promise<void> => {
		const loaded = await task.run(() => call('oldActivities'));
		setOffer(loaded);
		setChosen(loaded?.wanted ?? null);
	};
	const choose = (day: string): void => {
		setChosen(day);
		setSaved(false);
	};
	const save = async (): Promise<void> => {
		const next = await task.run(() => call('keepActivitiesFrom', chosen ?? ''));
		if (next === null) return;
		setState(next);
		setOffer((old) => old && { ...old, wanted: chosen ?? '' });
		setSaved(true);
	};
	// A day of one's own, from the Settings tab, stands among the choices.
	const days = [...new Set([...(offer?.choices.map(({ from }) => from) ?? []), ...(offer?.wanted ? [offer.wanted] : [])])];
	const hint = (day: string): string => {
		const choice = offer?.choices.find(({ from }) => from === day);
		if (choice === undefined) return words.oldOwnDay;
		return choice.rows === 0 ? words.oldNothing : words.oldFrees(count.activities(choice.rows), formats.number(choice.cells));
	};
	return (
		<details class="fold" onToggle={(event) => event.currentTarget.open && offer === null && !task.isBusy && void load()}>
			<summary>{words.oldActivities}</summary>
			<p class="muted">{words.oldLead}</p>
			{offer === null && <Loading task={task} label={words.oldLoading} retry={load} />}
			{offer !== null && (
				<>
					<Choice
						legend={words.oldLegend}
						options={[
							{ value: '', title: words.oldAll, ...(offer.kept !== '' && { hint: words.oldAllAgain }) },
							...days.map((day) => ({ value: day, title: words.oldBefore(formats.day(day)), hint: hint(day) })),
						]}
						value={chosen}
						onValue={choose}
					/>
					<FaultBanner fault={task.fault} />
					{isSaved && (
						<Banner kind="success">
							<p>{words.oldSaved}</p>
						</Banner>
					)}
					<Button kind="plain" isBusy={task.isBusy} onClick={save}>
						{words.oldSave}
					</Button>
				</>
			)}
		</details>
	);
}
