import { useState } from 'preact/hooks';
import { AmountInput } from '../parts/amount-input';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { TextField } from '../parts/text-field';
import type { PaySheet } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { payWords } from './pay-words';

interface PayLineProps {
	readonly line: PaySheet['lines'][number];
	readonly isOpen: boolean;
	readonly isBusy: boolean;
	save(amount: number, reason: string): void;
}

/** One person's bonus; while the sheet is a draft something may be deducted, with a reason. */
export function PayLine({ line: { name, bonus, deduction, reason, pay }, isOpen, isBusy, save }: PayLineProps) {
	const { formats } = useSession();
	const words = useWords(payWords);
	const [amount, setAmount] = useState<number | null>(deduction);
	const [why, setWhy] = useState(reason);
	return (
		<details class="fold">
			<summary>{`${name} — ${formats.money(pay)}`}</summary>
			<div class="form">
				<p class="hint">{words.bonus(formats.money(bonus))}</p>
				{!isOpen && deduction > 0 && <p class="hint">{words.deducted(formats.money(deduction), reason)}</p>}
				{isOpen && (
					<>
						<Field label={words.deduct}>{(links) => <AmountInput links={links} value={amount} decimals={2} onValue={setAmount} />}</Field>
						<TextField label={words.why} value={why} onValue={setWhy} />
						<Button kind="quiet" isBusy={isBusy} onClick={() => save(amount ?? 0, why)}>
							{words.save}
						</Button>
					</>
				)}
			</div>
		</details>
	);
}
