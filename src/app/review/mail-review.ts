import { REVIEW } from '../../reports/rollout/review-tab';
import { pdfAbsent } from '../ports/letter';
import { demand } from '../ports/permissions';
import { addressOf, cloudFiles } from '../sharing/cloud-files';
import { fileMark } from '../sharing/file-mark';
import { privateFile } from '../sharing/private-file';
import { buildReview } from './build-review';
import type { ReviewPorts } from './ports';

const FILE = 'kpi.review.file.';

/** The review as a PDF to whoever asks for it: printed from a file of the add-on's own, which nobody else can open. */
export function mailReview(ports: ReviewPorts, id: string): void {
	demand(ports, 'identity', 'files', 'mail');
	const { book, documentMemory, mail, language, userEmail } = ports;
	const report = buildReview(ports, id);
	book.flush();
	const files = cloudFiles(ports);
	let file = documentMemory.get(FILE + id) ?? '';
	let before = file === '' ? null : files.contentsOf(file);
	if (before === null) {
		file = files.make(fileMark(ports, FILE + id), report.name, book);
		before = files.contentsOf(file) ?? [];
		documentMemory.set({ [FILE + id]: file });
	}
	const shown = book.read(REVIEW + id) ?? [];
	const options = { title: report.name, timeZone: book.timeZone, before, phone: null };
	files.update(file, privateFile({ ...report, marks: new Map(), language }, shown, options));
	const text = language === 'ru' ? 'Итоги теста – в приложенном PDF.' : 'The trial review is in the attached PDF.';
	const pdf = { file, name: `${report.name}.pdf`, absent: pdfAbsent(language, addressOf(file)) };
	mail.send({ to: userEmail(), subject: report.name, text, html: `<p>${text}</p>`, pdf });
}
