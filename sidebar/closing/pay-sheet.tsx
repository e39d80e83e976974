import { useEffect, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { PaySheet } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { PayLine } from './pay-line';
import { payWords } from './pay-words';

/** A spreadsheet program knows by the mark that the text is UTF-8. */
const csv = (text: string): Blob => new Blob(['\ufeff', text], { type: 'text/csv' });

const pdf = (base64: string): Blob =>
	new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'application/pdf' });

/** What a closed month pays: deductions while it is a draft, approval, the file for the accountant. */
export function PaySheetCard({ period }: { readonly period: string }) {
	const { formats } = useSession();
	const words = useWords(payWords);
	const task = useTask();
	const [sheet, setSheet] = useState<PaySheet | null>(null);
	const [reason, setReason] = useState('');
	const update = async (action: () => Promise<PaySheet | null>): Promise<void> => {
		const answer = await task.run(action);
		if (answer !== null) setSheet(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the month unfolds
	useEffect(() => void update(() => call('paySheet', period)), []);
	const download = async (ask: () => Promise<string>, made: (text: string) => Blob, ending: string): Promise<void> => {
		const text = await task.run(ask);
		if (text === null) return;
		const link = document.createElement('a');
		link.href = URL.createObjectURL(made(text));
		link.download = `${period}.${ending}`;
		link.click();
		URL.revokeObjectURL(link.href);
	};
	const total = (sheet?.lines ?? []).reduce((sum, { pay }) => sum + pay, 0);
	return (
		<div class="form">
			<h3>{words.title}</h3>
			<FaultBanner fault={task.fault} />
			{sheet === null && <p class="hint">{words.lead}</p>}
			{sheet !== null && (
				<p class="hint">
					{sheet.approved === null ? words.draft : words.approved(sheet.approved.by, formats.moment(sheet.approved.at) ?? '')}{' '}
					{words.total(formats.money(total))}
				</p>
			)}
			{sheet?.lines.map((line) => (
				<PayLine
					key={line.person}
					line={line}
					isOpen={sheet.approved === null}
					isBusy={task.isBusy}
					save={(amount, why) => update(() => call('deductPay', period, [{ person: line.person, amount, reason: why }]))}
				/>
			))}
			{sheet?.approved === null || sheet === null ? (
				<Button kind="plain" isBusy={task.isBusy} onClick={() => update(() => call('makePaySheet', period))}>
					{sheet === null ? words.make : words.refresh}
				</Button>
			) : (
				<>
					<Button kind="plain" isBusy={task.isBusy} onClick={() => download(() => call('paySheetCsv', period), csv, 'csv')}>
						{words.csv}
					</Button>
					<Button kind="plain" isBusy={task.isBusy} onClick={() => download(() => call('paySheetPdf', period), pdf, 'pdf')}>
						{words.pdf}
					</Button>
					<TextField label={words.reason} value={reason} onValue={setReason} />
					<Button
						kind="quiet"
						isBusy={task.isBusy}
						reason={reason.trim() === '' ? words.needReason : null}
						onClick={() => update(() => call('reopenPaySheet', period, reason))}
					>
						{words.reopen}
					</Button>
				</>
			)}
			{sheet !== null && sheet.approved === null && (
				<Button kind="plain" isBusy={task.isBusy} onClick={() => update(() => call('approvePaySheet', period))}>
					{words.approve}
				</Button>
			)}
		</div>
	);
}
