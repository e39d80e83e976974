import type { OwnKpiEditor, OwnKpiForm } from '../server/contract';

type Fields = OwnKpiEditor['fields'];

/** A definition as text: a line for each column of the tab that says something. */
export const textOf = (form: OwnKpiForm, fields: Fields): string =>
	fields
		.filter(({ key }) => form[key] !== '')
		.map(({ key, title }) => `${title}: ${form[key]}`)
		.join('\n');

/** The same read back; a line copied from the tab, its cells parted by tabs, is read, too. A line that names no column goes on with the one above. */
export function formOf(text: string, before: OwnKpiForm, fields: Fields): OwnKpiForm {
	const next: OwnKpiForm = { ...before };
	for (const { key } of fields) next[key] = '';
	if (text.includes('\t') && !text.trim().includes('\n')) {
		const cells = text.trim().split('\t');
		fields.forEach(({ key }, i) => {
			next[key] = (cells[i] ?? '').trim();
		});
		return next;
	}
	let present: Fields[number] | undefined;
	for (const line of text.split('\n')) {
		const at = line.indexOf(':');
		const title = line.slice(0, at).trim().toLowerCase();
		const field = at < 0 ? undefined : fields.find((one) => one.title.toLowerCase() === title || one.key === title);
		if (field !== undefined) next[field.key] = line.slice(at + 1).trim();
		else if (present !== undefined) next[present.key] = `${next[present.key]}\n${line.trim()}`.trim();
		present = field ?? present;
	}
	return next;
}
