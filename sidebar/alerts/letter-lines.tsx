/** What a letter says, line by line. */
export function LetterLines({ lines }: { readonly lines: readonly string[] }) {
	return (
		<>
			{lines.map((line) => (
				<p key={line} class="muted">
					{line}
				</p>
			))}
		</>
	);
}
