export function ProgressBar({ share, label, text }: { share: number; label: string; text: string }) {
	const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
	return (
		<div
			class="progress"
			role="progressbar"
			aria-label={label}
			aria-valuemin={0}
			aria-valuemax={100}
			aria-valuenow={percent}
			aria-valuetext={text}
		>
			<div class="progress-fill" style={{ transform: `scaleX(${percent / 100})` }} />
		</div>
	);
}
