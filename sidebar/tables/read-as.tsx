import { SelectField } from '../parts/select-field';
import { useWords } from '../session/session';
import type { ChosenFile } from './chosen-files';
import { decodeText, ENCODINGS, firstLines } from './file-text';
import { tableWords } from './words';

const SAMPLE = 20_000;

/** Three lines of a file as they were read; another encoding can be chosen where they make no sense. */
export function ReadAs({ file, change }: { file: ChosenFile; change(encoding: string): void }) {
	const words = useWords(tableWords);
	const { name, bytes, encoding } = file;
	const lines = firstLines(decodeText(bytes.subarray(0, SAMPLE), { encoding }));
	return (
		<figure class="read-as">
			<figcaption>{words.readAs(name)}</figcaption>
			<pre>{lines.join('\n')}</pre>
			<SelectField
				label={words.encoding}
				hint={words.encodingHint}
				value={encoding}
				options={ENCODINGS.map((one) => [one, one.toUpperCase().replace('WINDOWS', 'Windows')] as const)}
				onValue={change}
			/>
		</figure>
	);
}
