// `SHIFT_DAYS=400 npx jest …`: the machine's date is moved, here and in every program a test starts. Nothing may come out differently.
const days = Number(process.env.SHIFT_DAYS ?? 0);

if (days !== 0) {
	const Real = Date;
	const now = () => Real.now() + days * 86_400_000;
	globalThis.Date = class extends Real {
		constructor(...parts) {
			super(...(parts.length === 0 ? [now()] : parts));
		}
		static now() {
			return now();
		}
	};
	const option = `--require=${__filename}`;
	if (!process.env.NODE_OPTIONS?.includes(option)) process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${option}`;
}
