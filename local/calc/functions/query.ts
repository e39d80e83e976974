import { columnLetters } from '../../cells/a1';
import { serialOf } from '../../cells/zone';
import type { Whole } from '../frame/function-kinds';
import { asMatrix, single } from '../frame/reading';
import { runQuery } from '../query/query';
import { wrongCount } from '../univer/call';
import { toNumber, toText } from '../values/coerce';
import { Ref } from '../values/reference';
import { isError } from '../values/scalar';

export const query: Readonly<Record<string, Whole>> = {
	QUERY: (values, frame, name) => {
		if (values.length < 1 || values.length > 3) return wrongCount(name, 1, 3, values.length);
		const { around } = frame;
		const [source, queryText] = values;
		const data = asMatrix(source, frame);
		const text = single(queryText ?? null, frame);
		if (isError(text)) return text;
		const headers = values[2] === undefined ? null : toNumber(single(values[2], frame), around.locale, name, 3);
		if (headers !== null && typeof headers !== 'number') return headers;
		const width = data[0]?.length ?? 0;
		return runQuery({
			data,
			ids: Array.from({ length: width }, (_, at) => (source instanceof Ref ? columnLetters(source.column + at) : `Col${at + 1}`)),
			text: toText(text, around.locale),
			headers: headers === null ? null : Math.trunc(headers),
			now: () => serialOf(around.now(), around.zone),
			locale: around.locale,
		});
	},
};
