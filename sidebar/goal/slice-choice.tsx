import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { SelectField } from '../parts/select-field';
import { call } from '../server/call';
import type { GoalSlices } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { goalWords } from './words';

/** Of which part of the business the goal is to be: a dimension, and one of its values. */
export function SliceChoice({ choose, cancel }: { choose(slice: string): void; cancel(): void }) {
	const { shared } = useSession();
	const words = useWords(goalWords);
	const task = useTask();
	const [list, setList] = useState<readonly GoalSlices[] | null>(null);
	const [dimension, setDimension] = useState('');
	const [slice, setSlice] = useState('');
	const load = async (): Promise<void> => {
		const answer = await task.run(() => call('goalSlices'));
		if (answer === null) return;
		const first = answer.find((one) => one.dimension === 'region') ?? answer[0];
		setList(answer);
		setDimension(first?.dimension ?? '');
		setSlice(first?.values[0]?.slice ?? '');
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the choice opens
	useEffect(() => void load(), []);
	if (list === null) return <Loading task={task} label={words.loading} retry={load} />;
	const values = list.find((one) => one.dimension === dimension)?.values ?? [];
	return (
		<form
			class="form"
			onSubmit={(event) => {
				event.preventDefault();
				choose(slice);
			}}
		>
			{list.length === 0 ? (
				<p class="hint">{words.noParts}</p>
			) : (
				<>
					<SelectField
						label={words.dimension}
						value={dimension}
						options={list.map((one) => [one.dimension, one.title] as const)}
						onValue={(next) => {
							setDimension(next);
							setSlice(list.find((one) => one.dimension === next)?.values[0]?.slice ?? '');
						}}
					/>
					<SelectField
						label={words.value}
						value={slice}
						options={values.map((one) => [one.slice, one.title] as const)}
						onValue={setSlice}
					/>
					<Button kind="primary" type="submit">
						{words.toForm}
					</Button>
				</>
			)}
			<Button kind="quiet" onClick={cancel}>
				{shared.cancel}
			</Button>
		</form>
	);
}
